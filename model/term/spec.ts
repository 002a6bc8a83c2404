import type { LedgerAct } from './ledger/entry.ts';

/**
 * The deadline language of `banjie deadline`: one JSON mapping per term. Dates and instants are in `given`, never here.
 * Grammar and exact meaning: `docs/deadlines.md` 5; keys in English, amounts in either language.
 */

/** `5 working days`, `5个工作日`, `3 days`, `3日`, `2 months`, `48 hours`, `8个工作小时`; the number is > 0. */
export type Amount = string;
/** `event.NAME`, `date.NAME`, `deadline.NAME.due`, `benefit_year.start`, `benefit_year.end`, `month.end`. */
export type Anchor = string;
export type Roll =
  | 'none'
  | 'next_working_day'
  | 'previous_working_day'
  | 'modified_next'
  | 'nearest'
  | 'long_holiday_extension';
export type CountFrom = 'next_day' | 'same_day' | 'next_month';
/** `24:00` (default), `HH:MM`, or the end of office hours. */
export type Cutoff = string;
/** `any_time` (default), `HH:MM`, or `office_close`. */
export type Receipt = string;
export type OnCalendarChange = 'recompute' | 'freeze' | 'never_earlier';

export interface Stop {
  on: Anchor;
  until: Anchor;
  stop_day?: 'counted' | 'not_counted';
  resume_day?: 'counted' | 'not_counted';
  at_most?: Amount;
}
export interface Restart {
  on: Anchor;
  times?: number;
}
export interface ClockRules {
  stops?: Stop[];
  restarts?: Restart[];
}
export interface Extend {
  by: Amount;
  on: Anchor;
  times?: number;
}
export interface Warn {
  yellow?: Amount;
  red?: Amount;
  at?: string;
}
interface Riders {
  cutoff?: Cutoff;
  receipt?: Receipt;
  warn?: Warn;
  on_calendar_change?: OnCalendarChange;
  source?: { doc: string; article?: string | number; quote: string };
  basis?: string;
  title?: string;
}
export interface Within extends Riders {
  within: Amount;
  of: Anchor;
  count_from?: CountFrom;
  roll?: Roll;
  clock?: ClockRules;
  extend?: Extend;
}
export interface Before extends Riders {
  at_least?: Amount;
  before: Anchor | { start_of: 'benefit_year'; year: Anchor };
  roll?: Roll;
}
export type Period = number | Anchor | 'benefit_year' | { of: Anchor; plus: number };
export interface By extends Riders {
  /** `MM-DD` with `year`; `DD` or `last` with `month`; or `date.X`, the day of that field. */
  by: string;
  year?: Period;
  month?: Period;
  roll: Roll;
}
export type WindowDay = number | 'last' | string | { month: number; day: number | 'last' };
export interface Window extends Riders {
  every: 'month' | 'quarter' | 'year';
  window: { from: WindowDay; to: WindowDay };
  period?: Anchor | { first_open_from: Anchor };
  roll: Roll;
}
export interface Hold extends Riders {
  hold: Amount;
  of: Anchor;
  count_from?: CountFrom;
  roll?: Roll;
}
export interface Occurs extends Riders {
  occurs: 'day' | 'week' | 'month' | 'quarter' | 'year';
  on?: string | number;
  every?: number;
  first?: number;
  from: Anchor;
  roll?: Roll;
}
export interface EarliestOf extends Riders {
  earliest_of: (TermSpec | string)[];
}
export interface LatestOf extends Riders {
  latest_of: (TermSpec | string)[];
}
export type TermSpec = Within | Before | By | Window | Hold | Occurs | EarliestOf | LatestOf;

/** What is known when a term is asked (`design.md` 5, `banjie deadline`). */
export interface Given {
  events?: { [name: string]: string | string[] };
  dates?: { [name: string]: string };
  deadlines?: { [name: string]: string | TermSpec };
  /** What was decided about the clock of this very term. */
  ledger?: LedgerAct[];
  month?: string;
  benefit_year?: { start: string };
  office_hours?: [string, string][];
  offset?: string;
}

export type StepCode =
  | 'ANCHOR'
  | 'RECEIPT_MOVED'
  | 'COUNT_FROM'
  | 'COUNTED'
  | 'HOLIDAY_SKIPPED'
  | 'MAKEUP_WORKDAY'
  | 'MONTH_END'
  | 'LAST_DAY'
  | 'ROLLED'
  | 'LONG_HOLIDAY_EXTENSION'
  | 'SUSPENDED'
  | 'RESTARTED'
  | 'EXTENDED'
  | 'CUTOFF'
  | 'REGION_OVERLAY'
  | 'BINDING'
  | 'CALENDAR_UNPUBLISHED'
  | 'CALENDAR_TAIL';

/** One step of a derivation; data only, sentences are made of it in `model/text`. */
export interface TraceStep {
  code: StepCode;
  date?: string;
  from?: string;
  to?: string;
  n?: number;
  rule?: string;
  notice?: string;
  [detail: string]: string | number | boolean | undefined;
}

/**
 * The answer to a term. `due` is the first instant that is too late, with offset; `due_date` the last day.
 * `provisional`, `suspended` and `waiting` have no `due`. Fields that do not apply are absent (`design.md` 5).
 */
export interface Answer {
  status: 'resolved' | 'provisional' | 'suspended' | 'waiting';
  due_date?: string;
  due?: string;
  due_utc?: string;
  opens?: string;
  opens_date?: string;
  not_before?: string;
  estimate_date?: string;
  missing_years?: number[];
  horizon?: string;
  since?: string;
  /** Used and left of a clock that stands still: working days, days (of months and years too), in hours minutes. */
  used?: number;
  remaining?: number;
  binding?: number;
  /** What a waiting answer waits for; beside a `due` of `earliest_of`, what could still make it come earlier. */
  needs?: string[];
  warn?: { yellow?: string; red?: string };
  calendar?: string;
  trace: TraceStep[];
}
