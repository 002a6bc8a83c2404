import { createActor, initialTransition, type Snapshot, transition } from 'xstate';
import type { Draft } from './case/draft.ts';
import { type Act, carryOut } from './effect/actions.ts';
import { judgeOf, type Watched } from './judge.ts';
import type { Marks } from './lower/library.ts';
import { machineOf } from './lower/machine.ts';
import { activeSteps, applyMarks, dropLeft, noteLeaving } from './marks.ts';

interface Moved {
  value: unknown;
  status: string;
  error?: unknown;
  context: { marks: Marks };
}

/** Enters the first step. */
export function begin(draft: Draft): void {
  const machine = machineOf(draft.plan, draft.state.planHash);
  const judge = judgeOf(draft);
  const [moved, actions] = watched(judge, () => initialTransition(machine, { judge }));
  carry(draft, moved, actions as Act[]);
}

/** Gives the machine one event and carries out what it brings about. False when no transition takes it. */
export function send(draft: Draft, type: string): boolean {
  const machine = machineOf(draft.plan, draft.state.planHash);
  const judge = judgeOf(draft);
  const restored = createActor(machine, { snapshot: draft.state.snapshot as Snapshot<unknown> }).getSnapshot();
  const before = { ...restored, context: { judge, marks: {} } };
  const [moved, actions] = watched(judge, () => transition(machine, before, { type }));
  // A state that is entered anew without any change gives the same snapshot, but actions.
  if (moved === before && actions.length === 0) return false;
  carry(draft, moved, actions as Act[]);
  return true;
}

/** XState wraps what a guard throws; the fault itself is what the refusal must name. */
function watched<T extends [Moved, unknown]>(judge: Watched, work: () => T): T {
  let result: T;
  try {
    result = work();
  } catch (error) {
    throw judge.thrown ?? error;
  }
  if (result[0].status === 'error') throw judge.thrown ?? result[0].error;
  return result;
}

function carry(draft: Draft, moved: Moved, actions: Act[]): void {
  const { value, status } = moved;
  const before = draft.state.snapshot === null ? new Set<string>() : activeSteps(draft);
  draft.state.snapshot = { status, value, historyValue: {}, context: {}, children: {} };
  applyMarks(draft, moved.context.marks);
  dropLeft(draft);
  noteLeaving(draft, before, moved.context.marks);
  const settled = carryOut(draft, actions);
  for (const { step, event } of settled) if (!isPending(draft, step)) send(draft, event);
}

/** Whether something that a step asked of the world is still unanswered; no step waits for an order to be taken back. */
export function isPending(draft: Draft, step: string): boolean {
  return Object.values(draft.state.pending).some((effect) => effect.step === step && effect.kind !== 'recall');
}
