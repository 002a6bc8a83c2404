import type { Place } from './problem.ts';
import type { ISODate } from './value.ts';

/** A value as written in a scenario: text, a list, or a map; typed only when the plan is known. */
export type Written = string | Written[] | { [word: string]: Written };

/** What is given, done and expected (`language.md` 10). */
export interface Scenario {
  name: string;
  place: Place;
  /** Facts, register words, parameters, 未交, earlier cases. */
  given: { [word: string]: Written };
  do: ScenarioLine[];
  expected: { [key: string]: Written };
}

/** `2026-03-04 23:59 审核.复核人 by 王甲 不同意: {facts}`; only the day: time passes. */
export interface ScenarioLine {
  place: Place;
  day: ISODate;
  /** `HH:MM`, 12:00 when none is written. */
  time: string;
  step?: string;
  signer?: string;
  by?: string;
  /** Button, way of service, or what happened. */
  label?: string;
  facts: { [word: string]: Written };
}

/** What came of one scenario. */
export interface ScenarioReport {
  name: string;
  passed: boolean;
  differences: string[];
  timeline: TimelineLine[];
}
export interface TimelineLine {
  /** At +08:00. */
  at: string;
  step: string;
  event: string;
  by?: string;
  due_date?: ISODate;
}
