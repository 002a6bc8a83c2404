import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CouldNotRead } from '../frame/Missing.tsx';
import { Loading } from '../frame/states.tsx';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { me, procedure } from '../http/queries.ts';
import { useLanguage } from '../http/said.ts';
import { Diagram } from './Diagram.tsx';
import { EffectiveText } from './EffectiveText.tsx';
import { StepsInWords } from './StepsInWords.tsx';
import './procedures.css';

const route = getRouteApi('/framed/procedures/$procedure');

/** A procedure to be read: its text in force with the origin of each line, its diagram, its steps, limits and ends in words. */
export function ProcedurePage() {
  const { procedure: id } = route.useParams();
  const page = useQuery(procedure(id));
  const language = useLanguage();
  const name = useNames();
  if (page.error !== null) return <CouldNotRead error={page.error} again={page.refetch} right="read-definitions" />;
  if (page.data === undefined) return <Loading />;
  return (
    <>
      <ProcedureHead page={page.data} />
      <div className="procedure">
        <EffectiveText page={page.data} />
        <div className="procedure-right">
          <Diagram svg={language === 'en' ? page.data.svg_en : page.data.svg} title={name(page.data.row.title)} />
          <StepsInWords page={page.data} />
        </div>
      </div>
    </>
  );
}

function ProcedureHead({ page }: { page: Schemas['ProcedurePage'] }) {
  const { t } = useTranslation('office');
  const name = useNames();
  const { data: person } = useSuspenseQuery(me);
  const { row } = page;
  return (
    <header className="procedure-head">
      <h1>{name(row.title)}</h1>
      <span>{name(row.region.title)}</span>
      <code>{row.id}</code>
      <span className="quiet small">{t('procedures.inForce', { day: row.version })}</span>
      <code className="quiet" title={t('procedures.hash')}>
        {row.hash.slice(0, 12)}
      </code>
      {person.rights.includes('rehearse') && row.kind === 'case' ? (
        <Link to="/rehearsals" search={{ procedure: row.id }} className="procedure-rehearse">
          {t('procedures.rehearse')}
        </Link>
      ) : null}
    </header>
  );
}
