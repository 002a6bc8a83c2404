import type { Clock, ClockDecision, OpenTask } from '../../../model/case.ts';
import type { Draft } from '../../case/draft.ts';
import { Refused } from '../../case/refuse.ts';
import { factsOf } from '../../facts/scope.ts';
import { activeSteps } from '../../marks.ts';
import { assignmentOf, officeRole } from '../../task/who.ts';

/** Decisions that take effect at once where nobody is named to approve them. */
const AT_ONCE = new Set<ClockDecision['act']>(['suspend', 'resume']);

/** Who approves a decision: a role of the plan, or a post in the unit that acts. */
export function approverOf(
  draft: Draft,
  clock: Clock,
  act: ClockDecision['act'],
): Pick<OpenTask, 'role' | 'to'> | undefined {
  const name = draft.plan.clock?.approve[act];
  if (name === undefined) {
    if (AT_ONCE.has(act)) return undefined;
    throw new Refused('clock', { clock: clock.key, why: 'no-approver' });
  }
  const facts = factsOf(draft);
  if (draft.plan.roles[name] !== undefined) return { role: name, to: assignmentOf(draft, facts, name) };
  const role = officeRole(draft, stepFor(draft, clock));
  return {
    role: name,
    to: role === undefined ? { post: name, unplaced: [name] } : assignmentOf(draft, facts, role, name),
  };
}

/** The step at which a decision about a limit is worked on: its own, or for the whole case the one that is open. */
export function stepFor(draft: Draft, { step }: Clock): string {
  const active = activeSteps(draft);
  const steps = draft.plan.steps.map(({ name }) => name);
  return step ?? steps.find((name) => active.has(name)) ?? steps[0] ?? '';
}
