import { isoDate, parseDate } from '../../../model/calendar/day.ts';
import type { Clock, ClockDecision } from '../../../model/case.ts';
import { parseAmount } from '../../../model/term/amount.ts';
import type { Within } from '../../../model/term/spec.ts';
import type { Instant, ISODate } from '../../../model/value.ts';
import type { Draft } from '../../case/draft.ts';
import { Refused } from '../../case/refuse.ts';
import { addDays, dayOf, momentOf, startOf, utc } from '../../case/time.ts';
import { countedOf } from './counted.ts';

/** `HH:MM` of a day at +08:00. */
export const instantAt = (day: ISODate, time: string): Instant => utc(`${day}T${time}:00+08:00`);

const isHours = (spec: Within | undefined) => /hour/.test(parseAmount(spec?.within ?? '')?.unit ?? '');

/**
 * The instant from which a decision counts: its day, today unless it says an earlier one. Back-dating goes as far as the region
 * says; where it says nothing, it is refused. Hours need the time as well.
 */
export function effectiveOf(draft: Draft, clock: Clock, { on, time }: ClockDecision): Instant {
  const today = dayOf(draft.now);
  const day = on ?? today;
  if (day > today) throw new Refused('clock', { clock: clock.key, why: 'future' });
  if (day < today) checkBackdating(draft, clock, day, today);
  if (time === undefined && day < today && isHours(countedOf(clock.spec)))
    throw new Refused('clock', { clock: clock.key, why: 'time' });
  const at = time === undefined ? momentOf(day, draft.now) : instantAt(day, time);
  if (Date.parse(at) > Date.parse(draft.now)) throw new Refused('clock', { clock: clock.key, why: 'future' });
  return at;
}

function checkBackdating(draft: Draft, clock: Clock, day: ISODate, today: ISODate): void {
  const limit = draft.plan.clock?.backdate;
  if (limit === undefined) throw new Refused('clock', { clock: clock.key, why: 'no-backdating' });
  if (day < earliest(draft, today, limit))
    throw new Refused('clock', { clock: clock.key, why: 'backdating', amount: limit });
}

function earliest(draft: Draft, today: ISODate, limit: string): ISODate {
  const { n, unit } = parseAmount(limit) ?? { n: 0, unit: 'day' };
  if (unit !== 'working day') return addDays(today, -n);
  return isoDate(draft.calendar.nthWorkingBack((parseDate(today) ?? 0) - 1, n));
}

/** When a limit began to count: its anchor, where that is known, else when its step opened. */
export function beganAt(draft: Draft, clock: Clock): Instant {
  const started = clock.ledger.findLast(({ act }) => act === 'start')?.at ?? draft.state.openedAt;
  const [kind, name = ''] = countedOf(clock.spec)?.of.split('.') ?? [];
  const given = kind === 'event' ? [clock.given.events?.[name]].flat().at(-1) : clock.given.dates?.[name];
  if (given === undefined) return started;
  return given.length > 10 ? utc(given) : startOf(`${given}-01-01`.slice(0, 10));
}
