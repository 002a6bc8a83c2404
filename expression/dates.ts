import type { Instant, ISODate } from '../model/value.ts';

const dayLength = 86_400_000;
/** China keeps one zone without summer time; a date of a case is a day at +08:00. */
const offset = 8 * 3_600_000;

function dayNumber(date: ISODate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** The day that is `count` days after `date`. */
export function addDays(date: ISODate, count: number): ISODate {
  return new Date((dayNumber(date) + count) * dayLength).toISOString().slice(0, 10);
}

/** The day at +08:00 on which an instant falls; a date is its own day. */
export function dayOf(time: Instant | ISODate): ISODate {
  return time.includes('T') ? new Date(Date.parse(time) + offset).toISOString().slice(0, 10) : time;
}

/** The month `count` months after `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, of - 1 + count, 1)).toISOString().slice(0, 7);
}

/** `days(from, to)`: how many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: ISODate, to: ISODate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * `age(birth, day)`: full years. A year is full on the corresponding day itself; where the month has none (29 February), on its
 * last day, as 民法典 202 ends a period of years.
 */
export function ageOn(birth: ISODate, day: ISODate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  const leapDay = birth.endsWith('02-29') && addDays(`${day.slice(0, 4)}-02-28`, 1).endsWith('03-01');
  const birthday = leapDay ? '02-28' : birth.slice(5);
  return day.slice(5) >= birthday ? years : years - 1;
}
