import type { Language } from '../../model/language/reserved.ts';
import type { ProblemCode } from '../../model/problem.ts';
import type { Anchor, TermSpec } from '../../model/term/spec.ts';
import type { Words } from '../problem.ts';

/** What a name of a sentence stands for. */
export type NameKind = 'step' | 'date' | 'time' | 'year' | 'month';

/** Where a sentence stands. */
export interface SentenceContext {
  language: Language;
  /** What a name is in this procedure; nothing for a name that is no step and no date, time, year or month field. */
  kind(name: string): NameKind | undefined;
  /** Names for the nearest one in a remedy. */
  names?(): string[];
  /** What it counts from when it names nothing: `event.X_开始`, `event.X_补正`, `event.开件` (`language.md` 11.2). */
  from: Anchor;
  /** A procedure with `every`: a window is that in which the case opened, else the first that is still open. */
  recurring?: boolean;
  /** `term` takes patterns 1–5; `until` and `waits` pattern 6 too, `until` also 今日; `every` the recurring sentences. */
  use: 'term' | 'until' | 'waits' | 'every';
}

export interface SentenceProblem {
  code: Extract<ProblemCode, 'sentence' | 'roll' | 'anchor'>;
  zh: Words;
  en: Words;
}

/** A sentence lowered: JSON of the deadline language, 及时, 不限期, or what is wrong with it. */
export type LoweredSentence =
  | { spec: TermSpec }
  | { promptly: true }
  | { noLimit: true }
  | { problem: SentenceProblem };
