import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { dayOf } from '../text/day.ts';
import { ActFrame, ChoiceLine, DayLine, TextLine } from './ActFields.tsx';
import type { ActForm } from './CaseActs.tsx';
import { StepLine, useStep } from './StepLine.tsx';
import { useCaseAct } from './useCaseAct.ts';

/** Proof of service: the way and the day. Terms that count from the service start with it. */
export function ServedForm({ page, realm }: ActForm) {
  const { t } = useTranslation('place');
  const act = useCaseAct();
  const name = useNames();
  const { steps, step, choose } = useStep(page.serving.map((one) => one.step));
  const ways = page.serving.find((one) => one.step === step)?.ways ?? [];
  const [chosen, setWay] = useState<string>();
  const way = chosen !== undefined && ways.includes(chosen) ? chosen : ways.length === 1 ? ways[0] : undefined;
  const [day, setDay] = useState(dayOf(page.now));
  const path = { realm, case: page.row.case };
  const send = () =>
    act.run((commandId) =>
      answer(
        api.POST('/api/{realm}/cases/{case}/served', {
          params: { path },
          body: { commandId, step: step ?? '', way: way ?? '', day },
        }),
      ),
    );
  return (
    <ActFrame
      ready={step !== undefined && way !== undefined && day !== ''}
      working={act.working}
      problem={act.problem}
      send={send}
    >
      <StepLine steps={steps} step={step} name={name} change={choose} />
      <ChoiceLine
        label={t('case.way')}
        value={way}
        options={ways.map((value) => ({ value, label: name(value) }))}
        change={setWay}
      />
      <DayLine label={t('case.day')} value={day} change={setDay} />
    </ActFrame>
  );
}

/** The letter came back. */
export function ReturnedForm({ page, realm }: ActForm) {
  const { t } = useTranslation(['place', 'desk']);
  const act = useCaseAct();
  const name = useNames();
  const { steps, step, choose } = useStep(page.serving.map((one) => one.step));
  const [reason, setReason] = useState('');
  const path = { realm, case: page.row.case };
  const send = () =>
    act.run((commandId) =>
      answer(
        api.POST('/api/{realm}/cases/{case}/returned', {
          params: { path },
          body: { commandId, step: step ?? '', reason: reason.trim() },
        }),
      ),
    );
  return (
    <ActFrame
      ready={step !== undefined && reason.trim() !== ''}
      working={act.working}
      problem={act.problem}
      send={send}
    >
      <StepLine steps={steps} step={step} name={name} change={choose} />
      <TextLine label={t('desk:reason')} value={reason} change={setReason} />
    </ActFrame>
  );
}
