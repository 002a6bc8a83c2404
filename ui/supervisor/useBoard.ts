import { useState } from 'react';
import { useKeys } from '../frame/keys.ts';
import type { Schemas } from '../http/client.ts';

export type Row = Schemas['BoardRow'];
/** What became of a row that was reassigned. */
export type Outcome = Schemas['Reassigned']['rows'][number];

/** The list of the supervisor: a cursor, the picked rows, and after a reassignment the outcome of each. */
export function useBoard(rows: Row[], why: (caseId: string) => void) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(0);
  const [reassigning, setReassigning] = useState(false);
  const [outcomes, setOutcomes] = useState<{ [task: string]: Outcome }>({});
  const at = Math.min(cursor, Math.max(rows.length - 1, 0));
  const pick = (task: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(task)) after.add(task);
      return after;
    });
  const meant = rows.filter((row) => picked.has(row.task));
  useKeys({
    j: () => setCursor(Math.min(at + 1, rows.length - 1)),
    k: () => setCursor(Math.max(at - 1, 0)),
    x: () => rows[at] !== undefined && pick(rows[at].task),
    r: () => meant.length > 0 && setReassigning(true),
    t: () => rows[at] !== undefined && why(rows[at].case),
    escape: () => setPicked(new Set()),
  });
  return {
    rows,
    picked,
    pick,
    pickAll: (all: boolean) => setPicked(new Set(all ? rows.map((row) => row.task) : [])),
    meant,
    cursor: rows[at]?.task,
    goTo: (task: string) =>
      setCursor(
        Math.max(
          rows.findIndex((row) => row.task === task),
          0,
        ),
      ),
    reassigning,
    setReassigning,
    outcomes,
    /** Keeps the outcomes beside their rows; what is done is no longer picked. */
    settle: (done: Outcome[]) => {
      setOutcomes(Object.fromEntries(done.map((one) => [one.task, one])));
      setPicked(new Set(done.filter((one) => !one.done).map((one) => one.task)));
    },
  };
}
export type Board = ReturnType<typeof useBoard>;
