import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../frame/Icon.tsx';
import type { Schemas } from '../../http/client.ts';
import { notices } from '../../http/queries.ts';

type View = Schemas['View'];
const route = getRouteApi('/framed/$realm/inbox');
const rows: { view: View; icon?: IconName; sub?: boolean }[] = [
  { view: 'mine', icon: 'inbox' },
  { view: 'today', sub: true },
  { view: 'overdue', sub: true },
  { view: 'waiting', sub: true },
  { view: 'pool', icon: 'pool' },
  { view: 'done', icon: 'done' },
];

/** The views of the inbox with their counts; a view is an address. */
export function Views({ view, counts }: { view: View; counts: Schemas['Inbox']['counts'] | undefined }) {
  const { t } = useTranslation('inbox');
  const { realm } = route.useParams();
  const unread = useQuery(notices(realm));
  return (
    <nav className="rail" aria-label={t('views.label')}>
      {rows.map((row) => (
        <Link
          key={row.view}
          to="/$realm/inbox"
          params={{ realm }}
          search={{ view: row.view === 'mine' ? undefined : row.view }}
          className={`${row.sub ? 'sub' : ''} ${row.view === view ? 'on' : ''}`}
          aria-current={row.view === view ? 'page' : undefined}
          activeOptions={{ exact: true }}
        >
          {row.icon === undefined ? null : <Icon name={row.icon} />}
          {t(`views.${row.view}`)}
          <span className="count">{counts?.[row.view] ?? ''}</span>
        </Link>
      ))}
      <Link
        to="/$realm/inbox"
        params={{ realm }}
        search={(before) => ({ ...before, notices: true })}
        activeOptions={{ exact: true }}
      >
        <Icon name="warn" />
        {t('notices.title')}
        <span className="count">{unread.data?.unread ?? ''}</span>
      </Link>
    </nav>
  );
}
