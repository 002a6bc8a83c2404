import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DueState } from '../due/DueState.tsx';
import type { Due } from '../due/look.ts';
import { me } from '../http/queries.ts';
import { useLanguage } from '../http/said.ts';
import { shortDay } from '../text/day.ts';
import './case.css';

/** The clocks of a case, legal before promised: which, its last day, how it stands. */
export function Clocks({ due }: { due: Due[] }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  const { today } = useSuspenseQuery(me).data;
  if (due.length === 0) return <p className="quiet small">{t('why.silent')}</p>;
  return (
    <dl className="clocks">
      {due.map((one) => (
        <div key={one.clock + one.basis}>
          <dt>{t(`why.${one.basis}`)}</dt>
          <dd className="clocks-day">
            {one.date === undefined || one.state === 'paused' ? '—' : shortDay(one.date, language, today.date)}
          </dd>
          <dd>
            <DueState due={one} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
