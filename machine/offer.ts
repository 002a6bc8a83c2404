import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, IncidentCause, OpenTask, Readings } from '../model/case.ts';
import type { Field, Plan } from '../model/plan.ts';
import type { Facts, Row } from '../model/value.ts';

import { type Draft, stepOf, viewOf } from './case/draft.ts';
import { entriesOf } from './facts/lines.ts';
import { factsOf, type holdsAll, valueIfKnown } from './facts/scope.ts';
import { entriesName } from './reads.ts';
import { labelsOf } from './task/buttons.ts';
import { choicesOf } from './task/form.ts';
import { expectedPapers, isPapersTask } from './task/papers.ts';

/** What a task asks of the person: its fields with what is known already, its papers, its buttons. */
export interface Offer {
  labels: string[];
  fields: OfferedField[];
  papers: { name: string; wording: string; state: 'in' | 'later' | 'missing'; mayFollow: boolean }[];
}
export interface OfferedField {
  word: string;
  /** Only these columns of the lines are filled. */
  columns?: string[];
  required: boolean;
  /** Asked only if a condition holds that depends on what is being typed: the words it hangs on. */
  dependsOn: string[];
  asked: boolean;
  value?: Facts[string];
  choices?: string[];
}

/** With `typed`, the facts as typed so far decide which conditional fields and papers are asked. */
export function offer(
  plan: Plan,
  calendar: Calendar,
  state: CaseState,
  task: OpenTask,
  typed: Facts = {},
  readings: Readings = {},
): Offer {
  const draft = viewOf(plan, calendar, state, readings);
  if (task.incident !== undefined) return answering(draft, task, task.incident.cause);
  const step = stepOf(draft, task.step);
  const facts = factsOf(draft, { facts: typed });
  const applies = (when: Parameters<typeof holdsAll>[1][number] | undefined) => {
    if (when === undefined) return true;
    const held = facts.holds(when);
    return held.ok && held.value;
  };
  const fields = new Map<string, OfferedField>();
  for (const { word, column, optional, when } of step.form) {
    const before = fields.get(word);
    const columns = column === undefined ? undefined : [...(before?.columns ?? []), column];
    const field = plan.fields[word];
    const value = valueIfKnown(facts, word) ?? prefilled(draft, field);
    const choices = field === undefined ? undefined : choicesOf(draft, field);
    fields.set(word, {
      word,
      ...(columns !== undefined && { columns }),
      required: !optional,
      dependsOn: when?.reads ?? [],
      asked: applies(when),
      ...(value !== undefined && { value }),
      ...(choices !== undefined && { choices }),
    });
  }
  const following = isPapersTask(task) ? expectedPapers(draft, step) : undefined;
  const papers = step.papers
    .filter(({ name, when }) => (following === undefined ? applies(when) : following.includes(name)))
    .map(({ name }) => ({
      name,
      wording: plan.papers[name]?.wording ?? '',
      state: state.papers[name] ?? ('missing' as const),
      mayFollow: step.later.some(({ paper }) => paper === name),
    }));
  const labels = labelsOf(draft, task);
  if (task.kind === 'approve') return { labels, fields: [], papers: [] };
  const asked = following === undefined ? [...fields.values()] : [];
  return { labels, fields: asked, papers };
}

/** The answer to an incident asks for nothing of the step; a word without which it cannot go on may be given with it. */
function answering(draft: Draft, task: OpenTask, cause: IncidentCause): Offer {
  const field = cause.why === 'unjudged' ? draft.plan.fields[cause.word] : undefined;
  const choices = field === undefined ? undefined : choicesOf(draft, field);
  const fields =
    cause.why === 'unjudged' && field !== undefined
      ? [{ word: cause.word, required: false, dependsOn: [], asked: true, ...(choices !== undefined && { choices }) }]
      : [];
  return { labels: labelsOf(draft, task), fields, papers: [] };
}

/** Lines that a register begins: one for each entry, with the columns that the entry knows. More may be added. */
function prefilled(draft: Draft, field: Field | undefined): Row[] | undefined {
  const each = field?.rows?.each;
  if (field?.rows === undefined || each === undefined || !Array.isArray(draft.readings[entriesName(each.register)]))
    return undefined;
  const columns = Object.keys(field.rows.columns);
  return entriesOf(draft, each).map((entry) =>
    Object.fromEntries(columns.flatMap((column) => (entry[column] === undefined ? [] : [[column, entry[column]]]))),
  ) as Row[];
}
