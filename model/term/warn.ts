import { addMonths, type EpochDay } from '../calendar/day.ts';
import { inHours, months, quantity } from './amount.ts';
import { beforeWorkingTime } from './hourruler.ts';
import { hour, isoInstant, type Millis, parseTime } from './instant.ts';
import type { Outcome } from './outcome.ts';
import { aside, type Reckoning, startOfDay } from './reckoning.ts';
import type { Amount, Answer, Warn } from './spec.ts';

/** When a warning goes out if the rule names no time. */
const officeMorning = '09:00';

function warnAt(r: Reckoning, last: EpochDay, due: Millis, text: Amount, time: Millis): Millis {
  const amount = quantity(text);
  if (inHours(amount.unit))
    return amount.unit === 'hour' ? due - amount.n * hour : beforeWorkingTime(r, due, amount.n * hour);
  if (amount.unit === 'working day') return startOfDay(r, r.calendar.nthWorkingBack(last - 1, amount.n)) + time;
  return startOfDay(r, amount.unit === 'day' ? last - amount.n : addMonths(last, -months(amount))) + time;
}

/**
 * The n-th (working) day strictly before the last day, at the given time. As the rules on electronic supervision have it,
 * yellow is one working day before the end and red is overdue, unless the spec says otherwise.
 */
export function warnings(r: Reckoning, warn: Warn, outcome: Outcome): Answer['warn'] {
  const { last, due } = outcome;
  if (last === undefined || due === undefined) return undefined;
  const side = aside(r);
  const time = parseTime(warn.at ?? officeMorning) ?? 0;
  const yellow = warnAt(side, last, due, warn.yellow ?? '1 working day', time);
  const red = warn.red === undefined ? due : warnAt(side, last, due, warn.red, time);
  return { yellow: isoInstant(yellow, r.offset), red: isoInstant(red, r.offset) };
}
