import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../http/client.ts';
import type { Realm } from '../http/queries.ts';
import { ActFrame, ChoiceLine, DayLine, TextLine } from './ActFields.tsx';
import { useCaseAct } from './useCaseAct.ts';

/** The bank's answer to a payment order. */
export function PaymentOutcome({ payment, realm }: { payment: Schemas['Payment']; realm: Realm }) {
  const { t } = useTranslation(['place', 'desk']);
  const act = useCaseAct();
  const [open, setOpen] = useState(false);
  const [paid, setPaid] = useState<'paid' | 'unpaid'>('paid');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('case.outcome')}
      </Button>
    );
  const body = paid === 'paid' ? { paid: true, day } : { paid: false, reason: reason.trim() };
  const send = () =>
    act.run((commandId) =>
      answer(
        api.POST('/api/{realm}/payments/{payment}/outcome', {
          params: { path: { realm, payment: payment.id } },
          body: { commandId, ...body },
        }),
      ),
    );
  return (
    <ActFrame
      ready={paid === 'paid' ? day !== '' : reason.trim() !== ''}
      working={act.working}
      problem={act.problem}
      send={send}
    >
      <ChoiceLine
        label={t('case.outcome')}
        value={paid}
        options={(['paid', 'unpaid'] as const).map((value) => ({ value, label: t(`case.${value}`) }))}
        change={(value) => setPaid(value as typeof paid)}
      />
      {paid === 'paid' ? (
        <DayLine label={t('case.bankDay')} value={day} change={setDay} />
      ) : (
        <TextLine label={t('desk:reason')} value={reason} change={setReason} />
      )}
    </ActFrame>
  );
}
