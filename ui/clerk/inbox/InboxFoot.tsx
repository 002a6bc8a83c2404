import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Foot } from '../../frame/Foot.tsx';
import type { Schemas } from '../../http/client.ts';
import { timeOf } from '../../text/day.ts';

const route = getRouteApi('/framed/$realm/inbox');

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
      {data !== undefined && data.total > data.pageSize ? <Pages list={data} /> : null}
    </Foot>
  );
}

function Pages({ list }: { list: Schemas['Inbox'] }) {
  const { t } = useTranslation('inbox');
  const { realm } = route.useParams();
  const pages = Math.ceil(list.total / list.pageSize);
  const to = (page: number, label: string) =>
    page < 1 || page > pages ? null : (
      <Link
        to="/$realm/inbox"
        params={{ realm }}
        search={(before) => ({ ...before, page: page === 1 ? undefined : page })}
      >
        {label}
      </Link>
    );
  return (
    <>
      {' · '}
      {t('page', { page: list.page, pages })} {to(list.page - 1, t('earlier'))} {to(list.page + 1, t('later'))}
    </>
  );
}
