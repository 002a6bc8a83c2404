import { useTranslation } from 'react-i18next';
import { useLanguage } from '../http/said.ts';
import { holidayName, weekdayName } from '../text/day.ts';
import { monthsOf, type StripDay, squareClass } from './months.ts';

/** The days one by one, a row for each month. It says nothing that the ledger does not say in words, so it is a picture to screen readers. */
export function Strip({ days, today, provisional }: { days: StripDay[]; today: string; provisional: boolean }) {
  const { t } = useTranslation('place');
  if (days.length === 0) return null;
  return (
    <figure className="strip" role="img" aria-label={t('why.strip')}>
      {monthsOf(days).map((month) => (
        <div key={month.month} className="strip-month">
          <span>{t('why.month', { n: Number(month.month.slice(5)) })}</span>
          {month.days.map((day) => (
            <Square key={day.date} day={day} today={today} provisional={provisional} />
          ))}
        </div>
      ))}
      <Legend days={days} />
    </figure>
  );
}

function Square({ day, today, provisional }: { day: StripDay; today: string; provisional: boolean }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  const mark = day.marks.find((one) => one !== 'today') ?? day.marks[0];
  const kind = day.makeup ? t('why.make') : day.holiday !== undefined && !day.working ? t('why.rest') : undefined;
  const weekday = weekdayName(day.date, language);
  return (
    <span
      className={`${squareClass(day, today, provisional)} column-${Number(day.date.slice(8))}`}
      title={`${day.date} ${weekday} ${holidayName(day.holiday ?? '', language)}`}
    >
      <sup className={mark === undefined ? undefined : 'marked'}>
        {mark === undefined ? (kind ?? weekday.replace('周', '')) : t(`why.mark.${mark}`)}
      </sup>
      {Number(day.date.slice(8))}
      <u>{day.n ?? ''}</u>
    </span>
  );
}

function Legend({ days }: { days: StripDay[] }) {
  const { t } = useTranslation('place');
  const entries = [
    ['counted', 'day-counted', days.some((day) => day.n !== undefined)],
    ['tocome', 'day-coming', days.some((day) => day.n !== undefined)],
    ['paused', 'day-paused', days.some((day) => day.paused)],
    ['rest', 'day-off', days.some((day) => !day.working)],
    ['makeup', 'day-makeup', days.some((day) => day.makeup)],
  ] as const;
  return (
    <figcaption className="strip-legend">
      {entries
        .filter(([, , present]) => present)
        .map(([name, look]) => (
          <span key={name}>
            <i className={look}>{name === 'makeup' ? t('why.make') : name === 'rest' ? t('why.rest') : ''}</i>
            {t(`why.legend.${name}`)}
          </span>
        ))}
    </figcaption>
  );
}
