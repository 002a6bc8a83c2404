import type { Quantity } from './amount.ts';
import { inHours, quantity } from './amount.ts';
import type { Point } from './anchor.ts';
import type { Ruler, Run } from './clock.ts';
import { TermFault } from './fault.ts';
import { dayAt, hour, isoInstant, type Millis } from './instant.ts';
import type { Outcome } from './outcome.ts';
import { consult, dayOfInstant, inRange, note, officeSessions, type Reckoning, startOfDay } from './reckoning.ts';
import { moveEnd, outside, type Span } from './spans.ts';

/** Hours run from an instant; a date has none. */
export function instantOf(point: Point, name: string): Millis {
  if (point.at !== undefined) return point.at;
  throw new TermFault(
    'anchor',
    `${name} 是日期，小时要从时刻起算`,
    'hours are counted from an instant, not from a date',
  );
}

/** Office hours of working days within `from`..`to` (milliseconds, the last included), stretches left out; endless. */
function* sessions(r: Reckoning, from: Millis, spans: readonly Span[]): Generator<Span> {
  const hours = officeSessions(r);
  for (let day = dayOfInstant(r, from); ; day += 1) {
    inRange(day);
    consult(r, day, day);
    if (!r.calendar.isWorking(day)) continue;
    for (const [open, close] of hours) {
      const start = Math.max(from, startOfDay(r, day) + open);
      yield* outside(start, startOfDay(r, day) + close - 1, spans);
    }
  }
}

/** The instant at which so much office time has passed. */
export function afterWorkingTime(r: Reckoning, from: Millis, length: Millis, spans: readonly Span[]): Millis {
  let left = length;
  for (const { from: start, to } of sessions(r, from, spans)) {
    if (to - start + 1 >= left) return start + left;
    left -= to - start + 1;
  }
  return from;
}

/** Office time between two instants. */
function workingTime(r: Reckoning, from: Millis, until: Millis, spans: readonly Span[]): Millis {
  let sum = 0;
  for (const part of sessions(r, from, spans)) {
    if (part.from >= until) return sum;
    sum += Math.min(part.to + 1, until) - part.from;
  }
  return sum;
}

const length = (amounts: readonly Quantity[]): Millis => amounts.reduce((sum, { n }) => sum + n * hour, 0);

/** Hours and working hours: exact instants, no roll and no cut-off. `used` and `remaining` are minutes. */
export function hourRuler(base: Quantity): Ruler {
  const working = base.unit === 'working hour';
  return {
    end(r, run): Outcome {
      const from = instantOf(run.anchor, 'of');
      const total = length([base, ...run.extensions]);
      const due = working
        ? afterWorkingTime(r, from, total, run.spans)
        : moveEnd(from, from + total - 1, run.spans) + 1;
      note(r, {
        code: 'COUNTED',
        n: base.n,
        unit: base.unit,
        from: isoInstant(from, r.offset),
        to: isoInstant(due, r.offset),
      });
      for (const { n, unit } of run.extensions) note(r, { code: 'EXTENDED', n, unit });
      return { last: inRange(dayAt(due - 1, r.offset)), due };
    },
    stopsIn: (end, stop) => instantOf(stop, 'stops.on') < (end.due ?? 0),
    span(r, stop, until, rule): Span | undefined {
      const from = instantOf(stop, 'stops.on');
      const limit = rule.at_most === undefined ? undefined : quantity(rule.at_most);
      if (limit && !inHours(limit.unit))
        throw new TermFault(
          'amount',
          'at_most 应与期限同为日或同为小时',
          'at_most needs hours where the term has hours',
        );
      const longest =
        limit && (limit.unit === 'hour' ? from + limit.n * hour : afterWorkingTime(r, from, limit.n * hour, []));
      const to = Math.min(
        until ? instantOf(until, 'stops.until') : Number.POSITIVE_INFINITY,
        longest ?? Number.POSITIVE_INFINITY,
      );
      return Number.isFinite(to) ? { from, to: to - 1 } : undefined;
    },
    usage(r, run: Run, stopped) {
      const [from, until] = [instantOf(run.anchor, 'of'), instantOf(stopped, 'stops.on')];
      const total = length([base, ...run.extensions]);
      const spent = working
        ? workingTime(r, from, until, run.spans)
        : outside(from, until - 1, run.spans).reduce((sum, part) => sum + part.to - part.from + 1, 0);
      const used = Math.min(Math.floor(spent / 60_000), total / 60_000);
      return { since: stopped.day, used, remaining: total / 60_000 - used };
    },
  };
}

/** The instant with so much office time between it and `until`. */
export function beforeWorkingTime(r: Reckoning, until: Millis, amount: Millis): Millis {
  const hours = officeSessions(r).toReversed();
  let left = amount;
  for (let day = dayOfInstant(r, until); ; day -= 1) {
    inRange(day);
    consult(r, day, day);
    if (!r.calendar.isWorking(day)) continue;
    for (const [open, close] of hours) {
      const [start, end] = [startOfDay(r, day) + open, Math.min(until, startOfDay(r, day) + close)];
      if (end - start >= left) return end - left;
      left -= Math.max(0, end - start);
    }
  }
}
