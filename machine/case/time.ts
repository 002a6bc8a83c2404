import type { Instant, ISODate } from '../../model/value.ts';

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day of an instant at +08:00. */
export function dayOf(at: Instant): ISODate {
  return new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10);
}

/** 00:00 of a day at +08:00, as an instant in UTC. */
export function startOf(day: ISODate): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS).toISOString();
}

/** The instant that stands for an act known by its day only: noon, or the moment itself when the day is today. */
export function momentOf(day: ISODate, now: Instant): Instant {
  return dayOf(now) === day ? now : plus(startOf(day), DAY_MS / 2);
}

export function addDays(day: ISODate, days: number): ISODate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function plus(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

export function later(a: Instant, b: Instant): Instant {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

/** UTC with milliseconds, as instants stand in a case's state. */
export function utc(at: Instant): Instant {
  return new Date(at).toISOString();
}
