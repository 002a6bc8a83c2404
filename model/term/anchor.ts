import {
  addMonths,
  civil,
  dayInMonth,
  dayOf,
  type EpochDay,
  isoDate,
  monthIndexOf,
  parseDate,
} from '../calendar/day.ts';
import { TermFault } from './fault.ts';
import { type Millis, parseInstant, parseTime, timeAt } from './instant.ts';
import type { Outcome } from './outcome.ts';
import { aside, consult, dayOfInstant, Missing, note, officeClose, type Reckoning, startOfDay } from './reckoning.ts';
import type { Anchor, Period, Receipt } from './spec.ts';

/** Where counting starts: a legal date, and the instant if it was one. */
export interface Point {
  day: EpochDay;
  at?: Millis;
}

/** An instant as it is given, with its offset. */
export function instant(text: unknown, name: string): Millis {
  const at = typeof text === 'string' ? parseInstant(text) : undefined;
  if (at === undefined)
    throw new TermFault(
      'given',
      `${name} 的时刻 ${JSON.stringify(text)} 应带偏移，如 2026-03-06T09:00:00+08:00`,
      'an event is an instant with an offset',
    );
  return at;
}

/** All instants of an event, oldest first; none if it has not happened. */
export function instantsOf(r: Reckoning, name: string): Millis[] {
  const value = own(r.given.events, name);
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((text) => instant(text, name)).sort((a, b) => a - b);
}

const own = <T>(map: { [name: string]: T } | undefined, name: string): T | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;

/** A date (`YYYY-MM-DD`), a month or year as its first day, or an instant. */
function datePoint(r: Reckoning, name: string): Point | undefined {
  const value = own(r.given.dates, name);
  if (value === undefined) return undefined;
  const text = String(value);
  const day = parseDate(/^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
  if (day !== undefined) return { day };
  const at = parseInstant(text);
  if (at !== undefined) return { day: dayOfInstant(r, at), at };
  throw new TermFault(
    'given',
    `${name} 的日期 ${text} 应写作 2026-03-06、2026-03 或 2026`,
    'a date, month or year is needed',
  );
}

/** Every time that an anchor happened, oldest first. */
export function pointsOf(r: Reckoning, anchor: Anchor): Point[] {
  if (anchor.startsWith('event.'))
    return instantsOf(r, anchor.slice(6)).map((at) => ({ day: dayOfInstant(r, at), at }));
  try {
    return [pointOf(r, anchor)];
  } catch (error) {
    if (error instanceof Missing) return [];
    throw error;
  }
}

/** The anchor, of an event the last time that it happened. Throws `Missing` when it is not known yet. */
export function pointOf(r: Reckoning, anchor: Anchor): Point {
  const found = lookUp(r, anchor);
  if (!found) throw new Missing([anchor]);
  return found;
}

function lookUp(r: Reckoning, anchor: Anchor): Point | undefined {
  if (anchor.startsWith('event.')) return pointsOf(r, anchor).at(-1);
  if (anchor.startsWith('date.')) return datePoint(r, anchor.slice(5));
  if (anchor.startsWith('deadline.')) return { day: deadlineDay(r, anchor.slice(9, -4)) };
  if (anchor === 'month.end') return { day: dayInMonth(givenMonth(r), 31) };
  const start = benefitYearStart(r);
  return { day: anchor === 'benefit_year.start' ? start : addMonths(start, 12) - 1 };
}

/** The last day of another deadline: given as a date, or reckoned from its own spec. It is a date, never an instant. */
function deadlineDay(r: Reckoning, name: string): EpochDay {
  const outcome = deadline(r, name);
  const day = outcome.last ?? (outcome.opens === undefined ? undefined : dayOfInstant(r, outcome.opens));
  if (outcome.suspended || day === undefined) throw new Missing([`deadline.${name}.due`]);
  return day;
}

/** A deadline by its name, for an anchor or for a member of a combination. */
export function deadline(r: Reckoning, name: string): Outcome {
  const value = own(r.given.deadlines, name);
  if (value === undefined) throw new Missing([`deadline.${name}.due`]);
  if (typeof value === 'string') {
    const day = parseDate(value);
    if (day === undefined)
      throw new TermFault('given', `${name} 的到期日 ${value} 不是日期`, 'a deadline is given as a date or a term');
    return { last: day, due: startOfDay(r, day + 1) };
  }
  if (r.within.includes(name))
    throw new TermFault('cycle', `${[...r.within, name].join(' → ')} 互相依赖`, 'deadlines depend on each other');
  const side = { ...aside(r), doubts: r.doubts, within: [...r.within, name] };
  try {
    return r.solve(side, value);
  } catch (error) {
    throw error instanceof Missing ? new Missing([`deadline.${name}.due`]) : error;
  }
}

/** `given.month` as months since year 0. */
export function givenMonth(r: Reckoning): number {
  const text = r.given.month;
  if (text === undefined) throw new Missing(['month']);
  const day = /^\d{4}-\d{2}$/.test(text) ? parseDate(`${text}-01`) : undefined;
  if (day === undefined)
    throw new TermFault('given', `month ${text} 应写作 2026-03`, 'month must be written as 2026-03');
  return monthIndexOf(day);
}

export function benefitYearStart(r: Reckoning): EpochDay {
  const text = r.given.benefit_year?.start;
  if (text === undefined) throw new Missing(['benefit_year']);
  const day = parseDate(text);
  if (day === undefined)
    throw new TermFault('given', `benefit_year.start ${text} 不是日期`, 'benefit_year.start is no date');
  return day;
}

/** The first day of the benefit year named by a year: its month and day in that year. */
export function startOfBenefitYear(r: Reckoning, year: number): EpochDay {
  const { month, day } = civil(benefitYearStart(r));
  return dayInMonth(year * 12 + month - 1, day);
}

/** The year or month (as an index) that a period names: that of the anchor, or so many after it. */
export function periodDay(
  r: Reckoning,
  period: Exclude<Period, number>,
  unit: 'year' | 'month',
  receipt?: Receipt,
): EpochDay {
  const shift = typeof period === 'string' ? 0 : period.plus;
  const { day } = received(r, typeof period === 'string' ? period : period.of, receipt);
  return unit === 'year' ? dayOf(civil(day).year + shift, 1, 1) : dayInMonth(monthIndexOf(day) + shift, 1);
}

/** The anchor as it counts: an event on a day of rest, or after the limit, counts as received on the next working day. */
export function received(r: Reckoning, anchor: Anchor, receipt: Receipt | undefined): Point {
  return receive(r, anchor, pointOf(r, anchor), receipt);
}

export function receive(r: Reckoning, anchor: Anchor, point: Point, receipt: Receipt | undefined): Point {
  note(r, { code: 'ANCHOR', date: isoDate(point.day), anchor });
  if (point.at === undefined || !anchor.startsWith('event.') || receipt === undefined || receipt === 'any_time')
    return point;
  const limit = receipt === 'office_close' ? officeClose(r) : (parseTime(receipt) ?? 0);
  consult(r, point.day, point.day);
  if (r.calendar.isWorking(point.day) && timeAt(point.at, r.offset) < limit) return point;
  const day = r.calendar.nthWorking(point.day + 1, 1);
  consult(r, point.day + 1, day);
  note(r, { code: 'RECEIPT_MOVED', from: isoDate(point.day), to: isoDate(day) });
  return { day, at: startOfDay(r, day) };
}
