import type { Step } from '../../model/plan.ts';
import type { ActionRef, StateConfig, Transition } from './config.ts';
import { arrow, type Frame, gate, gated, mark } from './frame.ts';
import { mainPhases, type Way } from './phases.ts';

/**
 * The state of one step; `onward` is where the procedure goes when it has passed (none for a branch, whose parallel parent
 * waits for all of them). Its clock starts when it opens, which for a gated branch is behind the gate.
 */
export function stepState(step: Step, frame: Frame, onward?: string): StateConfig {
  const start: ActionRef = { type: 'startClock', params: { step: step.name } };
  const isBranch = onward === undefined;
  const inner = step.together.length > 0 ? togetherStates(step, frame) : phaseStates(step, frame);
  const state: StateConfig = { id: step.name, ...inner };
  if (isBranch && gated(step) && state.states !== undefined && state.initial !== undefined) {
    state.states['/入'] = { always: gate(step, frame, state.initial, [start], '/完') };
    state.initial = '/入';
  } else state.entry = [start];
  const late = lateArrow(step, frame);
  if (late !== undefined) state.after = { [`${step.name}#term`]: late };
  if (onward !== undefined) {
    const passed = step.together.length > 0 ? [mark(step, frame.words.passed, 'passed')] : [];
    state.onDone = arrow(step, { target: onward, actions: passed });
  }
  return state;
}

function togetherStates(step: Step, frame: Frame): StateConfig {
  return {
    type: 'parallel',
    states: Object.fromEntries(step.together.map((branch) => [branch.name, stepState(branch, frame)])),
  };
}

function phaseStates(step: Step, frame: Frame): StateConfig & { initial: string } {
  const phases = mainPhases(step, frame);
  const afterwards = closingActions(step);
  const passed: Way = {
    target: afterwards.length > 0 ? '/办后' : '/完',
    actions: [mark(step, frame.words.passed, 'passed')],
  };
  const states: { [key: string]: StateConfig } = {};
  phases.forEach((phase, index) => {
    const following = phases[index + 1];
    Object.assign(states, phase.build(following === undefined ? passed : { target: following.key, actions: [] }));
  });
  const first = phases[0];
  if (first === undefined) states['/开始'] = { always: [arrow(step, passed)] };
  if (step.supplement !== undefined && first !== undefined) states['/待补正'] = supplementState(step, first.key, frame);
  if (afterwards.length > 0)
    states['/办后'] = {
      entry: [...afterwards, { type: 'settle', params: { step: step.name } }],
      on: { [`${step.name}/毕`]: arrow(step, { target: '/完' }) },
    };
  states['/完'] = { type: 'final' };
  return { initial: first?.key ?? '/开始', states };
}

/** What a step does to the world once it has passed; letters with proof of service went out before. */
function closingActions(step: Step): ActionRef[] {
  const params = { step: step.name };
  const actions: ActionRef[] = [];
  if (step.sends.length > 0 && step.served.length === 0) actions.push({ type: 'send', params });
  if (step.records.length > 0) actions.push({ type: 'record', params });
  if (step.opens !== undefined) actions.push({ type: 'openCase', params });
  if (step.revokes !== undefined) actions.push({ type: 'revoke', params });
  return actions;
}

/** After the answer the step begins anew, signatures too: they were given on the papers as they stood before. */
function supplementState(step: Step, back: string, frame: Frame): StateConfig {
  const params = { step: step.name };
  const state: StateConfig = {
    id: `${step.name}/待补正`,
    entry: [
      { type: 'stopClock', params },
      { type: 'openTask', params: { ...params, kind: 'supplement' } },
    ],
    exit: [
      { type: 'closeTask', params },
      { type: 'resumeClock', params },
    ],
    on: { [`${step.name}/已补正`]: arrow(step, { target: back }) },
  };
  if (step.supplement?.term !== undefined)
    state.after = {
      [`${step.name}#补正`]: arrow(step, {
        target: frame.enter(step.supplement.late),
        actions: [mark(step, frame.words.late, 'late')],
      }),
    };
  return state;
}

function lateArrow(step: Step, frame: Frame): Transition | undefined {
  if (step.term === undefined || step.late === undefined) return undefined;
  if ('target' in step.late)
    return arrow(step, { target: frame.enter(step.late.target), actions: [mark(step, frame.words.late, 'late')] });
  if ('mark' in step.late) return arrow(step, { target: './完', actions: [mark(step, frame.words.late, 'late')] });
  const target = closingActions(step).length > 0 ? './办后' : './完';
  return arrow(step, { target, actions: [mark(step, frame.words.passed, 'deemed')] });
}
