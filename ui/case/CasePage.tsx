import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { WhyDrawer } from '../derivation/WhyDrawer.tsx';
import { Foot } from '../frame/Foot.tsx';
import { useKeys } from '../frame/keys.ts';
import { CouldNotRead } from '../frame/Missing.tsx';
import { Loading } from '../frame/states.tsx';
import type { Schemas } from '../http/client.ts';
import { useNames } from '../http/names.ts';
import { casePage } from '../http/queries.ts';
import { useTaskName } from '../http/taskName.ts';
import { RehearsalClock } from '../rehearsal/RehearsalClock.tsx';
import { CaseActs } from './CaseActs.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseSide } from './CaseSide.tsx';
import { filtered, Timeline } from './Timeline.tsx';
import './case.css';

const route = getRouteApi('/framed/$realm/cases/$case');

/** A case: what has happened, what waits, and what may be done to the case as a whole. */
export function CasePage() {
  const { t } = useTranslation(['place', 'inbox']);
  const { realm, case: id } = route.useParams();
  const { why, show } = route.useSearch();
  const navigate = route.useNavigate();
  const page = useQuery(casePage(realm, id));
  const setWhy = (next: string | undefined) => navigate({ search: (before) => ({ ...before, why: next }) });
  useKeys({
    t: () => setWhy(id),
    escape: () => why === undefined && navigate({ to: '/$realm/inbox', params: { realm } }),
  });
  if (page.error !== null) return <CouldNotRead error={page.error} again={page.refetch} right="act" />;
  if (page.data === undefined) return <Loading />;
  return (
    <>
      <CaseHead
        page={page.data}
        why={() => setWhy(id)}
        back={() => navigate({ to: '/$realm/inbox', params: { realm } })}
      />
      {realm === 'rehearsal' ? <RehearsalClock caseId={id} page={page.data} /> : null}
      <div className="case">
        <CaseSide page={page.data} realm={realm} />
        <section className="case-main" aria-label={t('case.title')}>
          <Outcome row={page.data.row} />
          <Waiting page={page.data} realm={realm} />
          <TimelinePart
            page={page.data}
            show={show}
            choose={(next) => navigate({ search: (before) => ({ ...before, show: next }) })}
          />
        </section>
        <CaseActs page={page.data} realm={realm} />
      </div>
      <Foot
        keys={[
          { keys: ['T'], does: t('inbox:keys.t') },
          { keys: ['Esc'], does: t('inbox:keys.escape') },
        ]}
      />
      <WhyDrawer realm={realm} caseId={why === undefined ? undefined : id} close={() => setWhy(undefined)} />
    </>
  );
}

function Outcome({ row }: { row: Schemas['CaseRow'] }) {
  const { t } = useTranslation('place');
  const name = useNames();
  if (row.end === undefined) return null;
  return (
    <div className="case-outcome">
      <h2>
        {t('case.endedAs', { end: name(row.end.name) })}
        {row.end.applies === undefined ? null : <small>{name(row.end.applies)}</small>}
      </h2>
      <p className="law-voice">{name(row.end.says)}</p>
    </div>
  );
}

function Waiting({ page, realm }: { page: Schemas['CasePage']; realm: 'live' | 'rehearsal' }) {
  const { t } = useTranslation(['place', 'inbox']);
  const taskName = useTaskName();
  if (page.row.end !== undefined && page.tasks.length === 0) return null;
  const waitsForBank = page.payments.some(({ state }) => state === 'ordered');
  return (
    <div className="case-part">
      <h2 className="section-title">{t('case.tasks')}</h2>
      {page.tasks.length === 0 ? (
        <p className="quiet">{t(waitsForBank ? 'case.waitsForBank' : 'case.noTasks')}</p>
      ) : null}
      {page.tasks.map((task) => (
        <p key={task.task}>
          <b>{taskName(task)}</b> <span className="quiet">{task.holder?.name ?? t('inbox:noHolder')}</span>{' '}
          <Link to="/$realm/tasks/$task" params={{ realm, task: task.task }}>
            {t('case.open')}
          </Link>
        </p>
      ))}
    </div>
  );
}

function TimelinePart(props: {
  page: Schemas['CasePage'];
  show: 'decisions' | 'late' | undefined;
  choose: (show: 'decisions' | 'late' | undefined) => void;
}) {
  const { t } = useTranslation(['place', 'desk']);
  return (
    <div className="case-part">
      <div className="section-title">
        <h2>{t('desk:timeline')}</h2>
        <Segmented
          size="small"
          aria-label={t('case.filter.label')}
          value={props.show ?? 'all'}
          options={(['all', 'decisions', 'late'] as const).map((value) => ({
            value,
            label: t(`case.filter.${value}`),
          }))}
          onChange={(value) => props.choose(value === 'all' ? undefined : (value as 'decisions' | 'late'))}
        />
      </div>
      <Timeline entries={filtered(props.page.timeline, props.show)} name={useNames()} />
    </div>
  );
}
