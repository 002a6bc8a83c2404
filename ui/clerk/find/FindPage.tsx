import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueState } from '../../due/DueState.tsx';
import { leading } from '../../due/look.ts';
import { CouldNotRead } from '../../frame/Missing.tsx';
import { Loading } from '../../frame/states.tsx';
import type { Schemas } from '../../http/client.ts';
import { useNames, useTitles } from '../../http/names.ts';
import { foundCases, recentCases } from '../../http/queries.ts';
import { dayOf } from '../../text/day.ts';
import './find.css';

const route = getRouteApi('/framed/$realm/cases');

/** Cases by number, name or the end of an identity number; without a word the newest. */
export function FindPage() {
  const { t } = useTranslation('place');
  const { realm } = route.useParams();
  const q = useLocation().state.q ?? '';
  const found = useQuery(foundCases(realm, q));
  const recent = useQuery({ ...recentCases(realm, 1), enabled: q === '' });
  const list = q === '' ? recent : found;
  if (list.error !== null) return <CouldNotRead error={list.error} again={list.refetch} right="act" />;
  if (list.data === undefined) return <Loading />;
  return (
    <section className="find-page" aria-label={t('find.title')}>
      <h1>{t('find.title')}</h1>
      <p className="quiet small">{t('find.hint')}</p>
      {list.data.rows.length === 0 ? (
        <p className="find-none">{q === '' ? t('find.start') : t('find.none', { q })}</p>
      ) : (
        <>
          <h2 className="section-title">
            {q === '' ? t('find.recent') : `“${q}”`} <small>{t('find.count', { count: list.data.total })}</small>
          </h2>
          <CaseTable rows={list.data.rows} realm={realm} />
        </>
      )}
    </section>
  );
}

/** Cases as a table: number, what, where it stands. */
export function CaseTable({ rows, realm }: { rows: Schemas['CaseRow'][]; realm: 'live' | 'rehearsal' }) {
  const { t } = useTranslation('place');
  return (
    <table className="ruled">
      <thead>
        <tr>
          {(['number', 'title', 'procedure', 'state', 'opened'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`find.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CaseLine key={row.case} row={row} realm={realm} />
        ))}
      </tbody>
    </table>
  );
}

function CaseLine({ row, realm }: { row: Schemas['CaseRow']; realm: 'live' | 'rehearsal' }) {
  const name = useNames();
  const titleOf = useTitles();
  return (
    <tr>
      <td className="nowrap">
        <Link to="/$realm/cases/$case" params={{ realm, case: row.case }}>
          {row.number}
        </Link>
      </td>
      <th scope="row">{titleOf(row)}</th>
      <td>
        {name(row.procedure.title)} <span className="quiet small">{name(row.region.title)}</span>
      </td>
      <td>
        {row.end === undefined ? (
          <>
            {name(row.status)} {row.due.length === 0 ? null : <DueState due={leading(row.due)} />}
          </>
        ) : (
          <b>{name(row.end.name)}</b>
        )}
      </td>
      <td className="nowrap quiet">{dayOf(row.openedAt)}</td>
    </tr>
  );
}
