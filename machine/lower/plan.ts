import { reserved } from '../../model/language/reserved.ts';
import type { End, Plan, Step } from '../../model/plan.ts';
import type { StateConfig, Transition } from './config.ts';
import { arrow, type Frame, gate, gated } from './frame.ts';
import { stepState } from './step.ts';

/** A plan as an XState config: root 件, a state for each step (and its gate), a final state for each end. */
export function lower(plan: Plan): StateConfig & { id: string; initial: string } {
  const words = reserved(plan.language);
  const byName = new Map(plan.steps.map((step) => [step.name, step]));
  const enter = (name: string) => {
    const step = byName.get(name);
    return step !== undefined && gated(step) ? `#${name}/入` : `#${name}`;
  };
  const frame: Frame = { plan, words, enter };
  const states: { [name: string]: StateConfig } = {};
  plan.steps.forEach((step, index) => {
    const following = plan.steps[index + 1];
    const onward = following === undefined ? finish(plan) : enter(following.name);
    if (gated(step))
      states[`${step.name}/入`] = { id: `${step.name}/入`, always: gate(step, frame, `#${step.name}`, [], onward) };
    states[step.name] = stepState(step, frame, onward);
  });
  if (finish(plan) === '#/办结')
    states['/办结'] = { id: '/办结', always: normalEnds(plan).map((end) => endArrow(plan, end)) };
  const always = [words.withdrawn, words.deemedWithdrawn, words.terminated];
  for (const end of [...plan.ends.map(({ name }) => name), ...always])
    states[end] = { id: end, type: 'final', entry: [{ type: 'end', params: { end } }] };
  const first = plan.steps[0];
  if (first === undefined) throw new Error(`${plan.id} has no steps: it is a money rule and runs no case`);
  return { id: '件', initial: enter(first.name).slice(1), on: rootArrows(plan, frame, first), states };
}

function rootArrows(plan: Plan, frame: Frame, first: Step): { [event: string]: Transition } {
  const { words } = frame;
  const on: { [event: string]: Transition } = {
    撤回: arrow(first, { target: `#${words.withdrawn}` }),
    终止: arrow(first, { target: `#${words.terminated}` }),
  };
  for (const step of plan.steps.flatMap((each) => [each, ...each.together]))
    for (const { paper, late } of step.later)
      on[`${step.name}#材料·${paper}`] = arrow(step, { target: frame.enter(late) });
  return on;
}

/** Ends reached after the last step: from the top down to the first without a condition. */
export function normalEnds(plan: Plan): End[] {
  const last = plan.ends.findIndex((end) => end.when === undefined);
  return last < 0 ? plan.ends : plan.ends.slice(0, last + 1);
}

/** With a paper that may follow later, the case waits before its end until all of them are in. */
function finish(plan: Plan): string {
  const ends = normalEnds(plan);
  const only = ends[0];
  const waits = plan.steps.some((step) => step.later.length > 0);
  return ends.length === 1 && only !== undefined && only.when === undefined && !waits ? `#${only.name}` : '#/办结';
}

function endArrow(plan: Plan, end: End): Transition {
  const all = end.when === undefined ? [] : [end.when];
  const papers = plan.steps.some((step) => step.later.length > 0);
  const meta = { file: end.place.file, line: end.place.line, cites: end.cites };
  if (all.length === 0 && !papers) return { target: `#${end.name}`, meta };
  return { target: `#${end.name}`, guard: { type: 'holds', params: papers ? { all, papers } : { all } }, meta };
}
