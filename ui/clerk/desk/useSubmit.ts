import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filled } from '../../form/check.ts';
import { tell } from '../../frame/announce.tsx';
import { answer, api, newCommandId, Refused } from '../../http/client.ts';
import { useOnline } from '../../http/hints.ts';
import { useLanguage, whyNot } from '../../http/said.ts';
import type { DeskParts } from './Desk.tsx';
import { goTo } from './goTo.ts';
import { type Standing, standing } from './standing.ts';
import type { DeskState } from './useDesk.ts';

/**
 * A refusal as the desk shows it; `lost`: the task is no longer this person's or no longer open; `received`: it is none, and
 * what was sent is on its way.
 */
export interface Refusal {
  words: string;
  lost: boolean;
  received: boolean;
  where?: string;
}

/** Submits the desk. A refusal leaves everything that was written; a lost answer is asked for again under the same command id. */
export function useSubmit(parts: DeskParts, desk: DeskState) {
  const { realm, task } = parts;
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const online = useOnline();
  const commandId = useRef(newCommandId());
  const [working, setWorking] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const open = standing(desk);
  const next = async (then: string | undefined, takeNext: boolean) => {
    if (then !== undefined) return navigate({ to: '/$realm/tasks/$task', params: { realm, task: then } });
    if (takeNext) {
      const got = await answer(api.POST('/api/{realm}/inbox/next', { params: { path: { realm } } }));
      if (got.task !== undefined) return navigate({ to: '/$realm/tasks/$task', params: { realm, task: got.task } });
    }
    if (realm === 'live') return navigate({ to: '/$realm/inbox', params: { realm } });
    return navigate({ to: '/$realm/cases/$case', params: { realm, case: task.row.case } });
  };
  const send = async (takeNext: boolean) => {
    setTried(true);
    if (!desk.mine || working || !online) return;
    const first = open[0];
    if (first !== undefined) return goTo(first);
    setWorking(true);
    setRefusal(undefined);
    try {
      const acted = await act(parts, desk, commandId.current);
      desk.stop();
      tell(t('done', { title: acted.case.title }));
      await client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== 'task' && query.queryKey[0] !== 'me',
      });
      client.removeQueries({ queryKey: ['task', realm] });
      await next(acted.next, takeNext);
    } catch (error) {
      const refused = error instanceof Refused;
      if (!refused || error.answered) commandId.current = newCommandId();
      setRefusal({
        words: whyNot(error, language),
        lost: refused && (error.status === 409 || error.status === 404),
        received: refused && error.problem.code === 'received',
        where: refused ? error.problem.where : undefined,
      });
    } finally {
      setWorking(false);
    }
  };
  const jump = () => {
    setTried(true);
    const first: Standing | undefined = open[0];
    if (first !== undefined) goTo(first);
  };
  return { send, jump, working, tried, refusal, open, online };
}
export type Submit = ReturnType<typeof useSubmit>;

/** Sends the act: the result of a step, or the answer to an incident. */
function act({ realm, task }: DeskParts, desk: DeskState, commandId: string) {
  const draft = desk.latest();
  const path = { realm, task: task.row.task };
  const common = { commandId, version: task.row.version, facts: filled(draft.facts, desk.fields) };
  const result = draft.result ?? '';
  const reason = (draft.reason ?? '').trim();
  if (task.incident !== undefined)
    return answer(
      api.POST('/api/{realm}/tasks/{task}/resolve', {
        params: { path },
        body: { ...common, choice: result, reason, as: desk.plays.as },
      }),
    );
  const missing =
    desk.chosen?.kind === 'supplement'
      ? draft.missing?.map((line) => line.trim()).filter((line) => line !== '')
      : undefined;
  return answer(
    api.POST('/api/{realm}/tasks/{task}/complete', {
      params: { path },
      body: {
        ...common,
        result,
        papers: draft.papers,
        reason: reason || undefined,
        missing,
        as: desk.plays.as,
      },
    }),
  );
}
