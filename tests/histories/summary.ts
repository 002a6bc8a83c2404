import type { CaseState } from '../../model/case.ts';

/** What must come out of a history for ever: where the case stands and how each of its clocks ended. */
export interface Summary {
  end?: string;
  seq: number;
  at: string;
  results: { [step: string]: string };
  clocks: { [key: string]: { state: string; due?: string; settledAt?: string } };
}

export function summaryOf({ end, seq, at, results, clocks }: CaseState): Summary {
  return {
    ...(end ? { end: end.name } : {}),
    ...{ seq, at, results },
    clocks: Object.fromEntries(
      Object.values(clocks).map(({ key, state, answer, settledAt }) => [
        key,
        { state, ...(answer.due_utc ? { due: answer.due_utc } : {}), ...(settledAt ? { settledAt } : {}) },
      ]),
    ),
  };
}
