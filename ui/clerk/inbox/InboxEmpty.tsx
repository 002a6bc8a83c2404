import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../http/client.ts';

const route = getRouteApi('/framed/$realm/inbox');

/** An empty view says what the pool holds and what `G` will bring. */
export function InboxEmpty({ list, view }: { list: Schemas['Inbox']; view: Schemas['View'] }) {
  const { t } = useTranslation('inbox');
  const { realm } = route.useParams();
  const search = route.useSearch();
  const filtered = search.procedure !== undefined || search.step !== undefined;
  return (
    <div className="inbox-empty">
      <h2>{filtered ? t('empty.filtered') : t(`empty.${view}`)}</h2>
      {filtered ? (
        <Link to="/$realm/inbox" params={{ realm }} search={{ view: search.view }}>
          {t('clearFilters')}
        </Link>
      ) : null}
      {list.counts.waiting > 0 && view === 'mine' ? <p>{t('emptyWaiting', { count: list.counts.waiting })}</p> : null}
      <table className="ruled">
        <tbody>
          <tr>
            <th scope="row">{t('views.pool')}</th>
            <td>
              <Link to="/$realm/inbox" params={{ realm }} search={{ view: 'pool' }}>
                {t('emptyPool', { count: list.counts.pool })}
              </Link>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('next')}</th>
            <td>{t('emptyNext')}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
