import { createActor, type Snapshot, transition } from 'xstate';
import type { Plan } from '../model/plan.ts';
import type { Judge, Marks } from './lower/library.ts';
import { machineOf } from './lower/machine.ts';

/** How a state of the machine can be reached: the events from the start, shortest first. */
export interface Exploration {
  /** States by their value as JSON, each with the shortest way to it. */
  ways: Map<string, string[]>;
  /** Names of steps, branches and ends that some way comes through. */
  reached: Set<string>;
  /** Whether everything was looked at before `limit` states were found. */
  complete: boolean;
}

type Snap = { value: unknown; status: string; context: { marks: Marks } };

/** A judge that lets a condition hold or not as the bits of `choice` say, in the order in which it is asked. */
function deciding(choice: number): Judge & { asked: number } {
  const judge = { asked: 0, holds: next, voices: next, enough: next };
  function next(): boolean {
    judge.asked += 1;
    return ((choice >> (judge.asked - 1)) & 1) === 0;
  }
  return judge;
}

/** More conditions than this in one transition are not told apart one by one. */
const MOST_CONDITIONS = 12;

/**
 * Walks the machine breadth first. Facts are left open: each condition is tried both ways, so what is reported as never
 * reached can be reached by no facts at all.
 */
export function explore(plan: Plan, planHash: string, limit = 20_000): Exploration {
  const machine = machineOf(plan, planHash);
  const ways = new Map<string, string[]>();
  const reached = new Set<string>();
  const queue: { snapshot: Snap; way: string[] }[] = [];
  const found = (snapshot: Snap, way: string[]): void => {
    const key = JSON.stringify(snapshot.value);
    names(snapshot.value, reached);
    for (const step of Object.keys(snapshot.context.marks))
      if (snapshot.context.marks[step]?.how !== 'skipped') reached.add(step);
    if (ways.has(key)) return;
    ways.set(key, way);
    if (snapshot.status === 'active') queue.push({ snapshot, way });
  };
  for (const snapshot of outcomes((judge) => createActor(machine, { input: { judge } }).getSnapshot() as Snap))
    found(snapshot, []);
  const events = eventNames(machine.events);
  while (queue.length > 0 && ways.size < limit) {
    const { snapshot, way } = queue.shift() as { snapshot: Snap; way: string[] };
    for (const type of events)
      for (const next of outcomes((judge) => {
        const persisted = { ...stored(snapshot) } as unknown as Snapshot<unknown>;
        const before = createActor(machine, { snapshot: persisted }).getSnapshot();
        return transition(machine, { ...before, context: { judge, marks: {} } }, { type })[0] as Snap;
      }))
        found(next, [...way, type]);
  }
  return { ways, reached, complete: queue.length === 0 };
}

function stored({ value, status }: Snap): object {
  return { value, status, historyValue: {}, context: {}, children: {} };
}

/** Events that come from outside or from a clock; those of XState's own course are not given to a machine. */
function eventNames(all: string[]): string[] {
  return all.filter((type) => !type.startsWith('xstate.') || type.startsWith('xstate.after.'));
}

/** Every outcome that some answer to the conditions asked on the way can bring. */
function outcomes(take: (judge: Judge) => Snap): Snap[] {
  const results: Snap[] = [];
  const seen = new Set<number>();
  const open = [0];
  while (open.length > 0) {
    const choice = open.pop() as number;
    if (seen.has(choice)) continue;
    seen.add(choice);
    const judge = deciding(choice);
    let result: Snap | undefined;
    try {
      result = take(judge);
    } catch {
      // Every condition was refused where one of them must hold: no facts bring the case this way.
    }
    if (result !== undefined) results.push(result);
    for (let bit = 0; bit < Math.min(judge.asked, MOST_CONDITIONS); bit += 1) open.push(choice | (1 << bit));
  }
  return results;
}

function names(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      into.add(name);
      names(inner, into);
    }
}

/** Steps, branches and ends that no facts and no buttons lead to. */
export function unreachable(plan: Plan, planHash: string): string[] {
  const { reached } = explore(plan, planHash);
  const all = [...plan.steps.flatMap((step) => [step, ...step.together]), ...plan.ends].map(({ name }) => name);
  return all.filter((name) => !reached.has(name));
}
