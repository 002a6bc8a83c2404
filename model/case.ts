import type { Clock } from './clock.ts';
import type { ClockDecision, ClockProposal } from './decision.ts';
import type { EffectFailure, IncidentCause } from './incident-cause.ts';
import type { Citation } from './plan.ts';
import type { PinnedCalendar } from './ports.ts';
import type { Decimal, Facts, Instant, ISODate, Value } from './value.ts';

export type { Clock } from './clock.ts';
export type { ClockDecision, ClockEntry, ClockProposal } from './decision.ts';
export type { EffectFailure, IncidentCause } from './incident-cause.ts';

/** A person acting in a unit, for another person where `onBehalfOf` says so. Opaque ids; names are looked up when shown. */
export interface Actor {
  person: string;
  unit: string;
  onBehalfOf?: string;
}

/**
 * What happens to a case. Each arrives as one Temporal Update, effect result or timer; `at` is the instant of receipt
 * (the API's clock, moved by the offset of a rehearsal), which decides whether it is in time.
 */
export type CaseEvent =
  /** A task is done: `result` is 通过, an `or` label, or 补正 / 已补正. Files the case when it stands at the first step. */
  | {
      type: 'perform';
      task: string;
      version: number;
      result: string;
      facts: Facts;
      /** Papers handed in with this act. */
      papers: string[];
      reason?: string;
      /** With 补正: the papers or words that are missing, listed in one notice. */
      missing?: string[];
      by: Actor;
      at: Instant;
    }
  /** Money came in on a bank day. */
  | { type: 'receipt'; step: string; amount: Decimal; day: ISODate; reference: string; by: Actor; at: Instant }
  /** Proof of service, or the letter came back. */
  | { type: 'served'; step: string; way: string; day: ISODate; by: Actor; at: Instant }
  | { type: 'returned'; step: string; reason: string; by: Actor; at: Instant }
  /** An outside event that a step `waits` for, or the end of an awaited case. */
  | { type: 'arrived'; step: string; label?: string; facts?: Facts; by?: Actor; at: Instant }
  /** A register word changed (登记); `readings` hold the new values. */
  | { type: 'recorded'; at: Instant }
  /** The bank's answer to a payment order. */
  | { type: 'paid'; effect: string; day: ISODate; by?: Actor; at: Instant }
  | { type: 'unpaid'; effect: string; reason: string; by?: Actor; at: Instant }
  /** An effect's activity is done, or has given up and asks for a person. */
  | { type: 'effectDone'; effect: string; detail?: Facts; at: Instant }
  | { type: 'effectFailed'; effect: string; because: EffectFailure; at: Instant }
  /** A person answers an incident: 重试, 重新支付, 更正账户 (with `facts`), 取消. */
  | {
      type: 'resolve';
      task: string;
      version: number;
      choice: string;
      facts: Facts;
      reason: string;
      by: Actor;
      at: Instant;
    }
  /** Withdrawn by the applicant; ended because the subject is gone or the case was revoked. */
  | { type: 'withdraw'; reason: string; by: Actor; at: Instant }
  | { type: 'terminate'; reason: string; by?: Actor; at: Instant }
  /** A person decides about a limit; where the office says who approves that, it is only proposed. */
  | (ClockDecision & { type: 'clock'; clock: string; by: Actor; at: Instant })
  /**
   * A new calendar for a running case (a notice, a correction, a local day of rest): each limit moves by its own rule.
   * `change` names the publication, `source` the notice; two different persons have asked for it and approved it.
   */
  | {
      type: 'calendar';
      change: string;
      calendar: PinnedCalendar;
      source: string;
      reason: string;
      by: Actor;
      approver: string;
      at: Instant;
    }
  /** Time has passed: boundaries up to `at` take effect as of their own instants. */
  | { type: 'wake'; at: Instant };

/** Why an event was refused. `code` is stable; `detail` holds the words that the sentence in `model/text` needs. */
export interface Refusal {
  code:
    | 'closed' // the case has ended
    | 'no-task' // task not open (any more)
    | 'stale' // another version of the task is open
    | 'label' // no such button here
    | 'papers' // detail.papers are missing
    | 'must' // detail.condition does not hold
    | 'form' // detail.words must be filled, or detail.word has a wrong value
    | 'reason' // a reason is required
    | 'person' // detail.person has acted in detail.step: four eyes
    | 'same' // only detail.person may do this step
    | 'too-early' // window not open, or minimum period runs; detail.date
    | 'money' // wrong amount
    | 'clock' // no such clock, not running, or no ground to extend; detail.why
    | 'evaluation' // a condition could not be evaluated; detail.word is missing or of a wrong type
    | 'unknown';
  detail: { [key: string]: string | string[] };
}

/** A piece of human work that is open. */
export interface OpenTask {
  /** `X`, `X·line` for a signature line, `X·异常:effect` for an incident; unique among the open tasks of a case. */
  key: string;
  /** The case's `seq` when it was opened; an act names it, so nobody acts on a task that has changed. */
  version: number;
  step: string;
  line?: string;
  kind: 'act' | 'sign' | 'receive' | 'serve' | 'supplement' | 'incident' | 'approve';
  role: string;
  /** Whom the role meant when the task opened. */
  to: Assignment;
  /** Further roles that may do it as well (a `who` that is a plain list). */
  also?: { role: string; to: Assignment }[];
  /** Persons who may not (four eyes), and the only one who may (`same`). */
  excluded: string[];
  only?: string;
  openedAt: Instant;
  /** Keys of the clocks that run on it, legal before promised. */
  clocks: string[];
  /** For an approval: what is decided about a limit. */
  proposal?: ClockProposal;
  /** For an incident: what failed, why, and what a person may choose. */
  incident?: { effect: string; choices: string[]; cause: IncidentCause };
}

export interface Assignment {
  outside?: boolean;
  unitKind?: string;
  /** The value of the fact that picks the unit (its area or its name). */
  at?: string;
  post?: string;
  person?: string;
  /** The words that pick the unit or the person, none of which has a value: nobody is meant until somebody is named. */
  unplaced?: string[];
}

/** Something that the case asks the world to do once. `key` (`seq:n`) with the case id is its idempotency key. */
export type Effect = { key: string; step: string } & (
  | { kind: 'letter'; letter: string; template: string; blanks: { [blank: string]: string }; to: string }
  | { kind: 'payment'; amount: Decimal; account: string; payee: string; line?: number }
  /** Takes back an order that may have been placed: `order` is the key of the payment. */
  | { kind: 'recall'; order: string; amount: Decimal; payee: string }
  | { kind: 'open'; procedure: string; facts: Facts; await: boolean; line?: number }
  | { kind: 'revoke'; procedure: string; facts: Facts }
);

/** A register entry to write, in the same transaction as the step. */
export interface Recording {
  register: string;
  key: Facts;
  word: string;
  value: Value;
  from: ISODate;
  until?: ISODate;
}

/** What a case must read from the store before an event can be judged; the answer comes back in `Readings` under `name`. */
export type Lookup = {
  name: string;
} /** `bound`: not the value but the first or last day of the period last written, X起 or X止. */ & (
  | { kind: 'kept'; register: string; key: Facts; word: string; on?: ISODate; bound?: 'from' | 'until' }
  | { kind: 'count'; procedure: string; same: Facts; end?: string[]; sum?: string; from?: ISODate; to?: ISODate }
  | { kind: 'result'; procedure: string; same: Facts }
  /** Cases with the words that a condition or a sum reads of each, as rows. */
  | {
      kind: 'cases';
      procedure: string;
      same: Facts;
      words: string[];
      end?: string[];
      from?: ISODate;
      to?: ISODate;
    }
  /** The entries of a register as rows, as of the day. */
  | { kind: 'entries'; register: string; region: string }
  /** The first day from today on (not today itself) on which what stands in the entry now changes by itself. */
  | { kind: 'turn'; register: string; key: Facts }
);
/** An entry of a register that a case waits for. */
export interface Watch {
  register: string;
  key: Facts;
}
export type Readings = { [name: string]: Value | null };

/** A line of the case's history as people read it; the audit chain hashes it. */
export interface Entry {
  seq: number;
  at: Instant;
  kind:
    | 'opened'
    | 'performed'
    | 'supplement'
    | 'supplemented'
    | 'lapsed'
    | 'deemed'
    | 'skipped'
    | 'diverted'
    | 'receipt'
    | 'served'
    | 'returned'
    | 'arrived'
    | 'paid'
    | 'unpaid'
    | 'sent'
    | 'recorded'
    | 'clock'
    | 'calendar'
    | 'alert'
    | 'incident'
    | 'resolved'
    | 'ended';
  step?: string;
  line?: string;
  result?: string;
  by?: Actor;
  reason?: string;
  facts?: Facts;
  papers?: string[];
  detail?: { [key: string]: string };
  cites?: Citation[];
}

/**
 * The whole state of a case: JSON, held by the workflow, carried over by continue-as-new. With the plan and the calendar
 * it is all that `step` needs.
 */
export interface CaseState {
  caseId: string;
  planHash: string;
  /** Version of the interpreter that opened the case. */
  interpreter: number;
  seq: number;
  /** Instant of the last event; never goes back. */
  at: Instant;
  /** XState's persisted snapshot. */
  snapshot: unknown;
  facts: Facts;
  /** Step → its result (通过, a label, 逾期, 未办, …). */
  results: { [step: string]: string };
  /** Event name of the deadline language (`X`, `X_开始`, `X_补正`, `X_已补正`, `开件`) → its instants, oldest first. */
  events: { [name: string]: Instant[] };
  papers: { [paper: string]: 'in' | 'later' };
  clocks: { [key: string]: Clock };
  tasks: { [key: string]: OpenTask };
  acted: { step: string; line?: string; by: Actor; at: Instant }[];
  /** Signatures of the round that runs, by step, with their persons and those they acted for. */
  signed: { [step: string]: { line: string; person: string; onBehalfOf?: string; result: string }[] };
  receipts: { [step: string]: { amount: Decimal; day: ISODate; reference: string }[] };
  /** Effects asked for and not yet answered. */
  pending: { [key: string]: Effect };
  openedAt: Instant;
  /** Somebody files the case: lateness of its first step is tested at receipt and never by the clock alone. */
  filed?: boolean;
  /** Day on which an entry that the case waits for changes by itself, because a period begins or ends. */
  turn?: ISODate;
  /** Events that nobody could be told to correct (time, money, answers) and that could not be judged, by incident task. */
  stuck?: { [task: string]: CaseEvent };
  end?: { name: string; says: string; applies?: string; at: Instant; reason?: string };
}

/** What a step did. `recordings` and `entries` are committed with the projection; `effects` are carried out after it. */
export interface StepResult {
  state: CaseState;
  entries: Entry[];
  effects: Effect[];
  recordings: Recording[];
  /** The calendar of the case from now on, where the event has changed it. */
  calendar?: PinnedCalendar;
}

/** First boundary at which something happens by itself (expiry or alert), or none. */
export type NextWake = Instant | undefined;
