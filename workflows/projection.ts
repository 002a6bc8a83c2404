import type { StepResult } from '../model/case.ts';
import type { Projection } from '../model/ports.ts';
import type { Identity } from './case-run.ts';
import type { Interpreter } from './interpreter.ts';

/** What one transaction commits: the newest state, with the entries and recordings of all the steps that led to it. */
export function project(
  { realm, number }: Identity,
  machine: Interpreter,
  steps: [StepResult, ...StepResult[]],
  command?: Projection['command'],
): Projection {
  const { state } = steps.at(-1) ?? steps[0];
  return {
    realm,
    number,
    procedure: machine.plan.id,
    region: machine.plan.region,
    ...machine.labels(state),
    state,
    entries: steps.flatMap(({ entries }) => entries),
    recordings: steps.flatMap(({ recordings }) => recordings),
    ...(command ? { command } : {}),
  };
}
