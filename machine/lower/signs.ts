import type { SignLine, Step } from '../../model/plan.ts';
import type { StateConfig, Transition } from './config.ts';
import { arrow, type Frame } from './frame.ts';
import { labels, type Phase, supplementArrow, task, type Way } from './phases.ts';

/** The signature lines of a step, one state each in order, with a gate before a conditional one. */
export function signPhase(step: Step, frame: Frame): Phase {
  const keyOf = (line: SignLine) => (line.when === undefined ? line.name : `${line.name}/入`);
  const first = step.signs[0];
  return {
    key: first === undefined ? '/完' : keyOf(first),
    build(after) {
      const states: { [key: string]: StateConfig } = {};
      step.signs.forEach((line, index) => {
        const following = step.signs[index + 1];
        const next: Way = following === undefined ? after : { target: keyOf(following), actions: [] };
        if (line.when !== undefined) states[`${line.name}/入`] = { always: lineGate(step, line, line.when, next) };
        states[line.name] = lineState(step, line, frame, next);
      });
      return states;
    },
  };
}

function lineGate(step: Step, line: SignLine, when: NonNullable<SignLine['when']>, next: Way): Transition[] {
  return [arrow(step, { guard: { type: 'holds', params: { all: [when] } }, target: line.name }), arrow(step, next)];
}

function lineState(step: Step, line: SignLine, frame: Frame, next: Way): StateConfig {
  const prefix = `${step.name}·${line.name}`;
  const voiced = (label: string) => ({ type: 'voices' as const, params: { step: step.name, line: line.name, label } });
  const departures = Object.fromEntries(
    step.or.map(({ label }) => {
      const leave = labels(step, frame, prefix)[`${prefix}/${label}`];
      return [`${prefix}/${label}`, { ...leave, guard: voiced(label) } as Transition];
    }),
  );
  return {
    ...task(step, 'sign', line.name),
    on: {
      [`${prefix}/通过`]: arrow(step, { guard: voiced(frame.words.passed), ...next }),
      ...departures,
      ...supplementArrow(step),
    },
  };
}
