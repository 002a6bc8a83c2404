import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { ActFrame, ChoiceLine, DayLine, TextLine } from './ActFields.tsx';
import type { ActForm } from './CaseActs.tsx';
import { useCaseAct } from './useCaseAct.ts';

const kinds = ['suspend', 'resume', 'extend'] as const;

/** Stops, resumes or extends the clock of a limit, with the reason and the article relied on. */
export function ClockForm({ page, realm }: ActForm) {
  const { t } = useTranslation(['place', 'desk']);
  const act = useCaseAct();
  const name = useNames();
  const clocks = page.row.due.filter((due) => due.state !== 'met' && due.state !== 'dropped');
  const [clock, setClock] = useState(clocks[0]?.clock);
  const [kind, setKind] = useState<(typeof kinds)[number]>('suspend');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [grounds, setGrounds] = useState('');
  const [on, setOn] = useState('');
  const path = { realm, case: page.row.case };
  const send = () =>
    act.run((commandId) =>
      answer(
        api.POST('/api/{realm}/cases/{case}/clock', {
          params: { path },
          body: {
            commandId,
            clock: clock ?? '',
            act: kind,
            reason: reason.trim(),
            grounds: grounds.trim() || undefined,
            amount: kind === 'extend' ? amount.trim() : undefined,
            on: on || undefined,
          },
        }),
      ),
    );
  const ready = clock !== undefined && reason.trim() !== '' && (kind !== 'extend' || amount.trim() !== '');
  return (
    <ActFrame ready={ready} working={act.working} problem={act.problem} send={send}>
      <ChoiceLine
        label={t('case.clockName')}
        value={clock}
        options={clocks.map((due) => ({
          value: due.clock,
          label: `${name(due.clock.replace(/_.*$/, ''))} ${t(`why.${due.basis}`)}`,
        }))}
        change={setClock}
      />
      <ChoiceLine
        label={t('case.clockAct')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`case.${value}`) }))}
        change={(value) => setKind(value as typeof kind)}
      />
      {kind === 'extend' ? <TextLine label={t('case.extendBy')} value={amount} change={setAmount} /> : null}
      <TextLine label={t('desk:reason')} value={reason} change={setReason} />
      <TextLine label={t('case.grounds')} value={grounds} change={setGrounds} />
      <DayLine label={t('case.on')} value={on} change={setOn} />
    </ActFrame>
  );
}
