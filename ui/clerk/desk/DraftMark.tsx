import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/Icon.tsx';
import { timeOf } from '../../text/day.ts';
import type { DraftState } from './useDraft.ts';

/** Says where the draft is. */
export function DraftMark({ state }: { state: DraftState }) {
  const { t } = useTranslation('desk');
  return (
    <span className="quiet small draft-mark" aria-live="polite">
      {state.at === 'none' ? null : state.at === 'saving' ? (
        t('draftSaving')
      ) : state.at === 'server' ? (
        <>
          <Icon name="check" /> {t('draftSaved', { time: timeOf(state.when) })}
        </>
      ) : (
        <b>
          <Icon name="offline" /> {t('draftLocal', { time: timeOf(state.when) })}
        </b>
      )}
    </span>
  );
}
