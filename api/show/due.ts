import type { Calendar } from '../../model/calendar/index.ts';
import type { Clock } from '../../model/case.ts';
import { compareDue, dueState } from '../../model/due.ts';
import { dueWords } from '../../model/text/due.ts';
import type { Due } from '../contract/due.ts';

export type Shown = Pick<Clock, 'key' | 'kind' | 'answer' | 'state'>;

/** How a clock stands now, with its words. */
export function dueOf(clock: Shown, calendar: Calendar, now: string): Due {
  const state = dueState(clock, now, calendar);
  const { zh, en } = dueWords(state);
  const { year: _year, ...shown } = state;
  return { clock: clock.key, ...shown, text_zh: zh, text_en: en };
}

/** The clocks of a task as they stand now: the worst first, the legal one before the promised. */
export function duesOf(clocks: Shown[], calendar: Calendar, now: string): Due[] {
  return clocks.map((clock) => dueOf(clock, calendar, now)).sort(compareDue);
}
