import type { Calendar } from '../calendar/calendar.ts';
import { civil, type EpochDay, earliestDay, isoDate, latestDay } from '../calendar/day.ts';
import { TermFault } from './fault.ts';
import { dayAt, dayLength, type Millis, parseOffset, parseTime } from './instant.ts';
import type { Outcome } from './outcome.ts';
import type { Given, TermSpec, TraceStep } from './spec.ts';

/** What one question carries along: what is given, the steps of the derivation, and the days nobody has announced. */
export interface Reckoning {
  given: Given;
  calendar: Calendar;
  /** Milliseconds east of UTC. */
  offset: Millis;
  trace: TraceStep[];
  doubts: Doubts;
  /** Deadlines that are being reckoned, to find one that depends on itself. */
  within: string[];
  /** Reckons a term; the forms ask it for the members of a combination and for other deadlines. */
  solve(r: Reckoning, spec: TermSpec): Outcome;
}
export interface Doubts {
  /** Years without a notice, of which a day was needed. */
  unpublished: Set<number>;
  /** Days after 25 December that were needed, while the next year's notice is missing. */
  tail: Set<EpochDay>;
}

/** Something that the answer waits for: an event that has not happened, a date that is not known. */
export class Missing extends Error {
  readonly needs: string[];

  constructor(needs: string[]) {
    super(needs.join());
    this.needs = needs;
  }
}

const noDoubts = (): Doubts => ({ unpublished: new Set(), tail: new Set() });

export function startReckoning(given: Given, calendar: Calendar, solve: Reckoning['solve']): Reckoning {
  const offset = parseOffset(given.offset ?? '+08:00');
  if (offset === undefined)
    throw new TermFault('given', `时区偏移 ${given.offset} 应写作 +08:00`, 'offset must be written as +08:00');
  return { given, calendar, offset, trace: [], doubts: noDoubts(), within: [], solve };
}

/** The same question asked on the side: its steps and doubts are not part of the answer. */
export const aside = (r: Reckoning): Reckoning => ({ ...r, trace: [], doubts: noDoubts() });

export function note(r: Reckoning, step: TraceStep): void {
  r.trace.push(step);
}

export const dayOfInstant = (r: Reckoning, at: Millis): EpochDay => dayAt(at, r.offset);
export const startOfDay = (r: Reckoning, day: EpochDay): Millis => day * dayLength - r.offset;

/** A day that can still be written with four digits of a year. */
export function inRange(day: EpochDay): EpochDay {
  if (day >= earliestDay && day <= latestDay) return day;
  throw new TermFault('range', '期限超出公元 1 年至 9999 年', 'the term lies outside the years 1 to 9999');
}

/** Remembers that the types of `from`..`to` decided the answer. All before the horizon are firm. */
export function consult(r: Reckoning, from: EpochDay, to: EpochDay): void {
  inRange(from);
  inRange(to);
  for (let day = from; day <= to; day += 1) {
    const certainty = r.calendar.certainty(day);
    if (certainty === 'firm') continue;
    if (certainty === 'tail') r.doubts.tail.add(day);
    else r.doubts.unpublished.add(civil(day).year);
  }
}

/** Tells of holidays (rests that hold a day off by notice, with their weekends), make-up days and local days in a stretch. */
export function tellExceptions(r: Reckoning, from: EpochDay, to: EpochDay): void {
  let rest: { from: EpochDay; holiday?: EpochDay } | undefined;
  const close = (end: EpochDay) => {
    if (rest?.holiday !== undefined)
      note(r, {
        code: 'HOLIDAY_SKIPPED',
        from: isoDate(rest.from),
        to: isoDate(end),
        n: end - rest.from + 1,
        ...r.calendar.notice(rest.holiday),
      });
    rest = undefined;
  };
  for (let day = from; day <= to; day += 1) {
    const working = r.calendar.isWorking(day);
    const region = r.calendar.overlay(day);
    if (working) close(day - 1);
    if (region !== undefined) note(r, { code: 'REGION_OVERLAY', date: isoDate(day), region, working });
    if (!working) {
      rest ??= { from: day };
      if (r.calendar.isException(day)) rest.holiday ??= day;
    } else if (r.calendar.isException(day))
      note(r, { code: 'MAKEUP_WORKDAY', date: isoDate(day), ...r.calendar.notice(day) });
  }
  close(to);
}

/** Opening hours of the deciding office, as milliseconds since midnight, ascending. */
export function officeSessions(r: Reckoning): [Millis, Millis][] {
  const written: unknown = r.given.office_hours ?? [];
  const pairs: unknown[] = Array.isArray(written) ? written : [written];
  const sessions = pairs.map((pair) => (Array.isArray(pair) ? pair.map((time) => parseTime(String(time))) : []));
  let last = -1;
  for (const [from, to] of sessions) {
    if (from === undefined || to === undefined || from < last || to <= from)
      throw new TermFault(
        'given',
        'office_hours 应为由早到晚的 [["09:00","12:00"],…]',
        'office_hours: ascending pairs',
      );
    last = to;
  }
  if (sessions.length === 0)
    throw new TermFault('given', '没有办公时间 office_hours', 'office_hours are needed and not given');
  return sessions as [Millis, Millis][];
}
export const officeClose = (r: Reckoning): Millis => officeSessions(r).at(-1)?.[1] ?? dayLength;
