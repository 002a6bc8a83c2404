import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CouldNotRead } from '../frame/Missing.tsx';
import { Loading } from '../frame/states.tsx';
import { me } from '../http/queries.ts';
import { momentOf } from '../text/day.ts';
import { DraftForm } from './DraftForm.tsx';
import { PackTable } from './PackTable.tsx';
import { type Change, calendars } from './queries.ts';
import './calendars.css';

/** The calendars that limits are reckoned by, and what is under way to change them. */
export function CalendarsPage() {
  const { t } = useTranslation('calendar');
  const { data: person } = useSuspenseQuery(me);
  const list = useQuery(calendars);
  if (list.error !== null && list.data === undefined)
    return <CouldNotRead error={list.error} again={list.refetch} right="read-definitions" />;
  if (list.data === undefined) return <Loading />;
  const may = person.rights.includes('calendar');
  return (
    <section className="calendars" aria-label={t('title')}>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('hint')}</p>
      <h2>{t('packs')}</h2>
      <PackTable packs={list.data.packs} />
      {may ? (
        <>
          <h2>{t('changes')}</h2>
          <Changes changes={list.data.changes} />
          <DraftForm person={person} />
        </>
      ) : null}
    </section>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation('calendar');
  if (changes.length === 0) return <p className="quiet">{t('noChanges')}</p>;
  return (
    <table className="ruled" aria-label={t('changes')}>
      <thead>
        <tr>
          {(['pack', 'realm', 'state', 'source', 'by', 'approved'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`changeColumns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to="/calendars/$change" params={{ change: one.id }}>
                {one.pack.id}
              </Link>
            </th>
            <td>
              {t(`realm.${one.realm}`)} <span className="quiet">{one.region.title}</span>
            </td>
            <td>{t(`step.${one.state}`, one.progress)}</td>
            <td>{one.source}</td>
            <td>
              {one.draftedBy.name} <span className="quiet">{momentOf(one.draftedAt)}</span>
            </td>
            <td>{one.approvedBy?.name ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
