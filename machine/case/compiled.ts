import { type Reserved, reserved } from '../../model/language/reserved.ts';
import type { Plan, Step } from '../../model/plan.ts';

/** What is looked up in a plan again and again, worked out once per hash: a pure function of its key. */
export interface Compiled {
  words: Reserved;
  /** Steps and branches by name, in the order of the text. */
  steps: Map<string, Step>;
  /** Branch → the step whose `together` it stands in. */
  parents: Map<string, Step>;
  ends: Set<string>;
}

const known = new Map<string, Compiled>();

export function compiledOf(plan: Plan, planHash: string): Compiled {
  const found = known.get(planHash);
  if (found !== undefined) return found;
  const steps = new Map<string, Step>();
  const parents = new Map<string, Step>();
  for (const step of plan.steps) {
    steps.set(step.name, step);
    for (const branch of step.together) {
      steps.set(branch.name, branch);
      parents.set(branch.name, step);
    }
  }
  const words = reserved(plan.language);
  const compiled = { words, steps, parents, ends: new Set(plan.ends.map(({ name }) => name)) };
  known.set(planHash, compiled);
  return compiled;
}
