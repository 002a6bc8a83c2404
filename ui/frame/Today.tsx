import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import { useLanguage } from '../http/said.ts';
import { holidayName, shortDay } from '../text/day.ts';

/** Today and whether it is worked. */
export function Today({ day }: { day: Schemas['Me']['today'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const note = day.note === undefined ? undefined : holidayName(day.note, language);
  const kind = day.provisional ? t('provisionalDay') : day.working ? t('workday') : t('restday');
  return (
    <span className="nowrap" title={note}>
      {shortDay(day.date, language, day.date)}·{note ?? kind}
    </span>
  );
}
