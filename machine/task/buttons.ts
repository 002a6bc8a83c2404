import type { OpenTask } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import { type Draft, stepOf } from '../case/draft.ts';
import { DISAGREE } from '../event/clock/disagree.ts';

/** The buttons of a task, in the order they are shown. */
export function labelsOf(draft: Draft, task: OpenTask): string[] {
  const { words } = draft.compiled;
  const step = stepOf(draft, task.step);
  const others = step.or.map(({ label }) => label);
  const ofFailedPayment = (label: string) => step.pays !== undefined && label === words.cancel;
  switch (task.kind) {
    case 'incident':
      return task.incident?.choices ?? [];
    case 'supplement':
      return [words.supplemented];
    case 'approve':
      return [words.passed, DISAGREE[draft.plan.language]];
    case 'serve':
      return [];
    case 'receive':
      return [words.passed, ...others];
    default:
      if (waitsForCondition(step)) return others;
      return [words.passed, ...others.filter((label) => !ofFailedPayment(label)), ...supplementLabel(draft, task.step)];
  }
}

function supplementLabel(draft: Draft, name: string): string[] {
  const { supplement } = stepOf(draft, name);
  const { words } = draft.compiled;
  if (supplement === undefined) return [];
  const asked = draft.state.events[`${name}_${words.supplement}`]?.length ?? 0;
  return asked < supplement.times ? [words.supplement] : [];
}

/** Nobody can say that a condition holds: the registers do. */
function waitsForCondition({ waits, who, same }: Step): boolean {
  return waits !== undefined && 'condition' in waits && who.length === 0 && same === undefined;
}
