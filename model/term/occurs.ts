import { civil, dayInMonth, dayOf, type EpochDay, isoDate, monthIndexOf } from '../calendar/day.ts';
import { received } from './anchor.ts';
import { dayNumber } from './by.ts';
import type { Outcome } from './outcome.ts';
import { aside, inRange, note, type Reckoning, startOfDay } from './reckoning.ts';
import { roll } from './roll.ts';
import type { Occurs } from './spec.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** `friday` or 5 → 5; undefined when it is no day of the week. */
export function weekdayNumber(on: unknown): number | undefined {
  if (typeof on === 'number') return Number.isInteger(on) && on >= 1 && on <= 7 ? on : undefined;
  const found = typeof on === 'string' ? weekdays.indexOf(on.toLowerCase()) : -1;
  return found < 0 ? undefined : found + 1;
}

type Unit = Occurs['occurs'];

/** The number of the period that a day lies in; weeks begin on Monday. */
function indexOf(unit: Unit, day: EpochDay): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + 3) / 7);
  if (unit === 'year') return civil(day).year;
  return unit === 'month' ? monthIndexOf(day) : Math.floor(monthIndexOf(day) / 3);
}

/** The day that is meant in a period; in a short month its last day. */
function dayOfPeriod(unit: Unit, on: Occurs['on'], index: number): EpochDay {
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - 3 + (weekdayNumber(on) ?? 1) - 1;
  const text = String(on ?? '');
  const [month, day] = text.includes('-') ? text.split('-') : ['01', text];
  const start = unit === 'month' ? index : unit === 'quarter' ? index * 3 : index * 12;
  return dayInMonth(start + Number(month) - 1, dayNumber(day ?? ''));
}

/** Periods before that of `from` whose day may have rolled to `from` or later. */
const lookBack = { day: 20, week: 3, month: 2, quarter: 1, year: 1 };

/** 每月D日: the first such day from `from` on, that day included. Every n-th period counts from the year `first`. */
export function occurs(r: Reckoning, spec: Occurs): Outcome {
  const { day: from } = received(r, spec.from, spec.receipt);
  const unit = spec.occurs;
  const how = spec.roll ?? 'none';
  const origin = spec.first === undefined ? undefined : indexOf(unit, dayOf(spec.first, 1, 1));
  const every = spec.every ?? 1;
  const meant = (index: number) => origin === undefined || (index >= origin && (index - origin) % every === 0);
  let index = indexOf(unit, from) - lookBack[unit];
  if (origin !== undefined) index = Math.max(index, origin);
  for (; ; index += 1) {
    if (!meant(index)) continue;
    const day = inRange(dayOfPeriod(unit, spec.on, index));
    if (roll(aside(r), day, how, day) < from) continue;
    const rolled = roll(r, day, how, day);
    note(r, { code: 'LAST_DAY', date: isoDate(rolled) });
    return { opens: startOfDay(r, rolled) };
  }
}
