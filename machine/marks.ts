import { type Draft, keepEvent, note, stepOf } from './case/draft.ts';
import { leftName } from './clock/given.ts';
import { settleStep } from './clock/step.ts';
import type { Mark } from './lower/config.ts';
import type { Marks } from './lower/library.ts';

/** Takes over the results that steps got in a transition: their facts, their anchors, their clocks. */
export function applyMarks(draft: Draft, marks: Marks): void {
  for (const mark of Object.values(marks)) {
    draft.state.results[mark.step] = mark.result;
    applyMark(draft, mark);
  }
}

function applyMark(draft: Draft, { step, how, result }: Mark): void {
  const at = draft.passedAt?.step === step ? draft.passedAt.at : draft.now;
  switch (how) {
    case 'passed':
    case 'deemed':
      keepEvent(draft, step, at);
      settleStep(draft, step, 'met', at);
      return;
    case 'label':
      if (leadsOn(draft, step, result)) keepEvent(draft, step, at);
      settleStep(draft, step, 'met', at);
      return;
    case 'late':
      settleStep(draft, step, 'dropped', at);
      return;
    case 'skipped':
      note(draft, { kind: 'skipped', step, result });
      return;
  }
}

/** A decision that leads on or to an end settles the step; one that sends the case back leaves it to be done again. */
function leadsOn(draft: Draft, name: string, label: string): boolean {
  const order = draft.plan.steps.map((step) => step.name);
  const target = stepOf(draft, name).or.find((each) => each.label === label)?.target ?? '';
  const whole = draft.compiled.parents.get(name)?.name ?? name;
  return !order.includes(target) || order.indexOf(target) > order.indexOf(whole);
}

/** Steps of the plan in which the case stands, branches included. */
export function activeSteps(draft: Draft): Set<string> {
  const active = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') active.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        active.add(name);
        walk(inner);
      }
  };
  walk((draft.state.snapshot as { value: unknown }).value);
  return active;
}

/** Clocks of steps that were torn off with a parallel whole, without a result of their own. */
export function dropLeft(draft: Draft): void {
  const active = activeSteps(draft);
  for (const clock of Object.values(draft.state.clocks))
    if (clock.step !== undefined && !active.has(clock.step)) settleStep(draft, clock.step, 'dropped', draft.now);
}

/** A step that was left otherwise than by passing: a limit that stood still for it runs on. */
export function noteLeaving(draft: Draft, before: Set<string>, marks: Marks): void {
  const active = activeSteps(draft);
  for (const step of before) {
    const how = marks[step]?.how;
    const isLeft = draft.compiled.steps.has(step) && (!active.has(step) || how === 'late');
    if (isLeft && how !== 'passed' && how !== 'deemed') keepEvent(draft, leftName(step), draft.now);
  }
}
