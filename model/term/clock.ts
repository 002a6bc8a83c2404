import { isoDate } from '../calendar/day.ts';
import { type Quantity, quantity } from './amount.ts';
import { type Point, pointsOf, receive } from './anchor.ts';
import type { Millis } from './instant.ts';
import { ledgerHappenings } from './ledger/happenings.ts';
import type { Outcome, Suspended } from './outcome.ts';
import { aside, note, type Reckoning, startOfDay } from './reckoning.ts';
import { addSpan, type Span } from './spans.ts';
import type { Restart, Stop, Within } from './spec.ts';

/** A clock as it stands: where it counts from, what it leaves out, what was added. */
export interface Run {
  anchor: Point;
  spans: Span[];
  extensions: Quantity[];
  stopped?: { at: Point; rule: Stop };
}

/** The arithmetic of one kind of unit: whole days, or hours. */
export interface Ruler {
  /** When the run ends, as things stand. */
  end(r: Reckoning, run: Run): Outcome;
  /** Whether a stop at this point is still in time. */
  stopsIn(end: Outcome, stop: Point): boolean;
  /** What a stop leaves out; without `until` as much as the rule's `at_most` allows, undefined if it has none. */
  span(r: Reckoning, stop: Point, until: Point | undefined, rule: Stop): Span | undefined;
  /** What is used up and left when the clock stands still. */
  usage(r: Reckoning, run: Run, stopped: Point, rule: Stop): Suspended;
}

export type Happening = { at: Millis; order: number; apply(run: Run): void };

const momentOf = (r: Reckoning, point: Point): Millis => point.at ?? startOfDay(r, point.day);

/**
 * Goes through stops, restarts and extensions, those of the text and those of the ledger, in the order they happened. A stop is left out if it began after the due day
 * that held then; a restart drops the stops before it; an extension granted at or after the due instant does not count.
 */
export function runClock(r: Reckoning, spec: Within, anchor: Point, ruler: Ruler): Run {
  const run: Run = { anchor, spans: [], extensions: [] };
  const happenings = [
    ...(spec.clock?.stops ?? []).flatMap((rule) => stopsOf(r, rule, ruler)),
    ...(spec.clock?.restarts ?? []).flatMap((rule) => restartsOf(r, rule, spec, momentOf(r, anchor))),
    ...extensionsOf(r, spec, momentOf(r, anchor), ruler),
    ...ledgerHappenings(r, momentOf(r, anchor), ruler),
  ];
  for (const happening of happenings.sort((a, b) => a.at - b.at || a.order - b.order)) happening.apply(run);
  return run;
}

function extensionsOf(r: Reckoning, { extend }: Within, start: Millis, ruler: Ruler): Happening[] {
  if (!extend) return [];
  const by = quantity(extend.by);
  let left = extend.times ?? 1;
  return pointsOf(r, extend.on)
    .map((point) => momentOf(r, point))
    .filter((at) => at >= start)
    .map((at) => ({
      at,
      order: 0,
      apply(run) {
        if (left === 0 || (!run.stopped && at >= (ruler.end(aside(r), run).due ?? 0))) return;
        left -= 1;
        run.extensions.push(by);
      },
    }));
}

function restartsOf(r: Reckoning, rule: Restart, spec: Within, start: Millis): Happening[] {
  let left = rule.times ?? 1;
  return pointsOf(r, rule.on)
    .filter((point) => momentOf(r, point) >= start)
    .map((point) => ({
      at: momentOf(r, point),
      order: 1,
      apply(run) {
        if (left === 0) return;
        left -= 1;
        note(r, { code: 'RESTARTED', date: isoDate(point.day), on: rule.on });
        run.anchor = receive(r, rule.on, point, spec.receipt);
        run.spans = [];
        run.stopped = undefined;
      },
    }));
}

function stopsOf(r: Reckoning, rule: Stop, ruler: Ruler): Happening[] {
  const ends = pointsOf(r, rule.until);
  return pointsOf(r, rule.on).map((stop) => {
    const at = momentOf(r, stop);
    const until = ends.find((end) => momentOf(r, end) >= at);
    return {
      at,
      order: 2,
      apply(run) {
        if (run.stopped || !ruler.stopsIn(ruler.end(aside(r), run), stop)) return;
        const span = ruler.span(r, stop, until, rule);
        const to = until && { to: isoDate(until.day) };
        note(r, { code: 'SUSPENDED', from: isoDate(stop.day), ...to, on: rule.on });
        if (span) run.spans = addSpan(run.spans, span);
        else run.stopped = { at: stop, rule };
      },
    };
  });
}
