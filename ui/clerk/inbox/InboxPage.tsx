import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyDrawer } from '../../derivation/WhyDrawer.tsx';
import { CouldNotRead } from '../../frame/Missing.tsx';
import { ReasonDialog } from '../../frame/ReasonDialog.tsx';
import { Loading } from '../../frame/states.tsx';
import { inbox, me } from '../../http/queries.ts';
import { InboxBar } from './InboxBar.tsx';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxFoot } from './InboxFoot.tsx';
import { InboxTable } from './InboxTable.tsx';
import { Notices } from './Notices.tsx';
import { Preview } from './Preview.tsx';
import { useActs } from './useActs.ts';
import { useInboxKeys } from './useInboxKeys.ts';
import { useRows } from './useRows.ts';
import { Views } from './Views.tsx';
import './inbox.css';

const route = getRouteApi('/framed/$realm/inbox');

/** What first, and what is mine: views at the left, the list by urgency, the chosen row in full at the right. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { realm } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { data: person } = useSuspenseQuery(me);
  const { why: _, notices, ...filters } = address;
  const view = filters.view ?? 'mine';
  const list = useQuery(inbox(realm, { ...filters, view }));
  const rows = useRows(list.data, view, realm === 'live' ? person.today : undefined);
  const acts = useActs(realm, rows);
  const [releasing, setReleasing] = useState(false);
  const setWhy = (why: string | undefined) => navigate({ search: (before) => ({ ...before, why }) });
  useInboxKeys({ rows, acts, release: () => setReleasing(true), why: setWhy, viewing: view });
  if (list.error !== null && list.data === undefined)
    return <CouldNotRead error={list.error} again={list.refetch} right="act" />;
  const current = rows.current;
  return (
    <div className="inbox">
      <Views view={view} counts={list.data?.counts} />
      <Notices
        realm={realm}
        open={notices === true}
        close={() => navigate({ search: (before) => ({ ...before, notices: undefined }) })}
      />
      <section className="inbox-list" aria-label={t(`views.${view}`)}>
        <InboxBar
          list={list.data}
          view={view}
          next={acts.next}
          working={acts.working}
          picked={rows.picked.size}
          unpick={rows.unpick}
          release={() => setReleasing(true)}
        />
        {list.data === undefined ? (
          <Loading />
        ) : rows.shown.length === 0 ? (
          <InboxEmpty list={list.data} view={view} />
        ) : (
          <InboxTable rows={rows} today={person.today.date} open={acts.open} />
        )}
        <InboxFoot list={list} view={view} />
      </section>
      {current === undefined ? (
        <aside className="preview" aria-label={t('previewLabel')} />
      ) : (
        <Preview
          key={current.task}
          row={current}
          view={view}
          acts={acts}
          why={() => setWhy(current.case)}
          release={() => setReleasing(true)}
        />
      )}
      <ReasonDialog
        title={t('release')}
        label={t('releaseReason')}
        confirm={t('release')}
        open={releasing}
        working={acts.working}
        problem={acts.problem}
        close={() => setReleasing(false)}
        send={async (reason) => (await acts.release(reason)) && setReleasing(false)}
      />
      <WhyDrawer realm={realm} caseId={address.why} close={() => setWhy(undefined)} />
    </div>
  );
}
