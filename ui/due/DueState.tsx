import { useTranslation } from 'react-i18next';
import { useLanguage } from '../http/said.ts';
import { DueIcon } from './DueIcon.tsx';
import { type Due, lookOf } from './look.ts';
import './due.css';

/**
 * The state of a clock: the same icon, words and colour on every screen. Without a clock it says that the text sets none.
 * `more` says it in other words where more is known, such as the day on which it was met.
 */
export function DueState({ due, more }: { due: Due | undefined; more?: string }) {
  const language = useLanguage();
  const { t } = useTranslation('place');
  const look = lookOf(due);
  return (
    <span className={`due due-${look}`}>
      <DueIcon look={look} />
      {due === undefined
        ? t('why.headlineNone')
        : more !== undefined
          ? more
          : language === 'en'
            ? due.text_en
            : due.text_zh}
    </span>
  );
}
