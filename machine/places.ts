import type { CaseFacts } from '../expression/derive.ts';
import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, Readings } from '../model/case.ts';
import type { Conditional, Plan, Step } from '../model/plan.ts';
import type { Facts } from '../model/value.ts';
import { viewOf } from './case/draft.ts';
import { factsOf } from './facts/scope.ts';

/** A word whose value decides who does a step: it names a unit of one of these kinds, or (no kinds) a person. */
export interface Placing {
  word: string;
  kinds: string[];
  /** Words that decide whether it is asked for this purpose at all. */
  dependsOn: string[];
}

/**
 * The words that will pick a unit or a person in this case, as far as the facts decide it: of a conditional `who` the roles
 * that can still be meant, of several `at` words the one that counts (the first known, else the first that a form asks).
 */
export function placings(
  plan: Plan,
  calendar: Calendar,
  state: CaseState,
  typed: Facts = {},
  readings: Readings = {},
): Placing[] {
  const draft = viewOf(plan, calendar, state, readings);
  const facts = factsOf(draft, { facts: typed });
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  const asked = new Set(steps.flatMap((step) => step.form.map(({ word }) => word)));
  const found = new Map<string, Placing>();
  for (const step of steps) {
    const dependsOn = step.who.flatMap(({ when }) => when?.reads ?? []);
    for (const name of possible(facts, step)) {
      const role = plan.roles[name];
      const at = role?.at?.find((word) => facts.value(word).ok) ?? role?.at?.find((word) => asked.has(word));
      const word = role?.person ?? at;
      if (word === undefined) continue;
      const before = found.get(word) ?? { word, kinds: [], dependsOn: [] };
      const kinds = role?.units === undefined || role.person !== undefined ? [] : [role.units];
      found.set(word, {
        word,
        kinds: [...new Set([...before.kinds, ...kinds])],
        dependsOn: [...new Set([...before.dependsOn, ...dependsOn])],
      });
    }
  }
  return [...found.values()];
}

/** The roles that a step may yet mean: up to the first whose condition surely holds. */
function possible(facts: CaseFacts, step: Step): string[] {
  const signs = step.signs.flatMap(({ roles }) => roles);
  if (step.any === true) return [...step.who.map(({ name }) => name), ...signs];
  const names: string[] = [];
  for (const { name, when } of step.who) {
    const held = holds(facts, when);
    if (held !== false) names.push(name);
    if (held === true) break;
  }
  return [...names, ...signs];
}

function holds(facts: CaseFacts, when: Conditional['when']): boolean | undefined {
  if (when === undefined) return true;
  const held = facts.holds(when);
  return held.ok ? held.value : undefined;
}
