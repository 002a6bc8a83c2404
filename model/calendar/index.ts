import type { PinnedCalendar } from '../ports.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import { isoDate } from './day.ts';
import { CalendarFault } from './fault.ts';
import { packHeader } from './header.ts';
import type { Overlay } from './knowledge.ts';
import { parsePack } from './pack.ts';

export type { Calendar } from './calendar.ts';
export {
  comparePacks,
  familyOf,
  isNewer,
  type PackDifference,
  packText,
  rowOf,
  unsigned,
} from './compare.ts';
export { civil, type EpochDay, isoDate, parseDate, weekday } from './day.ts';
export { CalendarFault } from './fault.ts';
export { headerLines, type Notice, type PackHeader, packHeader } from './header.ts';
export type { Certainty, Overlay } from './knowledge.ts';
export { noticeOf } from './notices.ts';

const loaded = new Map<string, Calendar>();
/** Calendars kept ready; the oldest goes when one more comes. */
const kept = 32;

/** Tells pins apart: by the hash, and by those of the calendars that some limits of the case still go by. */
export function pinKey({ hash, former = [] }: PinnedCalendar): string {
  return [hash, ...former.map((one) => one.hash)].join('+');
}

/** The calendar that a case has pinned; one object per hash. Throws `CalendarFault` when the text cannot be read. */
export function loadCalendar(pinned: PinnedCalendar): Calendar {
  if (pinned.former && pinned.former.length > 0) {
    const { former, ...own } = pinned;
    return withFormer(loadCalendar(own), former.map(loadCalendar));
  }
  const ready = loaded.get(pinned.hash);
  if (ready) return ready;
  const calendar = buildCalendar(pinned);
  if (loaded.size >= kept) loaded.delete(loaded.keys().next().value ?? '');
  loaded.set(pinned.hash, calendar);
  return calendar;
}

/** A calendar beside others by which some limits still go. */
export function withFormer(calendar: Calendar, others: Iterable<Calendar>): Calendar {
  const former = new Map([...others].map((one) => [one.hash, one]));
  const { former: _, ...own } = calendar.pinned;
  const pinned = former.size === 0 ? own : { ...own, former: [...former.values()].map((one) => one.pinned) };
  return { ...calendar, pinned, former };
}

/**
 * The id of a pack by its file's name: what its head says (`# pack cn-2026.1`), else by its last year: `cn` and a text that
 * ends with 2026 → `cn-2026.1`. A head of another family says nothing here. Throws `CalendarFault` when the head does not agree
 * with the last year or with a name that has a version (`cn-2025.1`).
 */
export function packId(name: string, text: string): string {
  const lastYear = parsePack(text).at(-1)?.year;
  const [, family = name, version] = /^(.+)-(\d{4}\.\d+)$/.exec(name) ?? [];
  const { id } = packHeader(text);
  const own = id?.startsWith(`${family}-`) ? id : `${family}-${lastYear}.1`;
  if (own.startsWith(`${family}-${lastYear}.`) && (version === undefined || own === name)) return own;
  throw new CalendarFault(
    `${name} 里的日历自称 ${own}，最后一年是 ${lastYear} / the pack calls itself ${own} and ends with ${lastYear}`,
  );
}

/** A local pack (the same format) as an overlay on the national one. */
export function overlayOf(region: string, text: string): Overlay & { off: string[]; work: string[] } {
  const years = parsePack(text);
  return {
    region,
    off: years.flatMap((year) => year.off.map(isoDate)),
    work: years.flatMap((year) => year.work.map(isoDate)),
  };
}
