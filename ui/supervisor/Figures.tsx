import { useTranslation } from 'react-i18next';
import { DueIcon } from '../due/DueIcon.tsx';
import type { Look } from '../due/look.ts';
import type { Schemas } from '../http/client.ts';

const figures: { name: Exclude<keyof Schemas['Overdue']['counts'], 'stuck'>; look?: Look }[] = [
  { name: 'open' },
  { name: 'legalOverdue', look: 'legal' },
  { name: 'promisedOverdue', look: 'over' },
  { name: 'today', look: 'today' },
  { name: 'soon', look: 'soon' },
  { name: 'paused', look: 'paused' },
  { name: 'incidents' },
];

/** Seven figures in one strip; legal and promised are never added up, and 0 has no colour. */
export function Figures({ list }: { list: Schemas['Overdue'] }) {
  const { t } = useTranslation('office');
  return (
    <dl className="figures">
      {figures.map(({ name, look }) => {
        const count = list.counts[name];
        return (
          <div key={name} className={look !== undefined && count > 0 ? `due-${look}` : undefined}>
            <dt title={name === 'soon' ? t('supervise.soonHint', { n: list.soonDays }) : undefined}>
              {look === undefined ? null : <DueIcon look={look} />} {t(`supervise.strip.${name}`)}
            </dt>
            <dd>{count}</dd>
          </div>
        );
      })}
    </dl>
  );
}
