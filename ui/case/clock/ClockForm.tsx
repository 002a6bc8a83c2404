import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../frame/states.tsx';
import type { Schemas } from '../../http/client.ts';
import { answer, api } from '../../http/client.ts';
import { deadlines } from '../../http/queries.ts';
import { ActFrame } from '../ActFields.tsx';
import type { ActForm } from '../CaseActs.tsx';
import { useCaseAct } from '../useCaseAct.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { begin, isReady, sent, type Typed } from './decision.ts';
import { Moves } from './Moves.tsx';

/** A decision on a limit: typed, tried, and only then entered or sent for approval. */
export function ClockForm({ page, realm }: ActForm) {
  const { t } = useTranslation('clock');
  const query = useQuery(deadlines(realm, page.row.case));
  if (query.data === undefined) return <Loading />;
  const open = query.data.clocks.filter((one) => one.open);
  if (open[0] === undefined) return <p className="quiet small">{t('none')}</p>;
  return <Decide data={query.data} open={open} first={open[0]} page={page} realm={realm} />;
}

type Limits = Schemas['Derivation'][];

function Decide(props: ActForm & { data: Schemas['Deadlines']; open: Limits; first: Limits[number] }) {
  const { data, open, first, page, realm } = props;
  const { t } = useTranslation('clock');
  const act = useCaseAct();
  const [typed, setTyped] = useState<Typed>(() => begin(first));
  const [shown, setShown] = useState<Schemas['ClockPreview']>();
  const limit = open.find((one) => one.clock === typed.clock) ?? first;
  const path = { realm, case: page.row.case };
  const change = (more: Partial<Typed>) => {
    setShown(undefined);
    const other = open.find((one) => one.clock === more.clock);
    setTyped((before) =>
      other === undefined ? { ...before, ...more } : { ...before, ...begin(other), ...kept(before) },
    );
  };
  const ask = () =>
    act.ask(async () => {
      setShown(
        await answer(api.POST('/api/{realm}/cases/{case}/clock/preview', { params: { path }, body: sent(typed) })),
      );
    });
  const enter = async () => {
    const done = await act.run(
      (commandId) =>
        answer(api.POST('/api/{realm}/cases/{case}/clock', { params: { path }, body: { commandId, ...sent(typed) } })),
      shown?.approver === undefined ? undefined : t('proposed', { who: shown.approver }),
    );
    if (!done) return;
    setShown(undefined);
    setTyped(begin(limit));
  };
  const step = shown === undefined ? t('preview') : shown.approver === undefined ? undefined : t('propose');
  return (
    <ActFrame
      ready={isReady(typed)}
      working={act.working}
      problem={act.problem}
      send={shown === undefined ? ask : enter}
      does={step}
    >
      <DecisionFields typed={typed} change={change} open={open} limit={limit} data={data} />
      {shown === undefined ? null : <Moves shown={shown} data={data} />}
    </ActFrame>
  );
}

/** Another limit is chosen: reason, document and ground stay as they were typed. */
const kept = ({ reason, document, instrument, article, on }: Typed) => ({ reason, document, instrument, article, on });
