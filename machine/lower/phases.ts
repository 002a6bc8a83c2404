import type { Step } from '../../model/plan.ts';
import type { ActionRef, StateConfig, TaskKind, Transition } from './config.ts';
import { arrow, type Frame, mark } from './frame.ts';
import { signPhase } from './signs.ts';

/** A part of a step, in order; `after` is where it leads, with what that brings about. */
export interface Phase {
  key: string;
  build(after: Way): { [key: string]: StateConfig };
}
export interface Way {
  target: string;
  actions: ActionRef[];
}

/** The phases of a step up to the moment it passes; what follows the passing (`/办后`) is not among them. */
export function mainPhases(step: Step, frame: Frame): Phase[] {
  const phases: Phase[] = [];
  if (step.signs.length > 0) phases.push(signPhase(step, frame));
  else if (step.receives === undefined && (step.who.length > 0 || step.same !== undefined))
    phases.push({ key: '/办理', build: (after) => ({ '/办理': personState(step, frame, after) }) });
  if (step.receives !== undefined)
    phases.push({ key: '/待收', build: (after) => ({ '/待收': receiveState(step, frame, after) }) });
  if (step.waits !== undefined || step.awaits !== undefined)
    phases.push({ key: '/等待', build: (after) => ({ '/等待': waitState(step, frame, after) }) });
  if (step.pays !== undefined) phases.push({ key: '/付款', build: (after) => payStates(step, frame, after) });
  if (step.served.length > 0)
    phases.push({ key: '/待送达', build: (after) => ({ '/待送达': serveState(step, after) }) });
  return phases;
}

/** Other buttons of the step, by label. */
export function labels(step: Step, frame: Frame, prefix = step.name): { [event: string]: Transition } {
  return Object.fromEntries(
    step.or.map(({ label, target }) => [
      `${prefix}/${label}`,
      arrow(step, { target: frame.enter(target), actions: [mark(step, label, 'label')] }),
    ]),
  );
}

export function supplementArrow(step: Step): { [event: string]: Transition } {
  return step.supplement === undefined ? {} : { [`${step.name}/补正`]: arrow(step, { target: '/待补正' }) };
}

export function task(step: Step, kind: TaskKind, line?: string): Pick<StateConfig, 'entry' | 'exit'> {
  const which = line === undefined ? { step: step.name } : { step: step.name, line };
  return {
    entry: [{ type: 'openTask', params: { ...which, kind } }],
    exit: [{ type: 'closeTask', params: which }],
  };
}

function personState(step: Step, frame: Frame, after: Way): StateConfig {
  const pass = arrow(step, {
    ...after,
    ...(step.must.length > 0 && { guard: { type: 'holds', params: { all: step.must } } }),
  });
  return {
    ...task(step, 'act'),
    on: { [`${step.name}/通过`]: pass, ...labels(step, frame), ...supplementArrow(step) },
  };
}

function receiveState(step: Step, frame: Frame, after: Way): StateConfig {
  const guard = { type: 'enough' as const, params: { step: step.name } };
  return {
    ...task(step, 'receive'),
    on: { [`${step.name}/到账`]: arrow(step, { guard, ...after }), ...labels(step, frame) },
  };
}

function waitState(step: Step, frame: Frame, after: Way): StateConfig {
  const id = `${step.name}/等待`;
  const { waits } = step;
  if (waits !== undefined && 'condition' in waits) {
    const go = arrow(step, { guard: { type: 'holds', params: { all: [waits.condition] } }, ...after });
    const buttons = step.or.length > 0 ? task(step, 'act') : {};
    return { id, ...buttons, always: [go], on: { 登记: go, ...labels(step, frame) } };
  }
  if (waits !== undefined && 'time' in waits)
    return {
      id,
      entry: [{ type: 'await', params: { step: step.name } }],
      after: { [`${step.name}#到`]: arrow(step, after) },
      on: labels(step, frame),
    };
  if (waits !== undefined) {
    const happened = arrow(step, after);
    const on = { [`${step.name}/到`]: happened, [`${step.name}/通过`]: happened, ...labels(step, frame) };
    return { id, ...task(step, 'act'), on };
  }
  const entry: ActionRef[] = step.awaits === undefined ? [] : [{ type: 'openCase', params: { step: step.name } }];
  return { id, entry, on: { [`${step.name}/到`]: arrow(step, after), ...labels(step, frame) } };
}

function payStates(step: Step, frame: Frame, after: Way): { [key: string]: StateConfig } {
  const again = arrow(step, { target: '/付款' });
  const cancelled = labels(step, frame)[`${step.name}/${frame.words.cancel}`];
  return {
    '/付款': {
      entry: [{ type: 'pay', params: { step: step.name } }],
      on: {
        [`${step.name}/已付`]: arrow(step, after),
        [`${step.name}/失败`]: arrow(step, { target: '/异常' }),
        ...(cancelled && { [`${step.name}/取消`]: cancelled }),
      },
    },
    '/异常': {
      entry: [{ type: 'openIncident', params: { step: step.name } }],
      on: {
        [`${step.name}/重新支付`]: again,
        [`${step.name}/更正账户`]: again,
        ...(cancelled && { [`${step.name}/取消`]: cancelled }),
      },
    },
  };
}

function serveState(step: Step, after: Way): StateConfig {
  const shown = task(step, 'serve');
  return {
    entry: [{ type: 'send', params: { step: step.name } }, ...(shown.entry ?? [])],
    exit: shown.exit ?? [],
    on: {
      [`${step.name}/送达`]: arrow(step, after),
      [`${step.name}/退回件`]: arrow(step, { target: '/待送达', reenter: true }),
    },
  };
}
