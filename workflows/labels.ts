import { draftOf } from '../machine/case/draft.ts';
import { filled, shown } from '../machine/effect/text.ts';
import { factsOf } from '../machine/facts/scope.ts';
import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import type { Projection } from '../model/ports.ts';
import { statusSentence } from '../model/text/status.ts';

/** Stands for what is not known yet. */
const HOLE = '…';

/** How lists show a case: its title, where it stands, and the inbox columns. */
export function labels(
  plan: Plan,
  calendar: Calendar,
  state: CaseState,
): Pick<Projection, 'title' | 'status' | 'columns'> {
  const draft = draftOf(plan, calendar, state, {});
  const facts = factsOf(draft);
  const fill = (template: string) => filled(draft, facts, template, HOLE);
  const columns = plan.inbox.flatMap((word) => {
    const value = facts.value(word);
    const type = plan.fields[word]?.type ?? 'text';
    return value.ok ? [[word, shown(draft, type, value.value)] as const] : [];
  });
  return { title: fill(plan.name), status: status(plan, state, fill), columns: Object.fromEntries(columns) };
}

function status(plan: Plan, state: CaseState, fill: (template: string) => string): string {
  if (state.end) return state.end.says;
  const tasks = Object.values(state.tasks);
  const task = tasks.find(({ kind }) => kind !== 'incident') ?? tasks[0];
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  const own = steps.find(({ name }) => name === task?.step)?.status;
  const due = task?.clocks.map((key) => state.clocks[key]?.answer.due_date).find(Boolean);
  return own ? fill(own) : statusSentence(plan.language, task?.role, due);
}
