import { type AnyStateMachine, createMachine } from 'xstate';
import type { Plan } from '../../model/plan.ts';
import type { StateConfig } from './config.ts';
import { type Judge, library, nobody } from './library.ts';
import { lower } from './plan.ts';

/** No delay is ever waited for: the terms' own clock decides and sends XState's events. Without it a delay fires at once. */
const NEVER = 2_147_483_647;
/** `always` only goes forward through gates; a plan has far fewer in a row. */
const MAX_ITERATIONS = 1_000;

const machines = new Map<string, AnyStateMachine>();

/** The machine of a plan, built once per hash and shared by all its cases: a pure function of its key. */
export function machineOf(plan: Plan, planHash: string): AnyStateMachine {
  const known = machines.get(planHash);
  if (known !== undefined) return known;
  const built = build(plan);
  machines.set(planHash, built);
  return built;
}

function build(plan: Plan): AnyStateMachine {
  const config = lower(plan);
  const delays = Object.fromEntries(delayNames(config).map((name) => [name, NEVER]));
  const options = { maxIterations: MAX_ITERATIONS };
  const context = ({ input }: { input?: { judge: Judge } }) => ({ judge: input?.judge ?? nobody, marks: {} });
  const whole = { ...config, context, options } as unknown as Parameters<typeof createMachine>[0];
  const { guards, actions } = library.createMachine({ context: { judge: nobody, marks: {} } }).implementations;
  return createMachine(whole, { guards, actions, delays } as unknown as Parameters<typeof createMachine>[1]);
}

/** Every delay named in the config. */
export function delayNames(config: StateConfig): string[] {
  const inner = Object.values(config.states ?? {}).flatMap(delayNames);
  return [...Object.keys(config.after ?? {}), ...inner];
}
