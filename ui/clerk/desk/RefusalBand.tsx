import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/Icon.tsx';
import type { Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';
import type { Realm } from '../../http/queries.ts';
import { said, useLanguage } from '../../http/said.ts';
import { listOf } from '../../text/list.ts';
import type { Refusal } from './useSubmit.ts';

/** Why it cannot be done, with the rule and the person; who may; and, after a conflict, how to see how it stands now. */
export function RefusalBand({
  task,
  realm,
  refusal,
}: {
  task: Schemas['TaskPage'];
  realm: Realm;
  refusal: Refusal | undefined;
}) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const client = useQueryClient();
  const name = useNames();
  const sent = task.received;
  if (refusal?.received) return <Received words={refusal.words} />;
  if (refusal === undefined && sent !== undefined && !sent.refused) return <Received words={said(sent, language)} />;
  const refused = refusal ?? (sent && { words: said(sent, language), lost: false });
  if (refused !== undefined)
    return (
      <div className="desk-band desk-refusal" role="alert">
        <p>
          <Icon name={refused.lost ? 'swap' : 'cross'} /> <b>{refused.lost ? t('takenTitle') : t('refused')}</b>{' '}
          {refused.words}
        </p>
        {refused.lost ? (
          <button
            type="button"
            className="plain"
            onClick={() => client.invalidateQueries({ queryKey: ['task', realm, task.row.task] })}
          >
            {t('reload')}
          </button>
        ) : null}
      </div>
    );
  if (realm === 'rehearsal' || task.mayAct || task.mayNot === undefined) return null;
  return (
    <div className="desk-band desk-refusal" role="note">
      <p>
        <Icon name="lock" /> <b>{t('mayNot')}</b> {said(task.mayNot, language)}
      </p>
      {task.candidates.length === 0 ? null : (
        <p className="small">
          {t('whoMay', {
            names: listOf(
              task.candidates.map((one) =>
                t('personAt', { person: one.person.name, at: `${name(one.unit)} ${name(one.post ?? '')}`.trim() }),
              ),
              language,
            ),
          })}
        </p>
      )}
    </div>
  );
}

function Received({ words }: { words: string }) {
  const { t } = useTranslation('desk');
  return (
    <div className="desk-band" role="status">
      <p>
        <Icon name="inbox" /> <b>{t('received')}</b> {words}
      </p>
    </div>
  );
}
