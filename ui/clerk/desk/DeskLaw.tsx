import { useTranslation } from 'react-i18next';
import { Law } from '../../case/Law.tsx';
import { Key } from '../../frame/Key.tsx';
import type { Schemas } from '../../http/client.ts';

/** The articles this step rests on, quoted, and the reading of them that is used. */
export function DeskLaw({ task, open, fold }: { task: Schemas['TaskPage']; open: boolean; fold: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <section className="desk-law" aria-label={t('law')}>
      <div className="desk-column-head">
        <h2>{t('law')}</h2>
        <small>{open ? task.cites[0]?.title : null}</small>
        <button type="button" className="plain small desk-fold" aria-expanded={open} onClick={fold}>
          <Key name="L" /> {open ? t('fold') : t('unfold')}
        </button>
      </div>
      {open ? (
        <div className="desk-pad">
          {task.cites.length === 0 ? <p className="quiet">{t('noLaw')}</p> : null}
          <Law cites={task.cites} reading={task.reading} />
        </div>
      ) : null}
    </section>
  );
}
