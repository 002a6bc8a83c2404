import type { OpenTask } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import type { Value } from '../../model/value.ts';
import { type Draft, note, stepOf } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { send } from '../send.ts';
import { takenOver } from '../task/form.ts';
import { expectedPapers, takePapers } from '../task/papers.ts';
import type { Perform } from './perform.ts';

/** One notice names every gap; the clocks stop, and the applicant's own limit starts. */
export function supplement(draft: Draft, step: Step, event: Perform): void {
  const missing = event.missing ?? [];
  if (missing.length === 0) throw new Refused('form', { words: [draft.compiled.words.missing] });
  const reason = event.reason?.trim();
  note(draft, { kind: 'supplement', step: step.name, by: event.by, papers: missing, ...(reason && { reason }) });
  send(draft, `${step.name}/补正`);
}

/** The applicant has answered: new papers and corrected facts are in, and the step begins anew. */
export function supplemented(draft: Draft, step: Step, event: Perform): void {
  const first = draft.plan.steps[0];
  const facts =
    first === undefined ? {} : takenOver(draft, { ...first, form: [...first.form, ...step.form] }, '', event.facts);
  Object.assign(draft.state.facts, facts);
  takePapers(draft, event.papers);
  note(draft, {
    kind: 'supplemented',
    step: step.name,
    by: event.by,
    facts,
    ...(event.papers.length > 0 && { papers: event.papers }),
  });
  send(draft, `${step.name}/已补正`);
}

/** Papers that were to follow are in: nothing else of the case changes, and the end opens once none is missing. */
export function handInLater(draft: Draft, task: OpenTask, event: Perform): void {
  const step = stepOf(draft, task.step);
  const expected = expectedPapers(draft, step);
  const [wrong] = Object.entries(event.facts).find(([word, value]) => changes(draft, word, value)) ?? [];
  if (wrong !== undefined) throw new Refused('form', { word: wrong, why: 'not-asked' });
  if (!event.papers.some((paper) => expected.includes(paper))) throw new Refused('papers', { missing: expected });
  takePapers(draft, event.papers);
  note(draft, { kind: 'supplemented', step: step.name, by: event.by, papers: event.papers });
  task.version = draft.state.seq;
  send(draft, '材料');
}

function changes(draft: Draft, word: string, value: Value): boolean {
  return JSON.stringify(value) !== JSON.stringify(draft.state.facts[word] ?? '');
}

/** Papers of a step that waits for money may come before the money or after it. */
export function handIn(draft: Draft, step: Step, event: Perform): void {
  const facts = takenOver(draft, step, event.result, event.facts);
  Object.assign(draft.state.facts, facts);
  takePapers(draft, event.papers);
  const { by, papers } = event;
  note(draft, { kind: 'performed', step: step.name, by, papers, ...(Object.keys(facts).length > 0 && { facts }) });
  const task = draft.state.tasks[event.task];
  if (!send(draft, `${step.name}/到账`) && task !== undefined) task.version = draft.state.seq;
}
