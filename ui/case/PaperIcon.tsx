import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/Icon.tsx';

/** Whether a paper is in: icon, and the word for those who do not see it. */
export function PaperIcon({ state }: { state: string }) {
  const { t } = useTranslation('desk');
  const word = state === 'in' ? t('paperIn') : state === 'later' ? t('paperLater') : t('paperMissing');
  return (
    <span className={state === 'in' ? 'paper-in' : 'paper-missing'} title={word}>
      <Icon name={state === 'in' ? 'check' : 'missing'} />
      <span className="sr-only">{word}</span>
    </span>
  );
}
