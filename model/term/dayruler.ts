import { addMonths, type EpochDay } from '../calendar/day.ts';
import { inHours, months, type Quantity, quantity } from './amount.ts';
import type { Ruler, Run } from './clock.ts';
import { countOn, measure } from './daycount.ts';
import { TermFault } from './fault.ts';
import { dueOn } from './outcome.ts';
import { consult, type Reckoning } from './reckoning.ts';
import { roll } from './roll.ts';
import type { Span } from './spans.ts';
import type { Stop, Within } from './spec.ts';

/** First and last day that a stop leaves out; the stop day is counted and the resume day not, unless the rule says so. */
const firstOut = (stop: EpochDay, rule: Stop): EpochDay => (rule.stop_day === 'not_counted' ? stop : stop + 1);

function longest(r: Reckoning, from: EpochDay, stop: EpochDay, limit: Quantity): EpochDay {
  if (inHours(limit.unit))
    throw new TermFault('amount', 'at_most 应与期限同为日或同为小时', 'at_most needs days where the term has days');
  if (limit.unit === 'day') return from + limit.n - 1;
  if (limit.unit !== 'working day') return addMonths(stop, months(limit));
  const to = r.calendar.nthWorking(from, limit.n);
  consult(r, from, to);
  return to;
}

/** Whole days: working days, days, months, years. */
export function dayRuler(spec: Within, base: Quantity): Ruler {
  const working = base.unit === 'working day';
  const from = spec.count_from ?? 'next_day';
  return {
    end(r, run) {
      const { first, last } = countOn(r, base, from, run);
      return dueOn(r, roll(r, last, spec.roll ?? 'none', first), spec.cutoff);
    },
    stopsIn: (end, stop) => stop.day <= (end.last ?? stop.day),
    span(r, stop, until, rule): Span | undefined {
      const first = firstOut(stop.day, rule);
      const resume = until && (rule.resume_day === 'counted' ? until.day - 1 : until.day);
      const limit = rule.at_most === undefined ? undefined : longest(r, first, stop.day, quantity(rule.at_most));
      const to = Math.min(resume ?? Number.POSITIVE_INFINITY, limit ?? Number.POSITIVE_INFINITY);
      return Number.isFinite(to) ? { from: first, to } : undefined;
    },
    usage(r, run: Run, stopped, rule) {
      const { first, last } = countOn(r, base, from, run);
      const total = measure(r, working, first, last, run.spans);
      const used = Math.min(total, measure(r, working, first, firstOut(stopped.day, rule) - 1, run.spans));
      return { since: stopped.day, used, remaining: total - used };
    },
  };
}
