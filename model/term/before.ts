import { addMonths, civil, type EpochDay, isoDate } from '../calendar/day.ts';
import { inHours, months, type Quantity, quantity } from './amount.ts';
import { type Point, pointOf, received, startOfBenefitYear } from './anchor.ts';
import { beforeWorkingTime, instantOf } from './hourruler.ts';
import { dayAt, hour, isoInstant } from './instant.ts';
import { dueOn, type Outcome } from './outcome.ts';
import { consult, inRange, note, type Reckoning, tellExceptions } from './reckoning.ts';
import { roll } from './roll.ts';
import type { Before } from './spec.ts';

function anchorOf(r: Reckoning, { before, receipt }: Before): Point {
  if (typeof before === 'string') return received(r, before, receipt);
  const day = startOfBenefitYear(r, civil(pointOf(r, before.year).day).year);
  note(r, { code: 'ANCHOR', date: isoDate(day), anchor: 'benefit_year.start' });
  return { day };
}

/** Counts back: strictly before the anchor, months to the corresponding day (month end where there is none). */
function countBack(r: Reckoning, anchor: EpochDay, amount: Quantity): EpochDay {
  if (amount.unit === 'day') return anchor - amount.n;
  if (amount.unit !== 'working day') return addMonths(anchor, -months(amount));
  const day = r.calendar.nthWorkingBack(anchor - 1, amount.n);
  consult(r, day, anchor - 1);
  tellExceptions(r, day, anchor - 1);
  return day;
}

/** A前, A前N单位: L = the day before A, or so many units before it; the roll is executed as written, never mirrored. */
export function before(r: Reckoning, spec: Before): Outcome {
  const anchor = anchorOf(r, spec);
  if (spec.at_least === undefined)
    return dueOn(r, roll(r, anchor.day - 1, spec.roll ?? 'none', anchor.day), spec.cutoff);
  const amount = quantity(spec.at_least);
  if (inHours(amount.unit)) {
    const from = instantOf(anchor, 'before');
    const due = amount.unit === 'hour' ? from - amount.n * hour : beforeWorkingTime(r, from, amount.n * hour);
    note(r, {
      code: 'COUNTED',
      n: -amount.n,
      unit: amount.unit,
      from: isoInstant(from, r.offset),
      to: isoInstant(due, r.offset),
    });
    return { last: inRange(dayAt(due - 1, r.offset)), due };
  }
  const day = inRange(countBack(r, anchor.day, amount));
  note(r, { code: 'COUNTED', n: -amount.n, unit: amount.unit, from: isoDate(anchor.day), to: isoDate(day) });
  return dueOn(r, roll(r, day, spec.roll ?? 'none', day), spec.cutoff);
}
