import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leading } from '../due/look.ts';
import { tell } from '../frame/announce.tsx';
import { Icon } from '../frame/Icon.tsx';
import { Key } from '../frame/Key.tsx';
import { Failed, Loading } from '../frame/states.tsx';
import type { Schemas } from '../http/client.ts';
import { type Naming, useNames } from '../http/names.ts';
import { casePage, deadlines, type Realm } from '../http/queries.ts';
import { useLanguage } from '../http/said.ts';
import { dayOf } from '../text/day.ts';
import { Counting } from './Counting.tsx';
import { DecisionLedger } from './DecisionLedger.tsx';
import { headline } from './headline.ts';

import { Limits } from './Limits.tsx';
import { Proposal } from './Proposal.tsx';
import { Strip } from './Strip.tsx';
import './derivation.css';

/** "Why this day?": the answer in words, the limits, the days one by one, the ledger with articles. One key away wherever a date stands. */
export function WhyDrawer({ realm, caseId, close }: { realm: Realm; caseId: string | undefined; close: () => void }) {
  const { t } = useTranslation('place');
  const query = useQuery({ ...deadlines(realm, caseId ?? ''), enabled: caseId !== undefined });
  const page = useQuery({ ...casePage(realm, caseId ?? ''), enabled: caseId !== undefined });
  const name = useNames();
  return (
    <Drawer
      open={caseId !== undefined}
      onClose={close}
      size={868}
      closable={false}
      rootClassName="why"
      aria-label={t('why.title')}
      keyboard
    >
      {query.data !== undefined ? (
        <Why data={worthShowing(query.data, page.data?.steps[0]?.step)} realm={realm} name={name} close={close} />
      ) : query.error !== null ? (
        <Failed error={query.error} again={query.refetch} />
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}

/** A promise on the first step of a filed case was met with the filing itself; a row for it says nothing. */
export function worthShowing(data: Schemas['Deadlines'], first: string | undefined): Schemas['Deadlines'] {
  const atOnce = ({ step, due }: Schemas['Derivation']) =>
    first !== undefined && step === first && due.basis === 'promised' && due.state === 'met';
  return { ...data, clocks: data.clocks.filter((clock) => !atOnce(clock)) };
}

function Why(props: { data: Schemas['Deadlines']; realm: Realm; name: Naming; close: () => void }) {
  const { data, realm, name, close } = props;
  const { t } = useTranslation(['place', 'frame']);
  const language = useLanguage();
  usePrintedAlone();
  const first = leading(data.clocks.map((clock) => clock.due));
  const [chosen, setChosen] = useState<string>();
  const shown = data.clocks.find((clock) => clock.clock === (chosen ?? first?.clock)) ?? data.clocks[0];
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    tell(t('why.copied'));
  };
  return (
    <article className="why-page">
      <header className="why-head">
        <h2>{headline(shown, t, language)}</h2>
        <Button onClick={() => print()}>
          <Icon name="print" /> {t('frame:print')}
        </Button>
        <Button type="text" onClick={close} autoFocus>
          {t('frame:close')}
          <Key name="Esc" />
        </Button>
      </header>
      {realm === 'rehearsal' ? <p className="why-rehearsal">{t('frame:rehearsal')}</p> : null}
      <p className="quiet small">{shown === undefined ? t('why.none') : whose(shown, t, name)}</p>
      <Limits data={data} shown={shown?.clock} name={name} choose={setChosen} />
      {shown === undefined ? null : (
        <>
          <Strip days={shown.strip} today={dayOf(data.now)} provisional={shown.due.state === 'provisional'} />
          <Counting one={shown} name={name} />
          {shown.proposal === undefined ? null : <Proposal of={shown.proposal} name={name} />}
          <DecisionLedger one={shown} />
          <p className="why-foot quiet small">
            {t('why.calendar', { name: shown.calendar })}
            <button type="button" className="plain" onClick={copy}>
              {t('why.copy')}
            </button>
          </p>
        </>
      )}
    </article>
  );
}

/** While it is open, printing prints the derivation and nothing else. */
function usePrintedAlone() {
  useEffect(() => {
    document.body.classList.add('printing-why');
    return () => document.body.classList.remove('printing-why');
  }, []);
}

function whose(one: Schemas['Derivation'], t: ReturnType<typeof useTranslation<'place'>>['t'], name: Naming): string {
  return one.step === undefined ? t('why.whole') : t('why.step', { step: name(one.step) });
}
