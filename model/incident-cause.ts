import type { Effect } from './case.ts';
import type { Decimal } from './value.ts';

/**
 * Why an effect was given up, as far as it is anybody's business: the world could not be reached or written to, or the other
 * case has no procedure in force. The technical cause stays with the failure of the activity and in the log.
 */
export type EffectFailure = 'unavailable' | 'not-in-force';

/** What went wrong, as `model/text/incident.ts` says it. Only strings: it stands in the history of the case as it is. */
export type IncidentCause =
  /** An effect that kept failing. `letter`, `amount` and `payee` name what did not go out. */
  | {
      why: 'undone';
      what: Effect['kind'];
      because: EffectFailure;
      letter?: string;
      amount?: Decimal;
      payee?: string;
    }
  /** The bank did not pay; `said` is what whoever entered it wrote. */
  | { why: 'unpaid'; amount: Decimal; payee: string; said: string }
  /** More came in than was owed, with this sum the last. */
  | { why: 'overpaid'; amount: Decimal }
  /** What happens next could not be judged; `word`, where it is known, has no value. */
  | { why: 'unjudged'; word: string };
