import { type EpochDay, isoDate, monthIndexOf } from '../calendar/day.ts';
import { consult, note, type Reckoning, tellExceptions } from './reckoning.ts';
import type { Roll } from './spec.ts';

/**
 * Moves a last day that is not a working day. `first` is the first day of the period, for the long-holiday rule.
 * 民法典 203(1): the day after the rest ends. 调休: what is actually worked decides.
 */
export function roll(r: Reckoning, day: EpochDay, how: Roll, first: EpochDay): EpochDay {
  if (how === 'none') return day;
  const rolled = how === 'long_holiday_extension' ? longHoliday(r, first, day) : plainRoll(r, day, how);
  consult(r, Math.min(day, rolled), Math.max(day, rolled));
  tellExceptions(r, Math.min(day, rolled), Math.max(day, rolled));
  if (rolled !== day && how !== 'long_holiday_extension')
    note(r, { code: 'ROLLED', from: isoDate(day), to: isoDate(rolled), roll: how, rule: '民法典203' });
  return rolled;
}

function plainRoll(r: Reckoning, day: EpochDay, how: Exclude<Roll, 'none' | 'long_holiday_extension'>): EpochDay {
  const next = r.calendar.nthWorking(day, 1);
  if (how === 'next_working_day' || next === day) return next;
  const previous = r.calendar.nthWorkingBack(day, 1);
  consult(r, previous, day);
  if (how === 'previous_working_day') return previous;
  consult(r, day, next);
  if (how === 'modified_next') return monthIndexOf(next) === monthIndexOf(day) ? next : previous;
  return day - previous < next - day ? previous : next;
}

/**
 * 税收征管法实施细则 109 as the tax service applies it: with N days of the period in rests of three or more consecutive days,
 * the last day is the N-th working day after it; without such a rest it rolls.
 */
function longHoliday(r: Reckoning, first: EpochDay, last: EpochDay): EpochDay {
  consult(r, first, last);
  let days = 0;
  let run = 0;
  for (let day = first; day <= last + 1; day += 1) {
    if (day <= last && !r.calendar.isWorking(day)) run += 1;
    else {
      if (run >= 3) days += run;
      run = 0;
    }
  }
  const moved = days > 0 ? r.calendar.nthWorking(last + 1, days) : r.calendar.nthWorking(last, 1);
  if (days > 0)
    note(r, {
      code: 'LONG_HOLIDAY_EXTENSION',
      n: days,
      from: isoDate(last),
      to: isoDate(moved),
      rule: '税收征管法实施细则109',
    });
  else if (moved !== last)
    note(r, { code: 'ROLLED', from: isoDate(last), to: isoDate(moved), roll: 'next_working_day' });
  return moved;
}
