import { useTranslation } from 'react-i18next';
import { useLanguage } from '../http/said.ts';
import { bases, limitOf, limitWords } from './limits.ts';
import { type Due, leading } from './look.ts';

/** Both limits of a row side by side, the legal one first; the one that the state speaks of is in ink. */
export function LimitCells({ due, today }: { due: Due[]; today: string }) {
  const { t } = useTranslation('place');
  const language = useLanguage();
  const first = leading(due);
  return bases.map((basis) => {
    const one = limitOf(due, basis);
    return (
      <td key={basis} className={one !== undefined && one === first ? 'nowrap' : 'nowrap quiet'}>
        {limitWords(one, { language, today, about: t('why.about'), paused: t('why.paused') })}
      </td>
    );
  });
}
