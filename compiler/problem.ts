import type { Place, Problem, ProblemCode } from '../model/problem.ts';

/** What is wrong, and what to type instead. */
export type Words = [sentence: string, remedy: string];

/** Anything that stands somewhere: a `Text`, a step's name, a node with a path. */
export interface Located {
  place: Place;
  path: string;
}

/** A problem at a place, in both languages. */
export function problemAt(
  code: ProblemCode,
  at: Located,
  zh: Words,
  en: Words,
  severity: Problem['severity'] = 'error',
): Problem {
  return {
    code,
    severity,
    ...at.place,
    path: at.path,
    sentence: zh[0],
    remedy: zh[1],
    english: { sentence: en[0], remedy: en[1] },
  };
}
