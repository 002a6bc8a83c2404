import type { Rounding } from './money.ts';
import type { Expression } from './plan.ts';
import type { Decimal, ISODate, Value, WordType } from './value.ts';

/** A value with the type of its word. Lines of a `rows` word are scopes of their own: a word is looked for there first. */
export type Typed =
  | { type: Exclude<WordType, 'rows'>; value: Exclude<Value, unknown[]> }
  | { type: 'rows'; lines: Scope[] };

/** What an expression may ask while it is evaluated. Nothing else reaches it: no clock, no random, no input. */
export interface Scope {
  /** Throws `EvaluationFault`, of code `missing` when the fact is not there. */
  fact(word: string): Typed;
  /** The region's rounding, for `round(x)`. */
  round: Rounding;
  /** A dated rate on a day, for `interest`. Throws `EvaluationFault` when none was in force. */
  rate(parameter: string, day: ISODate): Decimal;
}

/**
 * Why there is no value. `missing`: `word` has no fact · `type`: `word` holds a value that does not fit its type · `row`: no row,
 * or more than one, of the table `word` fits · `arithmetic`: division by zero, a negative period · `cycle`: `word` is defined
 * by itself · `expression`: the text is outside the profile.
 */
export interface Fault {
  code: 'missing' | 'type' | 'row' | 'arithmetic' | 'cycle' | 'expression';
  word: string;
  detail?: string;
}

/** Thrown inside an evaluation. An error is a refusal with an incident, never true (`design.md` 3.6). */
export class EvaluationFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.code}: ${fault.word}${fault.detail ? ` (${fault.detail})` : ''}`);
    this.name = 'EvaluationFault';
    this.fault = fault;
  }
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** What `check` is told of the words that an expression reads. */
export interface WordTypes {
  [word: string]: { type: Exclude<WordType, 'rows'> } | { type: 'rows'; columns: WordTypes };
}

/**
 * The port behind which the expression library stands. `and` and `or` are three-valued: the result holds only if no value of a
 * missing fact could change it (`否 and 缺` is 否, `是 and 缺` is a fault).
 */
export interface Evaluator {
  /** Parses, applies the profile and types; gives what is wrong with it, or nothing. */
  check(cel: string, words: WordTypes): { type: 'boolean' | 'decimal' | 'string' } | { error: string };
  /** Value of the expression in its `type`. Throws `EvaluationFault`. */
  evaluate(expression: Expression, scope: Scope): Exclude<Value, unknown[]>;
}
