import type { Calendar } from '../calendar/calendar.ts';
import { civil, isoDate } from '../calendar/day.ts';
import { before } from './before.ts';
import { by } from './by.ts';
import { combine } from './combine.ts';
import { hold } from './hold.ts';
import { isoInstant, isoUtc } from './instant.ts';
import { occurs } from './occurs.ts';
import type { Outcome } from './outcome.ts';
import { dayOfInstant, Missing, note, type Reckoning, startReckoning } from './reckoning.ts';
import type { Answer, Given, TermSpec } from './spec.ts';
import { validate } from './validate.ts';
import { warnings } from './warn.ts';
import { window } from './window.ts';
import { within } from './within.ts';

function solve(r: Reckoning, spec: TermSpec): Outcome {
  if ('within' in spec) return within(r, spec);
  if ('before' in spec) return before(r, spec);
  if ('by' in spec) return by(r, spec);
  if ('window' in spec) return window(r, spec);
  if ('hold' in spec) return hold(r, spec);
  if ('occurs' in spec) return occurs(r, spec);
  return combine(r, spec);
}

/**
 * When a term ends: a pure function of the spec, what is given and the pinned calendar. Throws `TermFault` (with `code` and
 * `sentence`) for a spec or a given value that cannot be read, and nothing else.
 */
export function answer(spec: TermSpec, given: Given, calendar: Calendar): Answer {
  validate(spec, given);
  const r = startReckoning(given, calendar, solve);
  try {
    return tell(r, spec, solve(r, spec));
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    return { status: 'waiting', needs: error.needs, calendar: calendar.id, trace: r.trace };
  }
}

function tell(r: Reckoning, spec: TermSpec, outcome: Outcome): Answer {
  const pin = { calendar: r.calendar.id, trace: r.trace };
  const binding = {
    ...(outcome.binding !== undefined && { binding: outcome.binding }),
    ...(outcome.needs && { needs: outcome.needs }),
  };
  if (outcome.suspended) {
    const { since, used, remaining } = outcome.suspended;
    return { status: 'suspended', since: isoDate(since), used, remaining, ...binding, ...pin };
  }
  const missing = missingYears(r);
  if (missing.length > 0) {
    const estimate = outcome.last ?? dayOfInstant(r, outcome.opens ?? outcome.notBefore ?? 0);
    return {
      status: 'provisional',
      estimate_date: isoDate(estimate),
      missing_years: missing,
      horizon: isoDate(r.calendar.horizon),
      ...binding,
      ...pin,
    };
  }
  const warn = spec.warn && warnings(r, spec.warn, outcome);
  return { status: 'resolved', ...moments(r, outcome), ...binding, ...(warn && { warn }), ...pin };
}

/** The years whose notices would make the answer firm; says in the derivation which days they decide. */
function missingYears(r: Reckoning): number[] {
  const { unpublished, tail } = r.doubts;
  const days = [...tail].sort((a, b) => a - b);
  const [from, to] = [days[0], days.at(-1)];
  if (from !== undefined && to !== undefined) note(r, { code: 'CALENDAR_TAIL', from: isoDate(from), to: isoDate(to) });
  const years = [...unpublished].sort((a, b) => a - b);
  for (const year of years) note(r, { code: 'CALENDAR_UNPUBLISHED', n: year });
  return [...new Set([...days.map((day) => civil(day).year + 1), ...years])].sort((a, b) => a - b);
}

function moments(r: Reckoning, { last, due, opens, notBefore }: Outcome): Partial<Answer> {
  return {
    ...(last !== undefined && { due_date: isoDate(last) }),
    ...(due !== undefined && { due: isoInstant(due, r.offset), due_utc: isoUtc(due) }),
    ...(opens !== undefined && { opens: isoInstant(opens, r.offset), opens_date: isoDate(dayOfInstant(r, opens)) }),
    ...(notBefore !== undefined && { not_before: isoInstant(notBefore, r.offset) }),
  };
}
