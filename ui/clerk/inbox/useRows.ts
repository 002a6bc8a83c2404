import { useEffect, useMemo, useRef, useState } from 'react';
import { type Group, groupOf, groups } from '../../due/look.ts';
import type { Schemas } from '../../http/client.ts';

export type Row = Schemas['InboxRow'];
export interface ShownRow {
  row: Row;
  group: Group;
  /** Why it is no longer the person's: it stays in place, greyed, until it is moved out. */
  gone?: string;
}
type Today = Schemas['Me']['today'];

/** The rows as shown: grouped by urgency, with a cursor, a selection, and the rows that somebody else has taken. */
export function useRows(list: Schemas['Inbox'] | undefined, view: Schemas['View'], today: Today | undefined) {
  const [gone, setGone] = useState<{ [task: string]: { row: Row; words: string } }>({});
  const [cursor, setCursor] = useState<string>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (view !== undefined) setGone({});
    setPicked(new Set());
  }, [view]);
  const shown = useMemo(() => arrange(list?.rows ?? [], gone, view, today), [list, gone, view, today]);
  const place = useRef(0);
  const found = shown.findIndex((one) => one.row.task === cursor);
  const at = found >= 0 ? found : Math.min(place.current, shown.length - 1);
  place.current = Math.max(at, 0);
  const current = shown[at]?.row;
  const move = (by: number) => {
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next !== undefined) setCursor(next.row.task);
  };
  const pick = (task: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(task)) after.add(task);
      return after;
    });
  return {
    shown,
    current,
    picked,
    move,
    pick,
    unpick: () => setPicked(new Set()),
    goTo: setCursor,
    lost: (row: Row, words: string) => setGone((before) => ({ ...before, [row.task]: { row, words } })),
    moveOut: (task: string) =>
      setGone((before) => {
        const { [task]: _, ...rest } = before;
        return rest;
      }),
    /** What an act means: the picked rows, else the one under the cursor. */
    meant: () =>
      shown.map((one) => one.row).filter((row) => (picked.size > 0 ? picked.has(row.task) : row === current)),
  };
}
export type Rows = ReturnType<typeof useRows>;

/** Groups in their order; within one the order of the server, legal before promised. */
export function arrange(
  rows: Row[],
  gone: { [task: string]: { row: Row; words: string } },
  view: Schemas['View'],
  today: Today | undefined,
): ShownRow[] {
  const listed = rows.map((row) => ({ row, gone: gone[row.task]?.words }));
  const left = Object.values(gone).filter((one) => !rows.some((row) => row.task === one.row.task));
  const all = [...listed, ...left.map((one) => ({ row: one.row, gone: one.words }))];
  const grouped = all.map((one) => ({
    ...one,
    group: view === 'done' ? ('done' as const) : groupOf(one.row.due, today?.date ?? '9999-12-31', today?.weekday ?? 1),
  }));
  return groups.flatMap((group) => grouped.filter((one) => one.group === group));
}
