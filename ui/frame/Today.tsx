import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import { useLanguage } from '../http/said.ts';
import { shortDay } from '../text/day.ts';

/** Today and whether it is worked. */
export function Today({ day }: { day: Schemas['Me']['today'] }) {
  const { t } = useTranslation();
  const kind = day.provisional ? t('provisionalDay') : day.working ? t('workday') : t('restday');
  return (
    <span className="nowrap" title={day.note}>
      {shortDay(day.date, useLanguage(), day.date)}·{day.note ?? kind}
    </span>
  );
}
