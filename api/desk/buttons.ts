import { type Consequence, consequences } from '../../machine/consequences.ts';
import type { CaseState, OpenTask, Readings } from '../../model/case.ts';
import { reserved } from '../../model/language/reserved.ts';
import { approvalFoot, footLine } from '../../model/text/desk.ts';
import type { Button } from '../contract/task.ts';
import { inEnglish, type Law } from './plans.ts';

/** The buttons of a task, each with what it will do. */
export function buttonsOf(law: Law, state: CaseState, task: OpenTask, readings: Readings): Button[] {
  return consequences(law.plan, law.reckoning, state, task, readings).map((one) => button(law, task, one));
}

function button(law: Law, task: OpenTask, of: Consequence): Button {
  const kind = kindOf(law, task, of.label);
  const foot =
    task.kind === 'approve' ? approvalFoot(kind === 'pass') : footLine(of, kind, (name) => inEnglish(law, name));
  return {
    result: of.label,
    ...labelsOf(law, task, of.label, kind),
    kind,
    needsReason: kind === 'other' || kind === 'incident',
    ...(of.ends !== undefined && { ends: of.ends }),
    ...(of.says !== undefined && { says: of.says }),
    ...(of.applies !== undefined && { applies: of.applies }),
    letters: of.letters,
    stops: of.stops,
    ...(of.to !== undefined && { next: of.to }),
    foot_zh: foot.zh,
    foot_en: foot.en,
  };
}

/** A change of a term is approved or not; any other button has the procedure's own word. */
function labelsOf(law: Law, task: OpenTask, label: string, kind: Button['kind']) {
  if (task.kind !== 'approve') return { label_zh: label, label_en: inEnglish(law, label) };
  return kind === 'pass'
    ? { label_zh: '批准', label_en: 'Approve' }
    : { label_zh: '不批准', label_en: 'Do not approve' };
}

function kindOf(law: Law, task: OpenTask, label: string): Button['kind'] {
  const words = reserved(law.plan.language);
  if (task.kind === 'incident') return 'incident';
  if (label === words.supplement) return 'supplement';
  return label === words.passed || label === words.supplemented ? 'pass' : 'other';
}
