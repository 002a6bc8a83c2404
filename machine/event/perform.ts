import type { CaseEvent, OpenTask } from '../../model/case.ts';
import { compareDecimals } from '../../model/money.ts';
import type { Step } from '../../model/plan.ts';
import type { Facts } from '../../model/value.ts';
import { type Draft, note, stepOf } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf, momentOf } from '../case/time.ts';
import { openClock } from '../clock/open.ts';
import { refreshClocks } from '../clock/refresh.ts';
import { settle } from '../clock/step.ts';
import { factsOf, must } from '../facts/scope.ts';
import { send } from '../send.ts';
import { labelsOf } from '../task/buttons.ts';
import { takenOver } from '../task/form.ts';
import { followingPapers, missingPapers } from '../task/papers.ts';
import { excludedFrom, personsOf } from '../task/who.ts';

export type Perform = Extract<CaseEvent, { type: 'perform' }>;

/** A person does a task: signs off, chooses another way, asks for a supplement or answers one, hands papers in. */
export function perform(draft: Draft, event: Perform): void {
  const task = openTaskOf(draft, event.task, event.version);
  const step = stepOf(draft, task.step);
  const { words } = draft.compiled;
  if (!labelsOf(draft, task).includes(event.result))
    throw new Refused('label', { label: event.result, labels: labelsOf(draft, task) });
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
  if (task.only !== undefined && persons.includes(task.only)) return;
  const barred = excludedFrom(draft, factsOf(draft), step, task.line).find(({ person }) => persons.includes(person));
  if (barred !== undefined) throw new Refused('person', barred);
  if (task.only !== undefined) throw new Refused('same', { person: task.only, step: step.same ?? '' });
}

/** Before the first day of a window the step cannot pass. */
function checkWindow(draft: Draft, step: Step, result: string): void {
  const opens = draft.state.clocks[step.name]?.answer.opens;
  if (result !== draft.compiled.words.passed || opens === undefined) return;
  if (Date.parse(draft.now) < Date.parse(opens)) throw new Refused('too-early', { date: dayOf(opens) });
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
  draft.passedAt = passedAt;
  refreshClocks(draft);
  if (isLateFiling(draft, step, passedAt)) {
    lateFiling(draft, step, event, given);
    return;
  }
  conclude(draft, step, task, event, given);
  for (const { paper, term } of following) {
    draft.state.papers[paper] = 'later';
    openClock(draft, { key: laterKey(step, paper), kind: 'later', step: step.name, rule: term, alerts: [] });
  }
  delete draft.passedAt;
}

/** One limit for each paper that may follow, named after the step where it is the only one. */
export function laterKey(step: Step, paper: string): string {
  return step.later.length === 1 ? `${step.name}_材料` : `${step.name}_材料_${paper}`;
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

/** A case filed too late: what was filed is kept, and the case goes where `late` leads. */
function lateFiling(draft: Draft, step: Step, event: Perform, given: Facts): void {
  const { words } = draft.compiled;
  const clock = draft.state.clocks[step.name];
  recordAct(draft, step, { ...event, result: words.late }, given);
  settle(draft, clock, 'expired', clock?.answer.due_utc ?? draft.now);
  note(draft, { kind: 'lapsed', step: step.name, result: words.late, cites: step.cites });
  send(draft, `xstate.after.${step.name}#term.${step.name}`);
  delete draft.passedAt;
}

function conclude(draft: Draft, step: Step, task: OpenTask, event: Perform, given: Facts): void {
  Object.assign(draft.state.facts, given);
  recordAct(draft, step, event, given, task.line);
  if (task.line === undefined) {
    send(draft, `${step.name}/${passWord(draft, event.result)}`);
    return;
  }
  const signed = draft.state.signed[step.name] ?? [];
  signed.push({ line: task.line, person: event.by.person, result: event.result });
  draft.state.signed[step.name] = signed;
  const moved = send(draft, `${step.name}·${task.line}/${passWord(draft, event.result)}`);
  if (moved) return;
  task.version = draft.state.seq;
  const several = (step.signs.find(({ name }) => name === task.line)?.roles.length ?? 1) > 1;
  if (several) delete draft.state.tasks[task.key];
}

/** The machine's own name for passing is the same in every language. */
function passWord(draft: Draft, result: string): string {
  return result === draft.compiled.words.passed ? '通过' : result;
}

function recordAct(draft: Draft, step: Step, event: Perform, given: Facts, line?: string): void {
  draft.state.acted.push({ step: step.name, ...(line !== undefined && { line }), by: event.by, at: draft.now });
  const reason = event.reason?.trim();
  note(draft, {
    kind: 'performed',
    step: step.name,
    ...(line !== undefined && { line }),
    result: event.result,
    by: event.by,
    ...(reason && { reason }),
    ...(Object.keys(given).length > 0 && { facts: given }),
    ...(event.papers.length > 0 && { papers: event.papers }),
    cites: step.cites,
  });
}

/** Papers that were to follow and are now in stop their limit. */
function takePapers(draft: Draft, papers: string[]): void {
  for (const paper of papers) {
    draft.state.papers[paper] = 'in';
    for (const step of draft.compiled.steps.values())
      if (step.later.some((each) => each.paper === paper))
        settle(draft, draft.state.clocks[laterKey(step, paper)], 'met', draft.now);
  }
}

function supplement(draft: Draft, step: Step, event: Perform): void {
  const missing = event.missing ?? [];
  if (missing.length === 0) throw new Refused('form', { words: [draft.compiled.words.missing] });
  const reason = event.reason?.trim();
  note(draft, { kind: 'supplement', step: step.name, by: event.by, papers: missing, ...(reason && { reason }) });
  send(draft, `${step.name}/补正`);
}

function supplemented(draft: Draft, step: Step, event: Perform): void {
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

/** Papers of a step that waits for money may come before the money or after it. */
function handIn(draft: Draft, step: Step, event: Perform): void {
  const facts = takenOver(draft, step, event.result, event.facts);
  Object.assign(draft.state.facts, facts);
  takePapers(draft, event.papers);
  const { by, papers } = event;
  note(draft, { kind: 'performed', step: step.name, by, papers, ...(Object.keys(facts).length > 0 && { facts }) });
  const task = draft.state.tasks[event.task];
  if (!send(draft, `${step.name}/到账`) && task !== undefined) task.version = draft.state.seq;
}
