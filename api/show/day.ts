import { parseDate, weekday } from '../../model/calendar/day.ts';
import type { Calendar } from '../../model/calendar/index.ts';
import { noticeOf } from '../../model/calendar/notices.ts';
import type { ISODate } from '../../model/value.ts';
import type { Me } from '../contract/session.ts';

/** The day of an instant at +08:00. */
export function dayOf(at: string): ISODate {
  return timeOf(at).day;
}

/** Day and time of the day at +08:00. */
export function timeOf(at: string): { day: ISODate; time: string } {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** What kind of day it is; without a calendar only the week is known, and that provisionally. */
export function dayKind(at: string, calendar: Calendar | undefined): Me['today'] {
  const date = dayOf(at);
  const day = parseDate(date) ?? 0;
  if (!calendar) return { date, weekday: weekday(day), working: weekday(day) <= 5, provisional: true };
  const holiday = calendar.isException(day) ? noticeOf(day).holiday : undefined;
  return {
    date,
    weekday: weekday(day),
    working: calendar.isWorking(day),
    ...(holiday !== undefined && { note: holiday }),
    provisional: calendar.certainty(day) !== 'firm',
  };
}
