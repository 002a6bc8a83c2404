import { type Consequence, consequences } from '../../machine/consequences.ts';
import type { CaseState, OpenTask, Readings } from '../../model/case.ts';
import { reserved } from '../../model/language/reserved.ts';
import { footLine } from '../../model/text/desk.ts';
import type { Button } from '../contract/task.ts';
import { inEnglish, type Law } from './plans.ts';

/** The buttons of a task, each with what it will do. */
export function buttonsOf(law: Law, state: CaseState, task: OpenTask, readings: Readings): Button[] {
  return consequences(law.plan, law.reckoning, state, task, readings).map((one) => button(law, task, one));
}

function button(law: Law, task: OpenTask, of: Consequence): Button {
  const kind = kindOf(law, task, of.label);
  const foot = footLine(of, kind, (name) => inEnglish(law, name));
  return {
    result: of.label,
    label_zh: of.label,
    label_en: inEnglish(law, of.label),
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

function kindOf(law: Law, task: OpenTask, label: string): Button['kind'] {
  const words = reserved(law.plan.language);
  if (task.kind === 'incident') return 'incident';
  if (label === words.supplement) return 'supplement';
  return label === words.passed || label === words.supplemented ? 'pass' : 'other';
}
