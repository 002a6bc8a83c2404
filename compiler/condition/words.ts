import type { Language } from '../../model/language/reserved.ts';
import type { Expression, Table } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Value, WordType } from '../../model/value.ts';
import type { TableLine, Text } from '../procedure.ts';

/** What a condition may know of a word. */
export interface Word {
  type: WordType;
  /** Of a choice, of a step (its results), of a kept word. Absent for a choice = not known on this day. */
  choices?: string[];
  /** Of a rows word. */
  columns?: Map<string, Word>;
  /** A whole number whose kind the text leaves open (a table of 60 and 50): fits integers, amounts and rates alike. */
  open?: true;
  /** Where the word comes from: a fact of the case, a dated parameter, a step's result, or a derived or built-in word. */
  origin: 'fact' | 'parameter' | 'step' | 'derived' | 'builtin';
}

/** The words that may stand in a condition or formula at one place of a procedure: `wordScope(context)` makes it. */
export interface WordScope {
  language: Language;
  /** Nothing for a word that does not exist; throws nothing. */
  word(name: string): Word | undefined;
  /** Every name, for the nearest one in a remedy. */
  names(): string[];
}

/** A text that was lowered, or what is wrong with it. */
export type Lowered<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** `lowerCondition`: `档次 = 四档 or 追回 = 逾期` → an expression of type 是否. */
export type LowerCondition = (text: Text, scope: WordScope) => Lowered<Expression>;

/** `lowerFormula`: `max(0, 审定金额 - 考核扣款)`, without the leading `=`; `target` is the dictionary's type, if the word has one. */
export type LowerFormula = (text: Text, scope: WordScope, target?: Word) => Lowered<Expression>;

/** `lowerTable`: rows by one or more words, gaps and overlaps computed; `type` is that of its leaves. */
export type LowerTable = (
  table: { word: Text; by: Text[]; rows: TableLine[] },
  scope: WordScope,
  target?: Word,
) => Lowered<{ table: Table; type: Word }>;

/** `literal`: `60`, `90%`, `2026-03-01`, `是` as a value with its type; anything else is text. For table leaves and parameters. */
export type ReadLiteral = (text: string, language: Language) => { word: Word; value: Value };
