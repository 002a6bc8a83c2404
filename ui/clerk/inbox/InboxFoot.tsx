import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Foot } from '../../frame/Foot.tsx';
import { Pages } from '../../frame/Pages.tsx';
import type { Schemas } from '../../http/client.ts';
import { timeOf } from '../../text/day.ts';

/** Keys at the left; at the right how many there are, how fresh the list is, and the pages of a long list. */
export function InboxFoot({ list, view }: { list: UseQueryResult<Schemas['Inbox']>; view: Schemas['View'] }) {
  const { t } = useTranslation(['inbox', 'frame']);
  const data = list.data;
  const read = timeOf(new Date(list.dataUpdatedAt).toISOString());
  const keys = [
    { keys: ['J', 'K'], does: t('keys.updown') },
    { keys: ['Enter'], does: t('keys.enter') },
    { keys: ['T'], does: t('keys.t') },
    { keys: ['X'], does: t('keys.x') },
    view === 'pool' ? { keys: ['A'], does: t('keys.a') } : { keys: ['R'], does: t('keys.r') },
  ];
  return (
    <Foot keys={keys}>
      {data === undefined ? null : list.isError ? (
        <>
          {t('staleList', { now: timeOf(new Date(list.errorUpdatedAt).toISOString()), time: read })}{' '}
          <button type="button" className="plain" onClick={() => list.refetch()}>
            {t('again', { ns: 'frame' })}
          </button>
        </>
      ) : (
        t('total', { count: data.total, time: read })
      )}
      {data === undefined ? null : <Pages list={data} />}
    </Foot>
  );
}
