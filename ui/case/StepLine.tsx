import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Naming } from '../http/names.ts';
import { ChoiceLine } from './ActFields.tsx';

/** The step that an act means, of those it can mean: the one chosen, as long as it is among them; else the first. */
export function useStep(steps: string[]) {
  const [chosen, choose] = useState<string>();
  return { steps, step: chosen !== undefined && steps.includes(chosen) ? chosen : steps[0], choose };
}

/** Which step is meant; asked only when several are open. */
export function StepLine({
  steps,
  step,
  name,
  change,
}: {
  steps: string[];
  step: string | undefined;
  name: Naming;
  change: (step: string) => void;
}) {
  const { t } = useTranslation('place');
  if (steps.length < 2) return null;
  return (
    <ChoiceLine
      label={t('case.step')}
      value={step}
      options={steps.map((value) => ({ value, label: name(value) }))}
      change={change}
    />
  );
}
