import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import type { Naming } from '../http/names.ts';
import { ChoiceLine } from './ActFields.tsx';

/** The steps that are open now, branches included. */
export function stepsOf(page: Schemas['CasePage']): string[] {
  const tasks = page.tasks.map((task) => task.step);
  const marks = page.steps.filter((mark) => mark.state === 'now' || mark.state === 'paused').map((mark) => mark.step);
  return [...new Set([...tasks, ...marks])];
}

/** The step that an act means: the one chosen, as long as it is open; else the first. */
export function useStep(page: Schemas['CasePage']) {
  const steps = stepsOf(page);
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
