import type { Alert } from './alert.ts';
import type { ClockPolicy } from './decision.ts';
import type { Place } from './problem.ts';
import type { EachEntry, Recurrence } from './recurrence.ts';
import type { OnCalendarChange, TermSpec } from './term/spec.ts';
import type { ISODate, Value, WordType } from './value.ts';

/**
 * A **plan** is a procedure compiled: plain JSON, content-hashed (`planHash`), pinned in the start input of each case.
 * Names (words, steps, ends, roles, letters) are the office's own words and are the identifiers.
 */
export interface Plan {
  format: 1;
  /** `xingan.enrollment`, `sichuan/mianyang-demo.refund`. */
  id: string;
  region: string;
  /** First day in force. */
  version: ISODate;
  title: string;
  language: 'zh' | 'en';
  cites: Citation[];
  /** `MM-DD`. */
  benefitYear: string;
  /** Rounding of the region: a step such as `0.01`, and the mode; `halfUp` is 四舍五入. */
  round: { step: string; mode: 'halfUp' | 'down' | 'up' };
  officeHours?: [string, string][];
  calendarChange?: OnCalendarChange; // for limits that do not say it themselves
  /** Case title and inbox columns. */
  name: Template;
  inbox: string[];
  /** Limits of the whole case, counted from 开件 unless they name another anchor. */
  term?: TermRule;
  promise?: TermRule;
  /** Ladder of the case's own limits: the region's. Absent without such a limit. */
  alerts?: Alert[];
  clock?: ClockPolicy;
  /** Every word that the plan uses, derived words and parameters excepted. */
  fields: { [word: string]: Field };
  /** Dated parameters by name. A value with no date in force is awaiting; a plan that needs one is not compiled. */
  parameters: { [name: string]: Parameter };
  registers: { [name: string]: Register };
  roles: { [name: string]: Role };
  letters: { [name: string]: Template };
  /** A recurring procedure: on which days it opens, and for what. */
  recurs?: Recurrence;
  papers: { [name: string]: { wording: string } };
  steps: Step[];
  /** In order; after the last step the first whose `when` holds. 撤回, 视为撤回 and 终止 are always there and not listed. */
  ends: End[];
}

/** A citation with the words of the law, checked by the compiler. */
export interface Citation {
  /** Short name, `兴医疗`; `title` the instrument's full title. */
  instrument: string;
  title: string;
  article: string;
  quote?: string;
}

/** Text with 【blanks】: each blank is a word, a derived word or a parameter. */
export type Template = string;

/**
 * A condition or formula: `source` as the analyst wrote it, `cel` as it runs (every fact is read as `f["word"]`),
 * `reads` the words it needs. Results: a condition gives a boolean, a formula a value of `type`.
 */
export interface Expression {
  source: string;
  cel: string;
  reads: string[];
  type: WordType;
}

export interface Field {
  type: WordType;
  /** Choices in order; from a parameter when `choicesFrom` names one. */
  choices?: string[];
  choicesFrom?: string;
  formula?: Expression;
  table?: Table;
  rows?: RowsField;
  count?: CountField;
  result?: { procedure: string; same: string[] };
  rule?: { procedures: string[]; same: string[] };
  /**
   * A kept word: the register it is read from when no form of the case asks it; `on` = as it was on that day; `word` the word
   * the register keeps, where this field has another name (`{is: 核拨状态, on: 出院日期}`).
   */
  kept?: { register: string; on?: string; word?: string };
  cites?: Citation[];
  reading?: Reading;
}

/** Nested rows, one level per word of `by`; a leaf is the value. Exactly one row fits. */
export interface Table {
  by: string[];
  rows: TableRow[];
}
export interface TableRow {
  /** A choice or yes/no value, or a range of numbers; for a shorter branch `rows` is absent and `value` covers the rest. */
  match: { is: string | boolean } | Range;
  rows?: TableRow[];
  value?: Value;
  /** A leaf may be a formula. */
  formula?: Expression;
}
/** Bounds are decimals as text; absent = unbounded. */
export interface Range {
  from?: string;
  fromIncluded?: boolean;
  to?: string;
  toIncluded?: boolean;
}
export interface RowsField {
  columns: { [word: string]: Field };
  must: Expression[];
  each?: EachEntry;
}
/** How many other cases (or the `sum` of an amount over them) share these facts; this case and revoked ones never count. */
export interface CountField {
  procedure: string;
  same: string[];
  end?: string[];
  /** Judged on the facts of each such case, whose words (those that it reads, and `sum`) have these types there. */
  when?: Expression;
  words?: { [word: string]: Field };
  in?: string;
  sum?: string;
}

/** The reading that is used, and the other one. */
export type Reading = [used: string, other: string];

export interface Parameter {
  /** Ascending by `from`; `until` of one is the day before the next. */
  values: { from: ISODate; value: Value | Value[] }[];
  cites: Citation[];
  reading?: Reading;
}

export interface Register {
  key: string[];
  /** Kept words; `period` = 起止, with validity. */
  keeps: { [word: string]: { period: boolean } };
  closes?: string;
}

/**
 * Who a role is. `outside`: the applicant, entered by a counter on their behalf. `units` + `at`: the unit of that kind whose
 * area (or, for a word of type 机构, whose name) equals the first present fact of `at`; without `at` the only unit of
 * the kind in the region. `post` within it. `person`: the fact that names the person.
 */
export interface Role {
  outside?: boolean;
  units?: string;
  at?: string[];
  post?: string;
  person?: string;
}

/** A name under a condition: the first that holds is taken (`who`, `to`), or each that holds (`form`, `papers`, `sends`). */
export interface Conditional {
  name: string;
  when?: Expression;
}

/**
 * A term or promise. `sentence` as written. `variants`: the lowered JSON by the day it holds from (a parameter in the sentence
 * gives several; the day the step opens chooses). 【word】 left in an amount is a field, filled when the step opens.
 * `promptly` (及时) has no variants: only the promise's clock runs.
 */
export interface TermRule {
  sentence: string;
  promptly?: boolean;
  variants: { from: ISODate; spec: TermSpec }[];
  cites: Citation[];
  reading?: Reading;
  place: Place;
}

/** Where a departure leads: a step or an end by name, or a mark. */
export type Departure =
  | { target: string }
  /** 逾期 of a branch: only records the result. */
  | { mark: true }
  /** 视为通过; `asOf` = the step whose day counts, else the last day. */
  | { deemed: true; asOf?: string };

/** `count` persons; several `roles` with `any` of them (甲、乙、丙任2人), or all in any order. `name` is the line's name and task. */
export interface SignLine {
  name: string;
  roles: string[];
  count: number;
  when?: Expression;
}

export interface Step {
  name: string;
  place: Place;
  cites: Citation[];
  reading?: Reading;
  was: string[];
  does?: string;
  status?: Template;
  when?: Expression;
  unless: { target: string; when: Expression }[];
  /** Candidates in order; empty = nobody, the step runs by itself. `any`: each of these may do it (an unconditional list). */
  who: Conditional[];
  any?: boolean;
  same?: string;
  /** Steps whose persons are excluded, or `all`. */
  other: string[] | 'all';
  form: FormField[];
  papers: Conditional[];
  later: { paper: string; term: TermRule; late: string }[];
  must: Expression[];
  or: { label: string; target: string }[];
  term?: TermRule;
  promise?: TermRule;
  late?: Departure;
  from?: string;
  alerts: Alert[];
  supplement?: Supplement;
  signs: SignLine[];
  sends: Conditional[];
  to: Conditional[];
  served: string[];
  /** Word of the amount. */
  pays?: string;
  receives?: string;
  waits?: Wait;
  opens?: string;
  awaits?: string;
  revokes?: { procedure: string; same: string[] };
  /** Rows word or register gone through, one effect for each line or entry. */
  each?: { rows: string } | EachEntry;
  together: Step[];
  records: RecordRule[];
}

export interface FormField {
  word: string;
  /** Column of the lines of a rows word. */
  column?: string;
  optional: boolean;
  when?: Expression;
}

export interface Supplement {
  /** Absent = 不限期: nothing lapses, the promise only reminds. */
  term?: TermRule;
  late: string;
  times: number;
  clock: 'stop' | 'restart';
}

export type Wait = { event: string } | { condition: Expression } | { time: TermRule };

/** Written when the step passes or the end is reached. `from`, `until`: a date word, a step, 今日, or a term. */
export interface RecordRule {
  word: string;
  register: string;
  /** A year word takes the year of a date. */
  is: { value: Value } | { word: string; of?: 'year' };
  from?: string;
  until?: string | TermRule;
  when?: Expression;
  cites: Citation[];
}

export interface End {
  name: string;
  place: Place;
  says: Template;
  when?: Expression;
  /** A rule's id, 不予支付, or the value a parameter named here has. */
  applies?: string;
  opens?: string;
  records: RecordRule[];
  was: string[];
  cites: Citation[];
  reading?: Reading;
}
