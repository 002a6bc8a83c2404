import type { Unit } from '../../model/term/amount.ts';
import type { CountFrom, Roll } from '../../model/term/spec.ts';

/** A number as written, or the 【word】 of a field that is known when the step opens. */
export type Count = string;
export interface Length {
  n: Count;
  unit: Unit;
}
/** A name as the sentence writes it: a step, 开件, a field, `X到期`, 待遇年度开始, 月末, `某年度开始`. */
export type Name = string;
export type Day = Count | 'last';
/** Month 1–12 (in a quarter 1–3) and day; without `month` a day of the month. */
export interface MonthDay {
  month?: number;
  day: Day;
}
/** Which year or month: that of the case's opening, of a name or the one after it, the benefit year, a number, a field. */
export type Which =
  | { is: 'case' }
  | { is: 'of' | 'after'; name: Name }
  | { is: 'benefitYear' }
  | { is: 'number'; year: number }
  | { is: 'field'; name: Name };

/** What a sentence says, in neither language: the patterns of `language.md` 4. */
export type Phrase =
  | { kind: 'within' | 'hold'; length: Length; of?: Name; count: CountFrom }
  | { kind: 'before'; length?: Length; name: Name }
  | { kind: 'byYear'; on: MonthDay; which: Which }
  | { kind: 'byMonth'; day: Day; which: Which }
  | { kind: 'byDay'; name: Name }
  | { kind: 'window'; every: 'month' | 'quarter' | 'year'; from: MonthDay; to: MonthDay }
  | {
      kind: 'occurs';
      unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
      on?: MonthDay;
      weekday?: number;
      every?: number;
      first?: number;
    };

/** A phrase with what happens on a day of rest. */
export interface Sentence {
  phrase: Phrase;
  roll?: Roll;
}
