import { addMonths, civil, dayInMonth, type EpochDay, isoDate, monthIndexOf } from '../calendar/day.ts';
import { months, type Quantity } from './amount.ts';
import { consult, inRange, note, type Reckoning, tellExceptions } from './reckoning.ts';
import { moveEnd, outside, type Span } from './spans.ts';
import type { CountFrom } from './spec.ts';

/** The first counted day: the day after the anchor (民法典 201), the anchor itself, or the 1st of the month after it. */
export function firstDay(anchor: EpochDay, from: CountFrom): EpochDay {
  if (from === 'next_day') return anchor + 1;
  return from === 'same_day' ? anchor : dayInMonth(monthIndexOf(anchor) + 1, 1);
}

/** The `n`-th working day from `from` on that is not in a stretch. */
export function nthWorkingOutside(r: Reckoning, from: EpochDay, n: number, spans: readonly Span[]): EpochDay {
  let start = from;
  let left = n;
  for (const span of spans) {
    if (span.to < start) continue;
    const free = r.calendar.countWorking(start, span.from - 1);
    if (free >= left) break;
    left -= free;
    start = span.to + 1;
  }
  return r.calendar.nthWorking(start, left);
}

/** Days (working days) of `from`..`to` that are not in a stretch. */
export function measure(r: Reckoning, working: boolean, from: EpochDay, to: EpochDay, spans: readonly Span[]): number {
  return outside(from, to, spans).reduce(
    (sum, part) => sum + (working ? r.calendar.countWorking(part.from, part.to) : part.to - part.from + 1),
    0,
  );
}

/** Counts an amount from `start` on and tells what it met. Months count to the corresponding day of `from`. */
function count(r: Reckoning, amount: Quantity, start: EpochDay, monthEnd: () => EpochDay, spans: readonly Span[]) {
  if (amount.unit === 'working day') {
    const last = inRange(nthWorkingOutside(r, start, amount.n, spans));
    for (const part of outside(start, last, spans)) {
      consult(r, part.from, part.to);
      tellExceptions(r, part.from, part.to);
    }
    return last;
  }
  return inRange(moveEnd(start, amount.unit === 'day' ? start + amount.n - 1 : monthEnd(), spans));
}

/** The day before the corresponding day of `first`; the month end where there is none (民法典 202). */
function endBeforeCorresponding(first: EpochDay, n: number): EpochDay {
  const target = addMonths(first, n);
  return civil(target).day === civil(first).day ? target - 1 : target;
}

export interface Counted {
  first: EpochDay;
  /** The last day before it rolls. */
  last: EpochDay;
}

/** Counts the base amount from the anchor, then each extension on from there (延长: more units after the old last day). */
export function countOn(
  r: Reckoning,
  base: Quantity,
  from: CountFrom,
  run: { anchor: { day: EpochDay }; spans: readonly Span[]; extensions: readonly Quantity[] },
): Counted {
  const anchor = run.anchor.day;
  const first = firstDay(anchor, from);
  note(r, { code: 'COUNT_FROM', date: isoDate(inRange(first)), count_from: from, rule: '民法典201' });
  let last = count(
    r,
    base,
    first,
    () => (from === 'next_day' ? addMonths(anchor, months(base)) : endBeforeCorresponding(first, months(base))),
    run.spans,
  );
  if ((base.unit === 'month' || base.unit === 'year') && from === 'next_day' && civil(last).day < civil(anchor).day)
    note(r, { code: 'MONTH_END', date: isoDate(last), rule: '民法典202' });
  note(r, { code: 'COUNTED', n: base.n, unit: base.unit, from: isoDate(first), to: isoDate(last) });
  for (const extension of run.extensions) {
    const old = last;
    last = count(r, extension, old + 1, () => addMonths(old, months(extension)), run.spans);
    note(r, { code: 'EXTENDED', n: extension.n, unit: extension.unit, from: isoDate(old), to: isoDate(last) });
  }
  return { first, last };
}
