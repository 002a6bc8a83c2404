import { type EpochDay, isoDate } from '../calendar/day.ts';
import { dayLength, type Millis, parseTime } from './instant.ts';
import { inRange, note, officeClose, type Reckoning, startOfDay } from './reckoning.ts';
import type { Cutoff } from './spec.ts';

/** What a form comes to, before it is known whether all days it rests on are announced. */
export interface Outcome {
  /** The last day. */
  last?: EpochDay;
  /** First instant that is too late. */
  due?: Millis;
  /** First instant at which an act counts. */
  opens?: Millis;
  /** First instant after a minimum period. */
  notBefore?: Millis;
  suspended?: Suspended;
  /** Index of the member that decides a combination. */
  binding?: number;
  /** What could make the earlier of several come earlier still. */
  needs?: string[];
}
/** A clock that stands still: days (working days, in hours minutes) used and left. */
export interface Suspended {
  since: EpochDay;
  used: number;
  remaining: number;
}

/** The last day at the cut-off, exclusive: 24:00 is the next day's 00:00 (民法典 203(2)). */
export function dueOn(r: Reckoning, last: EpochDay, cutoff: Cutoff = '24:00'): Outcome {
  const time = cutoff === 'office_close' ? officeClose(r) : (parseTime(cutoff) ?? dayLength);
  note(r, { code: 'LAST_DAY', date: isoDate(inRange(last)) });
  note(r, { code: 'CUTOFF', date: isoDate(last), at: cutoff === '24:00' ? cutoff : clock(time), rule: '民法典203' });
  return { last, due: startOfDay(r, last) + time };
}

const clock = (time: Millis): string =>
  `${String(Math.floor(time / 3_600_000)).padStart(2, '0')}:${String(Math.floor(time / 60_000) % 60).padStart(2, '0')}`;
