import { dayOf, daysInMonth, type EpochDay, isoDate } from '../calendar/day.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;
export const hour = 3_600_000;
const minute = 60_000;
export const dayLength = 24 * hour;

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** `+08:00`, `Z` → milliseconds east of UTC. */
export function parseOffset(text: string): Millis | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 18 || minutes > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (hours * hour + minutes * minute);
}

/** Reads ISO 8601 with an offset; undefined when it is none, or names no real day or time. */
export function parseInstant(text: string): Millis | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offset = parseOffset(match[8] ?? '');
  if (offset === undefined || year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  const clock = hours * hour + minutes * minute + seconds * 1000;
  if (minutes > 59 || seconds > 59 || clock > dayLength || hours > 24) return undefined;
  const fraction = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  return dayOf(year, month, day) * dayLength + clock + fraction - offset;
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

function clockText(millis: Millis): string {
  const seconds = Math.floor(millis / 1000);
  const fraction = millis - seconds * 1000;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === 0 ? text : `${text}.${String(fraction).padStart(3, '0')}`;
}

/** The civil day of an instant at an offset. */
export const dayAt = (instant: Millis, offset: Millis): EpochDay => Math.floor((instant + offset) / dayLength);
/** Milliseconds since midnight of that day. */
export const timeAt = (instant: Millis, offset: Millis): Millis =>
  instant + offset - dayAt(instant, offset) * dayLength;

/** `2026-03-11T00:00:00+08:00`; a fraction only where there is one. */
export function isoInstant(instant: Millis, offset: Millis): string {
  const zone = Math.abs(offset) / minute;
  const suffix = `${offset < 0 ? '-' : '+'}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
  return `${isoDate(dayAt(instant, offset))}T${clockText(timeAt(instant, offset))}${suffix}`;
}

/** `2026-03-10T16:00:00Z`. */
export const isoUtc = (instant: Millis): string => `${isoDate(dayAt(instant, 0))}T${clockText(timeAt(instant, 0))}Z`;

/** `HH:MM`, up to `24:00`, as milliseconds since midnight. */
export function parseTime(text: string): Millis | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const time = Number(match[1]) * hour + Number(match[2]) * minute;
  return Number(match[2]) > 59 || time > dayLength ? undefined : time;
}
