import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { dayOf } from '../text/day.ts';
import { ActFrame, DayLine, TextLine } from './ActFields.tsx';
import type { ActForm } from './CaseActs.tsx';
import { StepLine, useStep } from './StepLine.tsx';
import { useCaseAct } from './useCaseAct.ts';

/** Books money that came in, on the bank's day, which decides whether it is in time. */
export function ReceiptForm({ page, realm }: ActForm) {
  const { t } = useTranslation('place');
  const act = useCaseAct();
  const name = useNames();
  const { steps, step, choose } = useStep(page.receiving);
  const [amount, setAmount] = useState('');
  const [day, setDay] = useState(dayOf(page.now));
  const [reference, setReference] = useState('');
  const path = { realm, case: page.row.case };
  const send = async () => {
    const done = await act.run((commandId) =>
      answer(
        api.POST('/api/{realm}/cases/{case}/receipts', {
          params: { path },
          body: { commandId, step: step ?? '', amount, day, reference },
        }),
      ),
    );
    if (done) {
      setAmount('');
      setReference('');
    }
  };
  const ready = step !== undefined && /^\d+(\.\d{1,2})?$/.test(amount) && day !== '' && reference.trim() !== '';
  return (
    <ActFrame ready={ready} working={act.working} problem={act.problem} send={send}>
      <StepLine steps={steps} step={step} name={name} change={choose} />
      <TextLine label={t('case.amount')} value={amount} change={setAmount} />
      <DayLine label={t('case.bankDay')} value={day} change={setDay} />
      <TextLine label={t('case.reference')} value={reference} change={setReference} />
    </ActFrame>
  );
}
