import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dueDays, type Realm } from '../http/queries.ts';
import { useLanguage } from '../http/said.ts';
import { shortDay } from '../text/day.ts';

/** What is due on each of the next working days: a bar a day, the legal part below, the number above. */
export function DueDays({ realm, region, today }: { realm: Realm; region: string | undefined; today: string }) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const { data } = useQuery(dueDays(realm, region));
  if (data === undefined) return null;
  const most = Math.max(1, ...data.days.map((day) => day.legal + day.promised));
  const part = (count: number) => ({ height: `${(count / most) * 100}%` });
  return (
    <figure className="due-days">
      <figcaption>
        {t('supervise.days.title')} <span className="due-days-legal" aria-hidden="true" /> {t('supervise.days.legal')}{' '}
        <span className="due-days-promised" aria-hidden="true" /> {t('supervise.days.promised')}
      </figcaption>
      <ol>
        {data.days.map(({ date, working, legal, promised }) => {
          const day = shortDay(date, language, today);
          return (
            <li
              key={date}
              className={working ? undefined : 'off'}
              title={t('supervise.days.on', { day, legal, promised })}
            >
              <span aria-hidden="true">{legal + promised || ''}</span>
              <span className="due-days-bar" aria-hidden="true">
                <i className="due-days-promised" style={part(promised)} />
                <i className="due-days-legal" style={part(legal)} />
              </span>
              <span className="sr-only">{t('supervise.days.on', { day, legal, promised })}</span>
              <small aria-hidden="true">{day}</small>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
