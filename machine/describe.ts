import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, Readings } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import { statusSentence } from '../model/text/status.ts';
import { viewOf } from './case/draft.ts';
import { filled } from './effect/text.ts';
import { factsOf } from './facts/scope.ts';

/** What stands in for a blank whose value is not known yet. */
const UNKNOWN = '—';

/** How a case is shown in lists: its title, its plain status for the applicant, and the columns of the inbox. */
export interface Description {
  title: string;
  status: string;
  columns: { [word: string]: string };
}

export function describe(plan: Plan, calendar: Calendar, state: CaseState, readings: Readings = {}): Description {
  const draft = viewOf(plan, calendar, state, readings);
  const facts = factsOf(draft);
  const text = (template: string) => filled(draft, facts, template, UNKNOWN);
  const columns = Object.fromEntries(plan.inbox.map((word) => [word, text(`【${word}】`)]));
  const task = Object.values(state.tasks).find(({ kind }) => kind !== 'incident');
  const step = task === undefined ? undefined : draft.compiled.steps.get(task.step);
  const due = task?.clocks.map((key) => state.clocks[key]?.answer.due_date).find((day) => day !== undefined);
  const standing = step?.status === undefined ? statusSentence(plan.language, task?.role, due) : text(step.status);
  const status = state.end?.says ?? standing;
  return { title: text(plan.name), status, columns };
}

/** Whether nothing is left to do: the case has ended, everything it asked for is answered, no incident is open. */
export function isDone(state: CaseState): boolean {
  return state.end !== undefined && Object.keys(state.pending).length === 0 && Object.keys(state.tasks).length === 0;
}
