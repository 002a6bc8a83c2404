import type { Generated, JSONColumnType } from 'kysely';
import type { CaseEvent, CaseState, Clock, Entry, Refusal } from '../../model/case.ts';
import type { Filing } from '../../model/command.ts';
import type { Facts, Row, Value } from '../../model/value.ts';

/** Tables that `live` and `rehearsal` hold alike; reach them by `db.withSchema(realm)`. */
export interface RealmTables {
  cases: {
    case_id: string;
    number: string;
    procedure: string;
    region: string;
    plan_hash: string;
    /** Hash of the calendar that the case has pinned; null where an old case's is not known. */
    calendar: string | null;
    title: string;
    status: string;
    columns: JSONColumnType<{ [word: string]: string }>;
    seq: number;
    at: string;
    opened_at: string;
    ended_at: string | null;
    end_name: string | null;
    state: JSONColumnType<CaseState>;
    /** Milliseconds by which the clock of a rehearsal is ahead; 0 in `live`. */
    offset_ms: Generated<number>;
    audit_n: number;
    audit_head: string;
  };
  /** What other cases may ask of this one, and what a search finds. */
  facts: {
    case_id: string;
    procedure: string;
    region: string;
    facts: JSONColumnType<Facts>;
    opened_at: string;
    ended_at: string | null;
    end_name: string | null;
    search: string;
  };
  tasks: {
    id: string;
    case_id: string;
    key: string;
    version: number;
    procedure: string;
    region: string;
    step: string;
    line: string | null;
    kind: string;
    role: string;
    /** Who may take it, as keys that are matched with those of a person (`tasks/eligible.ts`). */
    eligible: string[];
    excluded: string[];
    only_person: string | null;
    opened_at: string;
    clocks: JSONColumnType<TaskClock[]>;
    /** Firm or estimated first instant too late; none while the clock is stopped or not begun. */
    legal_due: string | null;
    promised_due: string | null;
    paused: boolean;
    /** Of the case. */
    offset_ms: Generated<number>;
    holder: string | null;
    holder_unit: string | null;
    claimed_at: string | null;
    /** Whom a supervisor has named because nobody was meant; they hold it, and may do it. */
    named: Generated<string | null>;
    closed_at: string | null;
    closed_by: string | null;
    result: string | null;
  };
  audit: {
    case_id: string;
    n: number;
    seq: number;
    at: string;
    entry: JSONColumnType<Entry>;
    prev: string;
    hash: string;
  };
  commands: { case_id: string; command_id: string; seq: number; answer: string };
  /** What the door received. There may be no case yet. */
  receipts: {
    case_id: string;
    command_id: string;
    person: string;
    task: string | null;
    /** The instant that counts for every limit. */
    at: string;
    print: string;
    /** As long as the case has neither taken nor refused it. */
    body: JSONColumnType<{ event: CaseEvent; filing?: Filing }> | null;
    /** What the case said to it when nobody waited for the answer any more. */
    refusal: JSONColumnType<Refusal> | null;
    tried_at: Generated<string>;
  };
  registers: {
    id: Generated<number>;
    register: string;
    key: string;
    word: string;
    value: JSONColumnType<{ is: Value }>;
    from_day: string;
    until_day: string | null;
    /** Whose office wrote it; none wrote what an office entered from its own list. */
    region: string;
    case_id: string | null;
    entered_by: string | null;
    seq: number;
    n: number;
    struck: Generated<boolean>;
  };
  /** Entries of registers that an open case waits for. */
  watches: { case_id: string; register: string; key: string };
  /** Cases that `source` has still to tell that an entry they wait for was written. */
  outbox: { id: Generated<number>; source: string; target: string };
  /** What a recurring procedure opened for a day. */
  openings: {
    procedure: string;
    day: string;
    region: string;
    opened: number;
    /** Entries for which the condition of `each` could not be judged. */
    unjudged: JSONColumnType<{ entry: Row; word: string }[]>;
    at: string;
  };
  /** The last day up to which a recurring procedure has opened all that it has to. */
  openings_until: { procedure: string; day: string };
  letters: {
    id: string;
    case_id: string;
    effect: string;
    letter: string;
    step: string;
    recipient: string;
    text: string;
    issued_at: string;
    state: Generated<'issued' | 'served' | 'returned'>;
    way: string | null;
    day: string | null;
  };
  payments: {
    id: string;
    case_id: string;
    effect: string;
    step: string;
    line: number | null;
    amount: string;
    payee: string;
    account: string;
    state: 'ordering' | 'ordered' | 'recalled' | 'paid' | 'unpaid';
    reason: string | null;
    ordered_at: string;
    day: string | null;
  };
  drafts: { task: string; person: string; draft: JSONColumnType<object>; saved_at: string };
  /** Whom each alert has reached. */
  notices: {
    id: Generated<number>;
    case_id: string;
    seq: number;
    /** Place of the alert among the entries of its step. */
    n: number;
    step: string | null;
    level: string;
    recipient: string;
    person: string;
    instead: boolean;
    at: string;
    read_at: string | null;
  };
  /** Who gave, took or passed on a task: not part of the case's own history. */
  handovers: {
    id: Generated<number>;
    task: string;
    case_id: string;
    act: 'claim' | 'release' | 'reassign';
    from_person: string | null;
    to_person: string | null;
    by_person: string;
    reason: string | null;
    at: string;
  };
}
/** The part of a clock that a list needs. */
export type TaskClock = Pick<Clock, 'key' | 'kind' | 'state' | 'answer' | 'spec' | 'settledAt' | 'alerts'> &
  Partial<Pick<Clock, 'alerted'>>;
