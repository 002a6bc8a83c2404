import type { CaseFacts } from '../expression/derive.ts';
import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, Readings } from '../model/case.ts';
import { amountText, isDecimal } from '../model/money.ts';
import type { Plan } from '../model/plan.ts';
import { statusSentence } from '../model/text/status.ts';
import type { Facts, Value } from '../model/value.ts';
import { type Draft, viewOf } from './case/draft.ts';
import { filled } from './effect/text.ts';
import { factsOf } from './facts/scope.ts';

/** What stands in for a blank whose value is not known yet. */
const UNKNOWN = '—';

/** How a case is shown in lists: its title, its plain status for the applicant, and the columns of the inbox. */
export interface Description {
  title: string;
  status: string;
  columns: { [word: string]: string };
  /** What other cases may ask of this one: its facts, what follows from them, and the results of its steps. */
  facts: Facts;
}

export function describe(plan: Plan, calendar: Calendar, state: CaseState, readings: Readings = {}): Description {
  const draft = viewOf(plan, calendar, state, readings);
  const facts = factsOf(draft);
  const text = (template: string) => filled(draft, facts, template, UNKNOWN);
  const columns = Object.fromEntries(plan.inbox.map((word) => [word, text(`【${word}】`)]));
  const task = Object.values(state.tasks).find(({ kind }) => kind !== 'incident' && kind !== 'approve');
  const step = task === undefined ? undefined : draft.compiled.steps.get(task.step);
  const due = task?.clocks.map((key) => state.clocks[key]?.answer.due_date).find((day) => day !== undefined);
  const standing = step?.status === undefined ? statusSentence(plan.language, task?.role, due) : text(step.status);
  const status = state.end?.says ?? standing;
  return { title: text(plan.name), status, columns, facts: askable(draft, facts) };
}

/** Whether nothing is left to do: the case has ended, everything it asked for is answered, no incident is open. */
export function isDone(state: CaseState): boolean {
  return state.end !== undefined && Object.keys(state.pending).length === 0 && Object.keys(state.tasks).length === 0;
}

/** Amounts as they are paid and shown, so that a sum over cases is the sum of what stood in them. */
function askable(draft: Draft, facts: CaseFacts): Facts {
  const { plan, state, compiled } = draft;
  const found: Facts = {};
  for (const step of compiled.steps.keys()) found[step] = state.results[step] ?? compiled.words.skipped;
  for (const [word, field] of Object.entries(plan.fields)) {
    const value = state.facts[word] ?? knownValue(facts, word);
    if (value === undefined) continue;
    const amount = field.type === 'money' && typeof value === 'string' && isDecimal(value);
    found[word] = amount ? amountText(value, plan.round) : value;
  }
  return { ...found, ...state.facts };
}

function knownValue(facts: CaseFacts, word: string): Value | undefined {
  const outcome = facts.value(word);
  return outcome.ok ? outcome.value : undefined;
}
