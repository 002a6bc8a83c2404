import { civil, dayInMonth, type EpochDay, isoDate, monthIndexOf } from '../calendar/day.ts';
import { benefitYearStart, periodDay, received } from './anchor.ts';
import { dueOn, type Outcome } from './outcome.ts';
import { note, type Reckoning } from './reckoning.ts';
import { roll } from './roll.ts';
import type { By } from './spec.ts';

/** `last` or two digits as a day number; the month end stands for what a month does not have. */
export const dayNumber = (text: string): number => (text === 'last' ? 31 : Number(text));

function inYear(r: Reckoning, spec: By, month: number, day: number): EpochDay {
  if (spec.year === 'benefit_year') {
    const start = benefitYearStart(r);
    const { year } = civil(start);
    const same = dayInMonth(year * 12 + month, day);
    return same >= start ? same : dayInMonth((year + 1) * 12 + month, day);
  }
  const year =
    typeof spec.year === 'number' ? spec.year : civil(periodDay(r, spec.year ?? '', 'year', spec.receipt)).year;
  return dayInMonth(year * 12 + month, day);
}

/** 每年M月D日前, 每月D日前, A当日止: a fixed day, that day included. */
export function by(r: Reckoning, spec: By): Outcome {
  if (spec.year !== undefined) {
    const [month = '', day = ''] = spec.by.split('-');
    const last = inYear(r, spec, Number(month) - 1, dayNumber(day));
    if (civil(last).day < Number(day)) note(r, { code: 'MONTH_END', date: isoDate(last) });
    return dueOn(r, roll(r, last, spec.roll, last), spec.cutoff);
  }
  if (spec.month !== undefined && typeof spec.month !== 'number') {
    const first = periodDay(r, spec.month, 'month', spec.receipt);
    const last = dayInMonth(monthIndexOf(first), dayNumber(spec.by));
    if (civil(last).day < Number(spec.by)) note(r, { code: 'MONTH_END', date: isoDate(last) });
    return dueOn(r, roll(r, last, spec.roll, first), spec.cutoff);
  }
  const { day } = received(r, spec.by, spec.receipt);
  return dueOn(r, roll(r, day, spec.roll, day), spec.cutoff);
}
