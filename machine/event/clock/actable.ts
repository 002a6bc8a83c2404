import type { Clock } from '../../../model/case.ts';
import type { Draft } from '../../case/draft.ts';
import { Refused } from '../../case/refuse.ts';
import { isOpen } from '../../clock/refresh.ts';
import { activeSteps } from '../../marks.ts';

/**
 * The limit that a person may still decide about: one that is open, or that has run out without anything having followed but
 * reminders. What else expiry has brought about is a decision of its own, and is undone only by one that revokes it.
 */
export function actable(draft: Draft, key: string): Clock {
  const clock = draft.state.clocks[key];
  if (clock === undefined || !mayStillMove(draft, clock)) {
    const gone = clock?.state === 'expired' ? 'followed' : 'not-running';
    throw new Refused('clock', { clock: key, why: gone });
  }
  return clock;
}

export function mayStillMove(draft: Draft, clock: Clock): boolean {
  if (isOpen(clock)) return true;
  if (clock.state !== 'expired' || draft.state.end !== undefined) return false;
  if (clock.kind !== 'term' && clock.kind !== 'promise') return false;
  return clock.step === undefined || activeSteps(draft).has(clock.step);
}
