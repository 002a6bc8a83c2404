import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseHead } from '../../case/CaseHead.tsx';
import { WhyDrawer } from '../../derivation/WhyDrawer.tsx';
import { useKeys } from '../../frame/keys.ts';
import type { Schemas } from '../../http/client.ts';
import { useNames } from '../../http/names.ts';
import type { Realm } from '../../http/queries.ts';
import { RehearsalClock } from '../../rehearsal/RehearsalClock.tsx';
import { DeskFoot } from './DeskFoot.tsx';
import { DeskForm } from './DeskForm.tsx';
import { DeskLaw } from './DeskLaw.tsx';
import { DeskPapers } from './DeskPapers.tsx';
import { DraftMark } from './DraftMark.tsx';
import { useDesk } from './useDesk.ts';
import { useSubmit } from './useSubmit.ts';

const route = getRouteApi('/framed/$realm/tasks/$task');

export interface DeskParts {
  realm: Realm;
  task: Schemas['TaskPage'];
  page: Schemas['CasePage'];
  person: Schemas['Me'];
}

/** The case desk: papers, form and result, law; at the foot what submitting will do. */
export function Desk(parts: DeskParts) {
  const { t } = useTranslation('desk');
  const { realm, task, page } = parts;
  const { why } = route.useSearch();
  const navigate = route.useNavigate();
  const desk = useDesk(parts);
  const submit = useSubmit(parts, desk);
  const name = useNames();
  const [law, setLaw] = useState(true);
  const setWhy = (next: string | undefined) => navigate({ search: { why: next } });
  const back = () => navigate({ to: '/$realm/inbox', params: { realm } });
  useKeys({
    ...Object.fromEntries(desk.buttons.map((button, n) => [String(n + 1), () => desk.put({ result: button.result })])),
    t: () => setWhy(page.row.case),
    l: () => setLaw(!law),
    f8: submit.jump,
    'ctrl+enter': () => submit.send(false),
    'ctrl+shift+enter': () => submit.send(true),
    escape: () => why === undefined && back(),
  });
  return (
    <>
      <CaseHead page={page} why={() => setWhy(page.row.case)} back={back}>
        <DraftMark state={desk.saved} />
      </CaseHead>
      {realm === 'rehearsal' ? <RehearsalClock caseId={page.row.case} page={page} /> : null}
      <div className={law ? 'desk' : 'desk desk-wide'}>
        <DeskPapers desk={desk} name={name} />
        <section className="desk-form" aria-label={t('desk')}>
          <DeskForm parts={parts} desk={desk} submit={submit} name={name} />
        </section>
        <DeskLaw task={task} open={law} fold={() => setLaw(!law)} />
      </div>
      <DeskFoot desk={desk} submit={submit} name={name} />
      <WhyDrawer realm={realm} caseId={why === undefined ? undefined : page.row.case} close={() => setWhy(undefined)} />
    </>
  );
}
