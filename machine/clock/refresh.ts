import type { Clock } from '../../model/case.ts';
import { answer } from '../../model/term/answer.ts';
import type { Draft } from '../case/draft.ts';
import { givenFor } from './given.ts';

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

function refresh(draft: Draft, clock: Clock): boolean {
  const since = clock.ledger.findLast(({ act }) => act === 'start')?.at ?? draft.state.openedAt;
  const given = givenFor(draft, clock.spec, since);
  if (JSON.stringify(given) === JSON.stringify(clock.given)) return false;
  clock.given = given;
  clock.answer = answer(clock.spec, given, draft.calendar);
  clock.state = clock.answer.status === 'suspended' ? 'suspended' : 'running';
  return true;
}

/** Reckons one limit anew after its spec was changed by a person. */
export function reckon(draft: Draft, clock: Clock): void {
  clock.given = {};
  refresh(draft, clock);
}
