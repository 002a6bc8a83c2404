import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyDrawer } from '../derivation/WhyDrawer.tsx';
import { CouldNotRead, NoRight } from '../frame/Missing.tsx';
import { Loading } from '../frame/states.tsx';
import { me, overdue } from '../http/queries.ts';
import { BoardFoot } from './BoardFoot.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardRail } from './BoardRail.tsx';
import { BoardTable } from './BoardTable.tsx';
import { DueDays } from './DueDays.tsx';
import { Figures } from './Figures.tsx';
import { ReassignDrawer } from './ReassignDrawer.tsx';
import { useBoard } from './useBoard.ts';
import '../case/case.css';
import './supervise.css';

const route = getRouteApi('/framed/$realm/supervise');

/** What is late, what soon will be, and giving it to somebody else. */
export function SupervisePage() {
  const { t } = useTranslation('office');
  const { realm } = route.useParams();
  const address = route.useSearch();
  const { data: person } = useSuspenseQuery(me);
  const state = address.state ?? 'overdue';
  const list = useQuery({
    ...overdue(realm, { state, region: address.region, page: address.page }),
    enabled: person.rights.includes('supervise'),
  });
  const [why, setWhy] = useState<string>();
  const board = useBoard(list.data?.rows ?? [], setWhy);
  if (!person.rights.includes('supervise')) return <NoRight right="supervise" />;
  if (list.error !== null && list.data === undefined)
    return <CouldNotRead error={list.error} again={list.refetch} right="supervise" />;
  return (
    <div className="board">
      <BoardRail state={state} regions={person.regions} counts={list.data?.counts} />
      <section className="board-main" aria-label={t('supervise.title')}>
        {list.data === undefined ? (
          <Loading />
        ) : (
          <>
            <BoardHead state={state} />
            <Figures list={list.data} />
            <DueDays realm={realm} region={address.region} today={person.today.date} />
            {list.data.counts.stuck === 0 || state === 'stuck' ? null : (
              <p className="band" role="status">
                <Link to="/$realm/supervise" params={{ realm }} search={{ state: 'stuck', region: address.region }}>
                  {t('supervise.stuckBand', { count: list.data.counts.stuck })}
                </Link>
              </p>
            )}
            {list.data.rows.length === 0 ? (
              <div className="state-page">
                <h2>{t('supervise.empty')}</h2>
                <p className="quiet">{t('supervise.emptyHint')}</p>
              </div>
            ) : (
              <BoardTable board={board} realm={realm} today={person.today.date} why={setWhy} />
            )}
          </>
        )}
        <BoardFoot list={list} board={board} />
      </section>
      {board.reassigning ? <ReassignDrawer realm={realm} board={board} /> : null}
      <WhyDrawer realm={realm} caseId={why} close={() => setWhy(undefined)} />
    </div>
  );
}
