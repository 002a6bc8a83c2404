import type { Step } from '../../model/plan.ts';
import type { ISODate } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { givenFor } from './given.ts';
import { freshSpec } from './open.ts';
import { isOpen, reckoned } from './refresh.ts';

/**
 * `X到期`. Of a step that is open, its clock's; of another what its term gives as far as its anchor is known already, so that a
 * letter can name the day before the step opens (and anew when the anchor has moved since). A limit that is over keeps the day
 * it had when a new calendar came. Without a term the promised day.
 */
export function dueDay(draft: Draft, step: Step): ISODate | undefined {
  const clock = draft.state.clocks[step.name];
  const byHand = clock?.ledger.some(({ n }) => n !== undefined) === true;
  if (clock !== undefined && (isOpen(clock) || byHand)) return clock.answer.due_date;
  const spec = step.term === undefined ? undefined : freshSpec(draft, step.term);
  if (spec === undefined) return (clock ?? draft.state.clocks[`${step.name}_承诺`])?.answer.due_date;
  const given = givenFor(draft, spec, draft.now);
  const told = clock?.calendars && reckoned(draft.calendar, spec, given, clock.calendars).due_date;
  if (told !== undefined && told === clock?.answer.due_date) return told;
  return reckoned(draft.calendar, spec, given).due_date ?? clock?.answer.due_date;
}
