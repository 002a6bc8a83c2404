import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tell } from '../../frame/announce.tsx';
import { NoRight } from '../../frame/Missing.tsx';
import { answer, api } from '../../http/client.ts';
import { me } from '../../http/queries.ts';
import { ProcedureChoice } from './ProcedureChoice.tsx';
import { StartForm } from './StartForm.tsx';
import './file.css';

const route = getRouteApi('/framed/$realm/file');

/** Files a case: which procedure, who and what, which papers; at the right what accepting it will do. */
export function FilePage() {
  const { t } = useTranslation('place');
  const { realm } = route.useParams();
  const { procedure } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: person } = useSuspenseQuery(me);
  if (!person.rights.includes('file')) return <NoRight right="file" />;
  const choose = (next: string | undefined) => navigate({ search: { procedure: next } });
  const choice = <ProcedureChoice chosen={procedure} choose={choose} />;
  if (procedure === undefined)
    return (
      <div className="file">
        <div className="file-main">{choice}</div>
        <aside className="file-side">
          <p className="quiet">{t('file.choose')}</p>
        </aside>
      </div>
    );
  return (
    <StartForm
      key={procedure}
      person={person.id}
      realm={realm}
      procedure={procedure}
      choice={choice}
      words={{ submit: t('file.submit'), working: t('file.filing'), refused: t('file.refused') }}
      send={(filing) =>
        answer(api.POST('/api/{realm}/cases', { params: { path: { realm } }, body: { ...filing, procedure } }))
      }
      done={(acted) => {
        tell(t('file.filed', { number: acted.case.number }));
        navigate({ to: '/$realm/cases/$case', params: { realm, case: acted.case.case } });
      }}
    />
  );
}
