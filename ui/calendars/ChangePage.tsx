import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CouldNotRead } from '../frame/Missing.tsx';
import { Pages } from '../frame/Pages.tsx';
import { Loading } from '../frame/states.tsx';
import { ChangeActs } from './ChangeActs.tsx';
import { MoveTable } from './MoveTable.tsx';
import { type ChangePage as Answer, calendarChange, filters } from './queries.ts';
import './calendars.css';

const route = getRouteApi('/framed/calendars/$change');
const numbers = ['cases', 'moved', 'firm', 'lateBegins', 'lateEnds', 'kept', 'stands', 'ended', 'refused'] as const;

/** One change of calendar: what differs, which limits of which cases move by it, who asked, who approves, how far it is. */
export function ChangePage() {
  const { t } = useTranslation('calendar');
  const { change: id } = route.useParams();
  const asked = route.useSearch();
  const client = useQueryClient();
  const query = useQuery(calendarChange(id, asked));
  if (query.error !== null && query.data === undefined)
    return <CouldNotRead error={query.error} again={query.refetch} right="calendar" />;
  if (query.data === undefined) return <Loading />;
  const { change, counts } = query.data;
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['calendar', id] }),
      client.invalidateQueries({ queryKey: ['calendars'] }),
      client.invalidateQueries({ queryKey: ['me'] }),
    ]);
  const filter = asked.filter ?? 'all';
  return (
    <section className="calendars" aria-label={t('title')}>
      <p className="no-print">
        <Link to="/calendars">{t('back')}</Link>
      </p>
      <h1>
        {change.pack.id} <span className="quiet">{t(`realm.${change.realm}`)}</span>
      </h1>
      <p>
        {change.source}。{change.reason}{' '}
        <span className="quiet">
          {t('by', { name: change.draftedBy.name })}
          {change.approvedBy === undefined ? '' : ` · ${t('approvedBy', { name: change.approvedBy.name })}`}
        </span>
      </p>
      <p role="status" className="change-state">
        {t(`step.${change.state}`, change.progress)}
        {change.state === 'previewing' || change.state === 'applying' ? (
          <progress max={Math.max(change.progress.total, 1)} value={change.progress.done} />
        ) : null}
      </p>
      {change.dropReason === undefined ? null : <p>{t('dropped', { why: change.dropReason })}</p>}
      <Difference of={query.data.difference} />
      <dl className="change-counts">
        {numbers.map((number) => (
          <div key={number} className={counts[number] === 0 ? 'quiet' : undefined}>
            <dt>{t(`counts.${number}`)}</dt>
            <dd>{counts[number]}</dd>
          </div>
        ))}
      </dl>
      <ChangeActs page={query.data} asked={asked} renew={renew} />
      <nav className="change-filters no-print" aria-label={t('filter.label')}>
        {filters.map((one) => (
          <Link
            key={one}
            to="."
            search={{ ...asked, filter: one === 'all' ? undefined : one, page: undefined }}
            aria-current={one === filter ? 'page' : undefined}
          >
            {t(`filter.${one}`)}
          </Link>
        ))}
      </nav>
      <MoveTable rows={query.data.rows} realm={change.realm} phase={query.data.phase} />
      <Pages list={query.data} />
    </section>
  );
}

function Difference({ of }: { of: Answer['difference'] }) {
  const { t } = useTranslation('calendar');
  const nothing = of.added.length === 0 && of.changed.length === 0;
  return (
    <div className="change-difference">
      <h2>{t('difference')}</h2>
      {nothing ? <p className="quiet">{t('none')}</p> : null}
      {of.added.length === 0 ? null : <p>{t('added', { years: of.added.join(' ') })}</p>}
      {of.changed.length === 0 ? null : (
        <ul>
          {of.changed.map(({ date, works, tail }) => (
            <li key={date}>
              {t(works ? 'works' : 'rests', { day: date })}
              {tail ? null : <b>{t('amended')}</b>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
