import type { Readings, StepResult } from '../model/case.ts';
import type { Projection } from '../model/ports.ts';
import type { Identity } from './case-run.ts';
import type { Interpreter } from './interpreter.ts';

/** A step with what was read for it. */
export type Judged = StepResult & { readings: Readings };

/** What one transaction commits: the newest state, with the entries and recordings of all the steps that led to it. */
export function project(
  { realm, number }: Pick<Identity, 'realm' | 'number'>,
  machine: Interpreter,
  steps: [Judged, ...Judged[]],
  command?: Projection['command'],
): Projection {
  const { state, readings } = steps.at(-1) ?? steps[0];
  const watches = machine.watchesOf(state);
  return {
    realm,
    number,
    procedure: machine.plan.id,
    region: machine.plan.region,
    calendar: machine.pinned.hash,
    ...machine.describe(state, readings),
    state,
    entries: steps.flatMap(({ entries }) => entries),
    recordings: steps.flatMap(({ recordings }) => recordings),
    ...(watches ? { watches } : {}),
    ...(command ? { command } : {}),
  };
}
