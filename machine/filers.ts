import type { Calendar } from '../model/calendar/index.ts';
import type { Assignment, CaseState, OpenTask, Readings } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import type { Facts } from '../model/value.ts';
import { viewOf } from './case/draft.ts';
import { factsOf } from './facts/scope.ts';
import { assignmentOf, rolesOf } from './task/who.ts';

/**
 * Whom the task of the first step would mean in a case opened with these facts, first the one that is meant. Nothing where the
 * facts could also decide whether it is this task that opens (a gate, signature lines, steps side by side): then only opening
 * the case with them tells.
 */
export function filersOf(
  plan: Plan,
  calendar: Calendar,
  state: CaseState,
  { step: name, kind }: OpenTask,
  given: Facts,
  readings: Readings,
): { role: string; to: Assignment }[] | undefined {
  const step = plan.steps[0];
  if (step?.name !== name || kind !== 'act') return undefined;
  const gated = step.when !== undefined || step.unless.length > 0;
  if (gated || step.signs.length > 0 || step.together.length > 0 || step.waits !== undefined) return undefined;
  const draft = viewOf(plan, calendar, state, readings);
  const used = Object.entries(given).filter(([word]) => plan.fields[word] !== undefined);
  const facts = factsOf(draft, { facts: Object.fromEntries(used) });
  const filers = rolesOf(draft, facts, step).map((role) => ({ role, to: assignmentOf(draft, facts, role) }));
  return filers.length === 0 ? undefined : filers;
}
