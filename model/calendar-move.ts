import type { Answer, OnCalendarChange } from './term/spec.ts';
import type { ISODate } from './value.ts';

/** What a new calendar did to one limit, by which rule. */
export interface CalendarMove {
  change: string;
  /** Ids of the two calendars. */
  from: string;
  to: string;
  rule: OnCalendarChange;
  before: ShownAnswer;
  after: ShownAnswer;
  /**
   * `kept`: the new days would move it and the rule does not let them. `stands`: it has run out with its effect, and the new
   * days would have let it run on to `after`; only a person can put that right.
   */
  outcome: 'moved' | 'kept' | 'stands';
  /** The limit becomes overdue by it, or is no longer. */
  late?: 'begins' | 'ends';
}
/** How an answer is shown: its day, firm or estimated. */
export interface ShownAnswer {
  status: Answer['status'];
  date?: ISODate;
}
