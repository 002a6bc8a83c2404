import { useKeys } from '../../frame/keys.ts';
import type { Acts } from './useActs.ts';
import type { Rows } from './useRows.ts';

/** The keys of the inbox: the whole queue without a mouse. */
export function useInboxKeys(page: {
  rows: Rows;
  acts: Acts;
  release: () => void;
  why: (caseId: string) => void;
  viewing: string;
}): void {
  const { rows, acts } = page;
  const current = rows.current;
  const withRow = (act: (row: NonNullable<typeof current>) => void) => () => {
    if (current !== undefined) act(current);
  };
  useKeys({
    j: () => rows.move(1),
    k: () => rows.move(-1),
    arrowdown: () => rows.move(1),
    arrowup: () => rows.move(-1),
    enter: withRow(acts.open),
    g: () => acts.next(),
    a: withRow((row) => row.holder === undefined && acts.claim(row)),
    x: withRow((row) => rows.pick(row.task)),
    r: withRow(() => page.viewing !== 'pool' && page.viewing !== 'done' && page.release()),
    t: withRow((row) => page.why(row.case)),
    escape: rows.unpick,
  });
}
