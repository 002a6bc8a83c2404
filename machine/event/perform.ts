import type { CaseEvent, OpenTask } from '../../model/case.ts';
import { compareDecimals } from '../../model/money.ts';
import type { Step } from '../../model/plan.ts';
import type { Facts } from '../../model/value.ts';
import { type Draft, stepOf } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf, momentOf } from '../case/time.ts';
import { refreshClocks } from '../clock/refresh.ts';
import { factsOf, must } from '../facts/scope.ts';
import { labelsOf } from '../task/buttons.ts';
import { takenOver } from '../task/form.ts';
import { expectPapers, followingPapers, isPapersTask, missingPapers, takePapers } from '../task/papers.ts';
import { excludedFrom, personsOf } from '../task/who.ts';
import { decide } from './clock/propose.ts';
import { conclude, lateFiling } from './conclude.ts';
import { handIn, handInLater, supplement, supplemented } from './supplement.ts';

export type Perform = Extract<CaseEvent, { type: 'perform' }>;

/** A person does a task: signs off, chooses another way, asks for a supplement or answers one, hands papers in. */
export function perform(draft: Draft, event: Perform): void {
  const task = openTaskOf(draft, event.task, event.version);
  const step = stepOf(draft, task.step);
  const { words } = draft.compiled;
  if (!labelsOf(draft, task).includes(event.result))
    throw new Refused('label', { label: event.result, labels: labelsOf(draft, task) });
  if (task.kind === 'approve') {
    decide(draft, task, event);
    return;
  }
  checkPerson(draft, step, task, event);
  checkWindow(draft, step, event.result);
  const isLabel = step.or.some(({ label }) => label === event.result);
  const reason = event.reason?.trim() || undefined;
  if (isLabel && reason === undefined) throw new Refused('reason', { label: event.result });
  if (reason !== undefined && isLabel) draft.state.facts[words.reason] = reason;
  if (event.result === words.supplement) {
    supplement(draft, step, event);
    return;
  }
  if (isPapersTask(task)) {
    handInLater(draft, task, event);
    return;
  }
  if (task.kind === 'supplement') {
    supplemented(draft, step, event);
    return;
  }
  if (task.kind === 'receive' && !isLabel) {
    handIn(draft, step, event);
    return;
  }
  const facts = takenOver(draft, step, event.result, event.facts);
  if (isLabel) {
    checkPapersIn(draft, step, event.result);
    takePapers(draft, event.papers);
    conclude(draft, step, task, event, facts);
    return;
  }
  Object.assign(draft.state.facts, facts);
  pass(draft, step, task, event, facts);
}

export function openTaskOf(draft: Draft, key: string, version: number): OpenTask {
  const task = draft.state.tasks[key];
  if (task === undefined) throw new Refused('no-task', { task: key });
  if (task.version !== version) throw new Refused('stale', { task: key, version: String(task.version) });
  return task;
}

/** Four eyes: by person, not by role; a delegate counts as both. */
function checkPerson(draft: Draft, step: Step, task: OpenTask, event: Perform): void {
  const persons = personsOf(event.by);
  if (task.kind !== 'act' && task.kind !== 'sign') return;
  const barred = excludedFrom(draft, factsOf(draft), step, task).find(({ person }) => persons.includes(person));
  if (barred !== undefined) throw new Refused('person', barred);
  if (task.only !== undefined && !persons.includes(task.only))
    throw new Refused('same', { person: task.only, step: step.same ?? '' });
}

/** Before the first day of a window the step cannot pass. */
function checkWindow(draft: Draft, step: Step, result: string): void {
  const opens = draft.state.clocks[step.name]?.answer.opens;
  if (result !== draft.compiled.words.passed || opens === undefined) return;
  if (Date.parse(draft.now) < Date.parse(opens)) throw new Refused('too-early', { date: dayOf(opens) });
}

/** A case that waits for a paper reaches no end meanwhile. */
function checkPapersIn(draft: Draft, step: Step, result: string): void {
  const target = step.or.find(({ label }) => label === result)?.target ?? '';
  const missing = Object.keys(draft.state.papers).filter((paper) => draft.state.papers[paper] === 'later');
  if (draft.compiled.ends.has(target) && missing.length > 0) throw new Refused('papers', { missing });
}

function pass(draft: Draft, step: Step, task: OpenTask, event: Perform, given: Facts): void {
  const facts = factsOf(draft);
  for (const condition of step.must)
    if (!must(facts.holds(condition))) throw new Refused('must', { condition: condition.source });
  const missing = missingPapers(draft, facts, step, event.papers);
  if (missing.length > 0) throw new Refused('papers', { missing });
  checkOwnAmount(draft, step, given);
  const following = followingPapers(draft, facts, step, event.papers);
  takePapers(draft, event.papers);
  const passedAt = momentOfPassing(draft, step);
  draft.passedAt = { step: step.name, at: passedAt };
  refreshClocks(draft);
  if (isLateFiling(draft, step, passedAt)) {
    lateFiling(draft, step, event, given);
    return;
  }
  expectPapers(draft, step, following);
  conclude(draft, step, task, event, given);
  delete draft.passedAt;
}

/** An amount that the step itself asks for must be more than 0. */
function checkOwnAmount(draft: Draft, step: Step, given: Facts): void {
  const word = step.pays ?? step.receives;
  if (word === undefined || !step.form.some((field) => field.word === word)) return;
  const amount = given[word] ?? draft.state.facts[word];
  if (typeof amount === 'string' && compareDecimals(amount, '0') <= 0) throw new Refused('money', { word, amount });
}

/** A posted or back-dated act counts from the day its form names, never later than today. */
function momentOfPassing(draft: Draft, step: Step): string {
  if (step.from === undefined) return draft.now;
  const day = String(must(factsOf(draft).value(step.from)));
  if (day > dayOf(draft.now)) throw new Refused('form', { word: step.from, why: 'future' });
  return momentOf(day, draft.now);
}

function isLateFiling(draft: Draft, step: Step, at: string): boolean {
  const first = draft.plan.steps[0]?.name === step.name && draft.state.filed === true && !draft.state.events[step.name];
  const due = draft.state.clocks[step.name]?.answer.due;
  return first && step.late !== undefined && due !== undefined && Date.parse(at) >= Date.parse(due);
}
