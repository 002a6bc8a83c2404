import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { boardStates } from '../search.ts';

const route = getRouteApi('/framed/$realm/supervise');

/** The views of the board with their counts, and the regions a supervisor may look at. */
export function BoardRail(props: {
  state: (typeof boardStates)[number];
  regions: Schemas['Me']['regions'];
  counts: Schemas['Overdue']['counts'] | undefined;
}) {
  const { t } = useTranslation('office');
  const name = useNames();
  const { realm } = route.useParams();
  const { region } = route.useSearch();
  const { counts } = props;
  const number = counts && {
    stuck: counts.stuck,
    overdue: counts.legalOverdue + counts.promisedOverdue,
    soon: counts.soon + counts.today,
    all: counts.open,
  };
  return (
    <nav className="rail" aria-label={t('supervise.views.label')}>
      {boardStates.map((state) => (
        <Link
          key={state}
          to="/$realm/supervise"
          params={{ realm }}
          search={{ state: state === 'overdue' ? undefined : state, region }}
          className={`${state === props.state ? 'on' : ''} ${state === 'stuck' && counts?.stuck ? 'rail-stuck' : ''}`}
          aria-current={state === props.state ? 'page' : undefined}
        >
          {t(`supervise.views.${state}`)}
          <span className="count">{number?.[state] ?? ''}</span>
        </Link>
      ))}
      {props.regions.length < 2 ? null : <h2>{t('supervise.region')}</h2>}
      {props.regions.length < 2
        ? null
        : [{ id: undefined, title: t('supervise.all') }, ...props.regions].map((one) => (
            <Link
              key={one.id ?? ''}
              to="/$realm/supervise"
              params={{ realm }}
              search={(before) => ({ ...before, region: one.id, page: undefined })}
              className={one.id === region ? 'on' : ''}
              aria-current={one.id === region ? 'true' : undefined}
            >
              {name(one.title)}
            </Link>
          ))}
    </nav>
  );
}
