import { isoDate, parseDate } from './calendar/day.ts';
import type { Calendar } from './calendar/index.ts';
import type { Expression, TermRule } from './plan.ts';
import { answer } from './term/answer.ts';
import type { Occurs } from './term/spec.ts';
import type { ISODate } from './value.ts';

/**
 * The days on which a recurring procedure opens, one rule for each cycle (their specs are `occurs`, from `event.开件`), and the
 * register that has a case for each entry. A rule whose parameter has no value yet has no variant and opens nothing.
 */
export interface Recurrence {
  every: TermRule[];
  each?: EachEntry;
}

/** The entries of a register for which a condition on their own words holds; without one all of them. */
export interface EachEntry {
  register: string;
  when?: Expression;
}

/** The days from `from` to `to`, both included, on which a recurring procedure opens, oldest first, each once. */
export function openingDays({ every }: Recurrence, calendar: Calendar, from: ISODate, to: ISODate): ISODate[] {
  return [...new Set(every.flatMap((rule) => daysOf(rule, calendar, from, to)))].sort();
}

function daysOf(rule: TermRule, calendar: Calendar, from: ISODate, to: ISODate): ISODate[] {
  const days: ISODate[] = [];
  for (let day = from; day <= to; ) {
    const variant = rule.variants.findLast((each) => each.from <= day);
    const change = rule.variants.find((each) => each.from > day)?.from;
    const next = variant && firstDay(variant.spec as Occurs, calendar, day);
    // The sentence in force on the day of opening decides, not that of the search's start.
    if (next === undefined || (change !== undefined && next >= change)) {
      if (change === undefined) break;
      day = change;
    } else {
      if (next <= to) days.push(next);
      day = after(next);
    }
  }
  return days;
}

/** The first such day from `from` on; beyond the published calendar the one that its weekends give. */
function firstDay(spec: Occurs, calendar: Calendar, from: ISODate): ISODate | undefined {
  const name = String(spec.from).replace(/^event\./, '');
  const { opens_date, opens, estimate_date } = answer(spec, { events: { [name]: `${from}T00:00:00+08:00` } }, calendar);
  return opens_date ?? opens?.slice(0, 10) ?? estimate_date;
}

function after(day: ISODate): ISODate {
  return isoDate((parseDate(day) ?? 0) + 1);
}
