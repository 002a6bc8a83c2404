import type { Calendar } from '../../model/calendar/index.ts';
import type { Clock } from '../../model/case.ts';
import { answerBy } from '../../model/term/policy.ts';
import type { Answer, Given, TermSpec } from '../../model/term/spec.ts';
import type { Draft } from '../case/draft.ts';
import { dayOf, utc } from '../case/time.ts';
import { planAlertsAnew } from './alerts.ts';
import { givenFor } from './given.ts';
import { underLedger } from './ledger.ts';

/** Limits may hang on one another, each on an earlier one; more rounds than this would be a ring, which the compiler refuses. */
const ROUNDS = 8;

/** Reckons every open limit anew whose grounds have changed, until nothing moves. */
export function refreshClocks(draft: Draft): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = Object.values(draft.state.clocks).filter((clock) => isOpen(clock) && refresh(draft, clock));
    if (moved.length === 0) return;
  }
}

export function isOpen(clock: Clock): boolean {
  return clock.state === 'running' || clock.state === 'suspended';
}

/** What a limit comes to by the calendars it goes by: the case's own, unless `hashes` names others. */
export function reckoned(calendar: Calendar, spec: TermSpec, given: Given, hashes: string[] = []): Answer {
  const known = hashes.flatMap((hash) => (hash === calendar.hash ? calendar : (calendar.former.get(hash) ?? [])));
  const [first = calendar, ...newer] = known;
  return answerBy(spec, given, [first, ...newer]);
}

function refresh(draft: Draft, clock: Clock): boolean {
  const since = clock.ledger.findLast(({ act }) => act === 'start')?.at ?? draft.state.openedAt;
  const given = underLedger(givenFor(draft, clock.spec, since), clock.ledger);
  if (JSON.stringify(given) === JSON.stringify(clock.given)) return false;
  clock.given = given;
  clock.answer = reckoned(draft.calendar, clock.spec, given, clock.calendars);
  clock.state = clock.answer.status === 'suspended' ? 'suspended' : 'running';
  planAlertsAnew(draft.calendar, clock, draft.now);
  return true;
}

/**
 * Reckons anew a limit that has run out, after a decision. If it has not run out by what now stands it runs on, and its
 * alerts are given again; what the running out has brought about elsewhere is not undone (docs/decisions/0007).
 */
export function reckonExpired(draft: Draft, clock: Clock): void {
  refresh(draft, clock);
  const { due } = clock.answer;
  if (due !== undefined && Date.parse(due) <= Date.parse(draft.now)) {
    clock.state = 'expired';
    clock.settledAt = utc(due);
    return;
  }
  delete clock.settledAt;
  clock.ledger.push({ act: 'reopen', at: draft.now, on: dayOf(draft.now) });
}
