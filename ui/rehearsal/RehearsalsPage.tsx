import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProcedureChoice } from '../clerk/file/ProcedureChoice.tsx';
import { StartForm } from '../clerk/file/StartForm.tsx';
import { DayBox } from '../form/DayBox.tsx';
import { Icon } from '../frame/Icon.tsx';
import { NoRight } from '../frame/Missing.tsx';
import { answer, api } from '../http/client.ts';
import { useNames, useTitles } from '../http/names.ts';
import { me, recentCases } from '../http/queries.ts';
import '../clerk/file/file.css';
import '../clerk/find/find.css';
import './rehearsal.css';

const route = getRouteApi('/framed/rehearsals');

/** Rehearsals: start one as of a day, or go on with an earlier one. */
export function RehearsalsPage() {
  const { t } = useTranslation('office');
  const { procedure } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: person } = useSuspenseQuery(me);
  if (!person.rights.includes('rehearse')) return <NoRight right="rehearse" />;
  if (procedure !== undefined && !person.rights.includes('file')) return <NoRight right="file" />;
  return (
    <>
      <p className="band band-rehearsal" role="note">
        <Icon name="flask" /> <b>{t('rehearse.title')}</b> {t('rehearse.hint')}
      </p>
      {procedure === undefined ? (
        <div className="file">
          <div className="file-main">
            <ProcedureChoice
              rehearses
              chosen={undefined}
              choose={(next) => navigate({ search: { procedure: next } })}
            />
          </div>
          <Earlier />
        </div>
      ) : (
        <NewRehearsal key={procedure} procedure={procedure} person={person.id} today={person.today.date} />
      )}
    </>
  );
}

function NewRehearsal({ procedure, person, today }: { procedure: string; person: string; today: string }) {
  const { t } = useTranslation('office');
  const navigate = route.useNavigate();
  const id = useId();
  const [date, setDate] = useState(today);
  const choice = (
    <>
      <ProcedureChoice rehearses chosen={procedure} choose={(next) => navigate({ search: { procedure: next } })} />
      <div className="rehearsal-day">
        <label htmlFor={id}>{t('rehearse.day')}</label>
        <DayBox id={id} value={date} change={(day) => setDate(day ?? today)} />
      </div>
    </>
  );
  return (
    <StartForm
      person={person}
      realm="rehearsal"
      procedure={procedure}
      choice={choice}
      words={{ submit: t('rehearse.begin'), working: t('rehearse.moving'), refused: t('rehearse.refused') }}
      send={(filing) => answer(api.POST('/api/rehearsals', { body: { ...filing, procedure, date } }))}
      done={(acted) => navigate({ to: '/$realm/cases/$case', params: { realm: 'rehearsal', case: acted.case.case } })}
    />
  );
}

/** The newest rehearsals, and the way to the inbox of rehearsals. */
function Earlier() {
  const { t } = useTranslation(['office', 'frame']);
  const list = useQuery(recentCases('rehearsal', 1));
  const name = useNames();
  const titleOf = useTitles();
  return (
    <aside className="file-side rehearsal-earlier" aria-label={t('rehearse.list')}>
      <h2>{t('rehearse.list')}</h2>
      <p>
        <Link to="/$realm/inbox" params={{ realm: 'rehearsal' }}>
          {t('frame:places.inbox')}
        </Link>
      </p>
      {list.data === undefined || list.data.rows.length === 0 ? <p className="quiet">{t('rehearse.none')}</p> : null}
      <ul>
        {list.data?.rows.map((row) => (
          <li key={row.case}>
            <Link to="/$realm/cases/$case" params={{ realm: 'rehearsal', case: row.case }}>
              {row.number}
            </Link>{' '}
            {titleOf(row)} <span className="quiet">{name(row.end?.name ?? row.status)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
