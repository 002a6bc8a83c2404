import type { Clock, ClockEntry } from '../../model/case.ts';
import type { LedgerEntry } from '../../model/term/ledger/entry.ts';
import { foldLedger, inForce, openStops } from '../../model/term/ledger/fold.ts';
import type { Given } from '../../model/term/spec.ts';
import type { Instant } from '../../model/value.ts';
import { dayOf } from '../case/time.ts';

type Decided = ClockEntry & LedgerEntry;

/** The decisions of a ledger; its other lines tell how the limit began and ended. */
export function decisionsOf(ledger: readonly ClockEntry[]): Decided[] {
  return ledger.filter((entry): entry is Decided => entry.n !== undefined);
}

/** The decisions that nothing has taken back. */
export const standingOf = (ledger: readonly ClockEntry[]): Decided[] => inForce(decisionsOf(ledger));

/** What is given, with what was decided about this very limit. */
export function underLedger(given: Given, ledger: readonly ClockEntry[]): Given {
  const { acts } = foldLedger(decisionsOf(ledger));
  return acts.length === 0 ? given : { ...given, ledger: acts };
}

/** A limit that is over does not stand still any more. */
export function endStops(clock: Clock, at: Instant, now: Instant): void {
  for (const of of openStops(decisionsOf(clock.ledger)))
    clock.ledger.push({ act: 'resume', n: clock.ledger.length + 1, of, effective: at, at: now, on: dayOf(at) });
}
