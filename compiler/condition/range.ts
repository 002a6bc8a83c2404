import type { Language } from '../../model/language/reserved.ts';
import { type Num, num } from '../../model/money.ts';
import type { Range } from '../../model/plan.ts';
import { decimalOf } from './literal.ts';

const number = String.raw`(\d+(?:\.\d+)?%?)`;

type Bound = Pick<Range, 'from' | 'fromIncluded'> | Pick<Range, 'to' | 'toIncluded'>;
const bounds: { [language in Language]: [RegExp, (of: string) => Bound][] } = {
  zh: [
    [new RegExp(`^${number}以下$`), (to) => ({ to, toIncluded: true })],
    [new RegExp(`^不足${number}$`), (to) => ({ to })],
    [new RegExp(`^${number}以上$`), (from) => ({ from, fromIncluded: true })],
    [new RegExp(`^超过${number}$`), (from) => ({ from })],
  ],
  en: [
    [new RegExp(`^up to ${number}$`), (to) => ({ to, toIncluded: true })],
    [new RegExp(`^under ${number}$`), (to) => ({ to })],
    [new RegExp(`^from ${number}$`), (from) => ({ from, fromIncluded: true })],
    [new RegExp(`^over ${number}$`), (from) => ({ from })],
  ],
};

/** `超过1000且3000以下` and `over 1000 up to 3000` are two bounds. */
function parts(text: string, language: Language): string[] {
  return language === 'zh' ? text.split('且') : text.split(/ (?=up to |under )/);
}

/**
 * A row range in the drafting words: 以上 以下 include the number, 超过 不足 exclude it (民法典 1259). A bare number is the range
 * of itself. Nothing for other text.
 */
export function readRange(text: string, language: Language): Range | undefined {
  const point = decimalOf(text);
  if (point !== undefined) return { from: point, fromIncluded: true, to: point, toIncluded: true };
  const range: Range = {};
  for (const part of parts(text, language)) {
    const bound = bounds[language].flatMap(([pattern, make]) => {
      const decimal = decimalOf(pattern.exec(part)?.[1] ?? '');
      return decimal === undefined ? [] : [make(decimal)];
    })[0];
    if (!bound || Object.keys(bound).some((key) => key in range)) return undefined;
    Object.assign(range, bound);
  }
  return range;
}

/** A cut on the line of numbers: just before the number (`open`: just after it); without a number the far end. */
export interface Cut {
  at?: Num;
  after: boolean;
}

/** Where a range begins and ends. For whole numbers `超过2` begins where `3以上` does. */
export function cuts(range: Range, whole: boolean): [Cut, Cut] {
  const from = range.from === undefined ? undefined : num(range.from);
  const to = range.to === undefined ? undefined : num(range.to);
  const start: Cut = from ? { at: from, after: !range.fromIncluded } : { after: false };
  const end: Cut = to ? { at: to, after: Boolean(range.toIncluded) } : { after: true };
  return whole ? [upToWhole(start), upToWhole(end)] : [start, end];
}

/** The first whole number behind a cut, as the cut before it. */
function upToWhole({ at, after }: Cut): Cut {
  if (!at) return { after };
  const next = after ? at.floor().plus(1) : at.ceil();
  return { at: next, after: false };
}

/** Order of two cuts; an absent number is the lower end for a start and the upper end for an end. */
export function compareCuts(a: Cut, b: Cut): number {
  const far = (cut: Cut) => (cut.at ? 0 : cut.after ? 1 : -1);
  if (!a.at || !b.at) return far(a) - far(b);
  return a.at.comparedTo(b.at) || Number(a.after) - Number(b.after);
}
