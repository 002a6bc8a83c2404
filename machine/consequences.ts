import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, OpenTask, Readings } from '../model/case.ts';
import type { End, Plan, Step } from '../model/plan.ts';
import { type Draft, stepOf, viewOf } from './case/draft.ts';
import { isOpen } from './clock/refresh.ts';
import { filled } from './effect/text.ts';
import { parameterOn } from './facts/parameter.ts';
import { factsOf } from './facts/scope.ts';
import { normalEnds } from './lower/plan.ts';
import { labelsOf } from './task/buttons.ts';

/** What a button brings about, for the line at the foot of the desk. `to` is the step that follows, where that is certain. */
export interface Consequence {
  label: string;
  to?: string;
  ends?: string;
  says?: string;
  applies?: string;
  letters: string[];
  /** Keys of the clocks that stop, for good or (with 补正) for now. */
  stops: string[];
}

export function consequences(
  plan: Plan,
  calendar: Calendar,
  state: CaseState,
  task: OpenTask,
  readings: Readings = {},
): Consequence[] {
  const draft = viewOf(plan, calendar, state, readings);
  const step = stepOf(draft, task.step);
  return labelsOf(draft, task).map((label) => ofLabel(draft, step, task, label));
}

function ofLabel(draft: Draft, step: Step, task: OpenTask, label: string): Consequence {
  const { words } = draft.compiled;
  if (task.kind === 'approve') return { label, letters: [], stops: [] };
  const own = Object.values(draft.state.clocks).filter((clock) => clock.step === step.name && isOpen(clock));
  const stops = own.map(({ key }) => key);
  const departure = step.or.find((each) => each.label === label);
  if (departure !== undefined) return { label, ...leads(draft, departure.target), letters: [], stops };
  if (label !== words.passed || !isLastLine(draft, step, task)) {
    const pauses = label === words.supplement && step.supplement?.clock === 'stop';
    return { label, letters: [], stops: pauses ? stops : [] };
  }
  return { label, ...leads(draft, following(draft, step)), letters: lettersOf(draft, step), stops };
}

function isLastLine(draft: Draft, step: Step, task: OpenTask): boolean {
  if (task.line === undefined) return true;
  const rest = step.signs.slice(step.signs.findIndex(({ name }) => name === task.line) + 1);
  const facts = factsOf(draft);
  return rest.every(({ when }) => {
    const held = when === undefined ? undefined : facts.holds(when);
    return held?.ok === true && !held.value;
  });
}

/** The next step without a condition, or the end when there is only one; nothing where facts still decide. */
function following(draft: Draft, step: Step): string | undefined {
  const { steps } = draft.plan;
  if (draft.compiled.parents.has(step.name)) return undefined;
  const next = steps[steps.findIndex(({ name }) => name === step.name) + 1];
  if (next !== undefined) return next.when === undefined && next.unless.length === 0 ? next.name : undefined;
  const ends = normalEnds(draft.plan);
  return ends.length === 1 ? ends[0]?.name : undefined;
}

function leads(draft: Draft, target: string | undefined): Partial<Consequence> {
  const end = draft.plan.ends.find(({ name }) => name === target);
  if (end === undefined) return target === undefined ? {} : { to: target };
  return { ends: end.name, says: filled(draft, factsOf(draft), end.says, '—'), ...applied(draft, end) };
}

function applied(draft: Draft, { applies }: End): { applies?: string } {
  return applies === undefined ? {} : { applies: String(parameterOn(draft, applies) ?? applies) };
}

function lettersOf(draft: Draft, step: Step): string[] {
  const facts = factsOf(draft);
  return step.sends
    .filter(({ when }) => {
      const held = when === undefined ? undefined : facts.holds(when);
      return held === undefined || (held.ok && held.value);
    })
    .map(({ name }) => name);
}
