import type { CaseState, Effect, Entry, Lookup, Readings, Recording, Watch } from './case.ts';
import type { Command } from './command.ts';
import type { Plan } from './plan.ts';
import type { Facts, Instant, ISODate, Row } from './value.ts';

/** A realm keeps its own cases, registers, letters and payments: real ones, and rehearsals whose clock can be moved. */
export type Realm = 'live' | 'rehearsal';

/** Start input of the case workflow. The plan and the calendar are pinned here, with their hashes, for ever. */
export interface CaseInput {
  caseId: string;
  realm: Realm;
  /** The office's number, `兴转〔2026〕0417`; says nothing about a person. */
  number: string;
  plan: Plan;
  planHash: string;
  /** Calendar pack as text with its overlays, and the hash of both. */
  calendar: PinnedCalendar;
  /**
   * Rehearsal only: the case's own clock less the clock of the machine, in milliseconds, so that a case can be lived
   * through as of another day. The server's fast-forward comes on top.
   */
  shift?: number;
  /** Time over which cases of one boundary are woken, ms; left out it is chosen by the boundary (`workflows/pace.ts`). For measuring. */
  spread?: number;
  /** Set when the case is opened without a filing (by another case, by a schedule): its first step becomes a task. */
  opened?: { facts: Facts; at: Instant; by?: string };
  /** Set by continue-as-new. */
  resume?: { state: CaseState; answered: { [commandId: string]: string } };
}
export interface PinnedCalendar {
  id: string;
  text: string;
  overlays: { region: string; off: ISODate[]; work: ISODate[] }[];
  hash: string;
  /** Calendars that some limits of the case still go by, after it was given this one. */
  former?: Omit<PinnedCalendar, 'former'>[];
}

/**
 * What one step commits: one SQL transaction, keyed by (`state.caseId`, `state.seq`), harmless when repeated. Updates the
 * case row and its open tasks, appends `entries` to the audit chain, writes `recordings`, remembers the command.
 */
export interface Projection {
  realm: Realm;
  number: string;
  procedure: string;
  region: string;
  /** Hash of the calendar that the case has pinned. */
  calendar: string;
  title: string;
  status: string;
  /** Inbox columns: word → text. */
  columns: { [word: string]: string };
  /** What other cases may ask of this one; its own facts where nothing is said. */
  facts?: Facts;
  state: CaseState;
  entries: Entry[];
  recordings: Recording[];
  /** Entries whose change the case must hear of; absent when its plan never waits for one. */
  watches?: Watch[];
  command?: { id: string; answer: string };
}

/** The store's side of a case. */
export interface CaseStore {
  /** `told`: other cases must hear of what was recorded, or this one of what was recorded while it began to wait. */
  commit(projection: Projection): Promise<'told' | undefined>;
  read(realm: Realm, caseId: string, lookups: Lookup[], at: Instant): Promise<Readings>;
  /** Commands to the case that the door received before an instant and that the case has not taken, oldest first. */
  received(realm: Realm, caseId: string, before: Instant): Promise<Command[]>;
}

export interface LetterOrder {
  realm: Realm;
  caseId: string;
  number: string;
  effect: Extract<Effect, { kind: 'letter' }>;
  at: Instant;
}
/** Delivers a letter once per (case, effect key). Rejects when it could not; the caller retries. */
export interface LetterPort {
  deliver(order: LetterOrder): Promise<{ letterId: string }>;
}

export interface PaymentOrder {
  realm: Realm;
  caseId: string;
  number: string;
  effect: Extract<Effect, { kind: 'payment' }>;
  at: Instant;
}
export interface PaymentRecall {
  realm: Realm;
  caseId: string;
  effect: Extract<Effect, { kind: 'recall' }>;
}
/** Places an order once per (case, effect key). The bank's answer comes later as `paid` or `unpaid`. */
export interface PaymentPort {
  order(order: PaymentOrder): Promise<{ paymentId: string }>;
  /** Takes an order back, also one that was never placed; it is not placed afterwards. Rejects when the bank may have it. */
  recall(recall: PaymentRecall): Promise<void>;
}

/** Opens, moves and tells other cases. */
export interface CaseDoor {
  /** Tells every case that must hear of what this one has recorded; each call may be repeated. */
  tell(from: { realm: Realm; caseId: string }): Promise<void>;
  open(
    from: { realm: Realm; caseId: string; region: string },
    effect: Extract<Effect, { kind: 'open' }>,
    at: Instant,
  ): Promise<{ caseId: string }>;
}

/** Start input of the workflow that opens cases by the calendar; `today` stands for the day of the server's clock. */
export interface OpeningsInput {
  realm: Realm;
  today?: ISODate;
}
/** A day on which a recurring procedure opens its cases, with the plan that was in force on it. */
export interface DueOpening {
  procedure: string;
  hash: string;
  day: ISODate;
  plan: Plan;
}
/** Opens the cases of recurring procedures; each call may be repeated. */
export interface CalendarOpener {
  /** The next opening up to today that has not been done, or none. */
  due(realm: Realm, today: ISODate): Promise<DueOpening | undefined>;
  /** A page of the register's entries as of the day; continues behind `after`, ends without `last`. */
  entries(realm: Realm, of: Omit<DueOpening, 'plan'>, after?: string): Promise<{ entries: Row[]; last?: string }>;
  /** Opens a case for each of these facts. */
  open(realm: Realm, of: Omit<DueOpening, 'plan'>, facts: Facts[]): Promise<void>;
  /** Everything for the day is open; `unjudged` are entries that the condition of `each` could not be judged for. */
  opened(
    realm: Realm,
    of: Omit<DueOpening, 'plan'>,
    what: { opened: number; unjudged: { entry: Row; word: string }[] },
  ): Promise<void>;
}

/** Brings running cases to a calendar that two persons have put in force. */
export interface CalendarChanger {
  /** The next cases of a change; `left` is false when there was none. */
  batch(change: string): Promise<{ left: boolean }>;
  finish(change: string): Promise<void>;
}
