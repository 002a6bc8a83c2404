import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../http/client.ts';
import { ActFrame, TextLine } from './ActFields.tsx';
import type { ActForm } from './CaseActs.tsx';
import { useCaseAct } from './useCaseAct.ts';

/** The applicant withdraws; a person at the counter enters it. */
export function WithdrawForm({ page, realm }: ActForm) {
  const { t } = useTranslation('desk');
  const act = useCaseAct();
  const [reason, setReason] = useState('');
  const path = { realm, case: page.row.case };
  const send = () =>
    act.run((commandId) =>
      answer(
        api.POST('/api/{realm}/cases/{case}/withdraw', {
          params: { path },
          body: { commandId, reason: reason.trim() },
        }),
      ),
    );
  return (
    <ActFrame ready={reason.trim() !== ''} working={act.working} problem={act.problem} send={send}>
      <TextLine label={t('reason')} value={reason} change={setReason} />
    </ActFrame>
  );
}
