import type { CalendarMove } from './calendar-move.ts';
import type { Actor } from './case.ts';
import type { Amount, Anchor } from './term/spec.ts';
import type { Instant, ISODate } from './value.ts';

/** The article that a decision rests on. */
export interface Ground {
  instrument: string;
  article: string;
}

/**
 * What a person decides about a limit (`docs/deadlines.md` 1.7): it stands still, runs on, counts anew, is longer; the day from
 * which it counts was wrong; an earlier decision is taken back.
 */
export interface ClockDecision {
  act: 'suspend' | 'resume' | 'restart' | 'extend' | 'correct' | 'revoke';
  reason: string;
  /** The paper that the decision stands in, by name or number. */
  document?: string;
  grounds?: Ground;
  /** Day from which it counts, today or earlier, and the time `HH:MM` where hours are counted. */
  on?: ISODate;
  time?: string;
  /** How much longer. */
  amount?: Amount;
  /** Number of the entry that runs on again (`resume`) or is taken back (`revoke`). */
  of?: number;
  /** The anchor that was wrong, and what is right: a day, or `YYYY-MM-DDTHH:MM` of an event. */
  anchor?: Anchor;
  is?: string;
}

/** A line of a limit's ledger: `at` when it was written down, `on` the day from which it counts. */
export interface ClockEntry extends Partial<Omit<ClockDecision, 'act' | 'on' | 'time'>> {
  act: ClockDecision['act'] | 'start' | 'calendar' | 'met' | 'expire' | 'deem' | 'reopen';
  at: Instant;
  on: ISODate;
  /** Of a decision: its number in this ledger, and the instant from which it counts. */
  n?: number;
  effective?: Instant;
  /** Of a correction: what stood there before. */
  was?: string;
  by?: Actor;
  /** The second person, where one was needed. */
  approver?: Actor;
  /** With `calendar`: what the new calendar did to the limit. */
  calendar?: CalendarMove;
  /** The last day before and after; absent while there is none. */
  due?: { from?: ISODate; to?: ISODate };
}

/** A decision that waits for its second person. */
export interface ClockProposal {
  clock: string;
  decision: ClockDecision;
  effective: Instant;
  by: Actor;
  at: Instant;
  /** The last day as it stood, and as it would be. */
  due: { from?: ISODate; to?: ISODate };
}

/**
 * How far back a decision about a limit may count, and who approves which: a role or a post in the unit that acts. What is
 * not said is not guessed: nothing counts back, and only stopping and running on need no second person.
 */
export interface ClockPolicy {
  backdate?: Amount;
  approve: { [act in ClockDecision['act']]?: string };
}
