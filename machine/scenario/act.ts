import type { Actor, CaseEvent, CaseState, OpenTask } from '../../model/case.ts';
import type { ScenarioLine } from '../../model/scenario.ts';
import type { Facts, Instant } from '../../model/value.ts';
import { dayOf } from '../case/time.ts';
import { offer } from '../offer.ts';
import { taskKey } from '../task/open.ts';
import { givenFact, heldBack, readingsAt } from './given.ts';
import { anyValue, decimalOf } from './typed.ts';
import { happen, type World, wordsOf } from './world.ts';

/** Lets a line of `do` happen. */
export function carryOutLine(world: World, line: ScenarioLine, at: Instant): void {
  const { state } = world;
  const words = wordsOf(world);
  if (state === undefined) return;
  const by = actor(line.by ?? '申请窗口');
  if (line.step === undefined) happen(world, { type: 'wake', at });
  else if (line.step === words.withdrawn) happen(world, { type: 'withdraw', reason: words.withdrawn, by, at });
  else if (line.step === words.terminated) happen(world, { type: 'terminate', reason: words.terminated, by, at });
  else if (line.step === words.recorded) {
    world.recorded.push({ day: dayOf(at), facts: line.facts });
    happen(world, { type: 'recorded', at });
  } else happen(world, { type: 'wake', at }) && onStep(world, line, line.step, at);
}

function onStep(world: World, line: ScenarioLine, step: string, at: Instant): void {
  const state = world.state as CaseState;
  const words = wordsOf(world);
  const task = taskOf(state, step, line);
  const received = line.facts[words.received];
  if (received !== undefined) {
    receive(world, line, step, task, decimalOf(String(received)), at);
    return;
  }
  const payment = Object.values(state.pending).find((effect) => effect.step === step && effect.kind === 'payment');
  if (task?.kind === 'incident') happen(world, resolving(task, line, at));
  else if (payment !== undefined) happen(world, bankAnswer(world, payment.key, line, at));
  else if (task === undefined && world.plan.steps.some((each) => each.name === step && (each.waits ?? each.awaits)))
    happen(world, { type: 'arrived', step, ...(line.label && { label: line.label }), at });
  else act(world, line, step, task, at);
}

/** Money comes in; the papers that the step asks for are handed in beforehand, unless they are held back. */
function receive(
  world: World,
  line: ScenarioLine,
  step: string,
  task: OpenTask | undefined,
  amount: string,
  at: Instant,
): void {
  const papers = task === undefined ? [] : papersFor(world, task, line, at);
  const fresh = papers.filter((paper) => world.state?.papers[paper] !== 'in');
  if (task !== undefined && fresh.length > 0) {
    const { key, version } = task;
    const common = {
      result: wordsOf(world).passed,
      facts: {},
      papers: fresh,
      by: actor(personFor(world, line, step)),
      at,
    };
    happen(world, { type: 'perform', task: key, version, ...common });
  }
  world.references += 1;
  const reference = String(world.references);
  happen(world, { type: 'receipt', step, amount, day: dayOf(at), reference, by: actor(line.by ?? '财务'), at });
}

function taskOf(state: CaseState, step: string, line: ScenarioLine): OpenTask | undefined {
  const exact = state.tasks[taskKey(step, line.signer)];
  const tasks = Object.values(state.tasks);
  const ofStep = tasks.filter((task) => task.step === step && (line.signer === undefined || task.role === line.signer));
  return exact ?? ofStep.find(({ kind }) => kind === 'incident') ?? ofStep[0];
}

function bankAnswer(world: World, effect: string, { label }: ScenarioLine, at: Instant): CaseEvent {
  const words = wordsOf(world);
  if (label === words.failed) return { type: 'unpaid', effect, reason: label, at };
  return { type: 'paid', effect, day: dayOf(at), at };
}

function resolving(task: OpenTask, line: ScenarioLine, at: Instant): CaseEvent {
  const choice = line.label ?? '';
  const facts = Object.fromEntries(Object.entries(line.facts).map(([word, value]) => [word, String(value)]));
  const by = actor(line.by ?? task.role);
  return { type: 'resolve', task: task.key, version: task.version, choice, facts, reason: choice, by, at };
}

function act(world: World, line: ScenarioLine, step: string, task: OpenTask | undefined, at: Instant): void {
  const words = wordsOf(world);
  const ways =
    world.plan.steps.flatMap((each) => [each, ...each.together]).find(({ name }) => name === step)?.served ?? [];
  if (task?.kind === 'serve') {
    serve(world, step, line.label ?? ways[0] ?? '', at);
    return;
  }
  const by = actor(task?.only !== undefined && line.by === undefined ? task.only : personFor(world, line, step));
  const result = line.label ?? words.passed;
  const missing = [line.facts.缺 ?? line.facts.missing ?? []].flat().map(String);
  const done = happen(world, {
    type: 'perform',
    task: task?.key ?? taskKey(step, line.signer),
    version: task?.version ?? 0,
    result,
    facts: task === undefined ? {} : formFacts(world, task, line, at),
    papers: task === undefined ? [] : papersFor(world, task, line, at),
    reason: result,
    ...(missing.length > 0 && { missing }),
    by,
    at,
  });
  if (done && ways.length > 0 && result === words.passed) serve(world, step, ways[0] ?? '', at);
}

function serve(world: World, step: string, way: string, at: Instant): void {
  const by = actor('送达人');
  if (way === wordsOf(world).returned) happen(world, { type: 'returned', step, reason: way, by, at });
  else happen(world, { type: 'served', step, way, day: dayOf(at), by, at });
}

/** Everybody is a different person, unless a line says who; a role's name stands for somebody in it. */
function personFor(world: World, line: ScenarioLine, step: string): string {
  const named = line.by !== undefined && world.plan.roles[line.by] === undefined;
  return named && line.by !== undefined ? line.by : [step, line.signer].filter(Boolean).join('·');
}

function actor(person: string): Actor {
  return { person, unit: '单位' };
}

/** The form as the scenario fills it: what the line or `given` says, else what is known, else some valid value. */
function formFacts(world: World, task: OpenTask, line: ScenarioLine, at: Instant): Facts {
  const { plan, calendar } = world;
  const state = world.state as CaseState;
  const typed: Facts = {};
  if (task.kind === 'supplement' || task.kind === 'receive') return typed;
  for (const { word } of offer(plan, calendar, state, task).fields) {
    const offered = offer(plan, calendar, state, task, typed, readingsAt(world, at));
    const field = offered.fields.find((each) => each.word === word);
    const definition = plan.fields[word];
    if (field === undefined || definition === undefined) continue;
    const given = givenFact(world, word, line.facts);
    if (given !== undefined) typed[word] = given;
    else if (field.asked && field.required && state.facts[word] === undefined)
      typed[word] = field.value ?? anyValue(plan, word, definition, dayOf(at));
  }
  return typed;
}

function papersFor(world: World, task: OpenTask, line: ScenarioLine, at: Instant): string[] {
  const { plan, calendar } = world;
  const held = heldBack(world);
  if (task.kind === 'supplement')
    return world.entries.findLast(({ kind }) => kind === 'supplement')?.papers?.filter((name) => !held.has(name)) ?? [];
  const typed = formFacts(world, task, line, at);
  const asked = offer(plan, calendar, world.state as CaseState, task, typed, readingsAt(world, at)).papers;
  return asked.map(({ name }) => name).filter((name) => !held.has(name));
}
