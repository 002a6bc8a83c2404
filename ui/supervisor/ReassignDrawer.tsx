import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../frame/announce.tsx';
import { Key } from '../frame/Key.tsx';
import { Failed, Loading } from '../frame/states.tsx';
import { answer, api } from '../http/client.ts';
import { people, type Realm } from '../http/queries.ts';
import { useLanguage, whyNot } from '../http/said.ts';
import { Receivers } from './Receivers.tsx';
import type { Board } from './useBoard.ts';

/** To whom, and why. The receivers' load stands beside their names; who may not take it says by which rule. */
export function ReassignDrawer({ realm, board }: { realm: Realm; board: Board }) {
  const { t } = useTranslation(['office', 'frame']);
  const id = useId();
  const list = useQuery(people(realm, board.meant[0]?.task));
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const close = () => board.setReassigning(false);
  const { send, working, problem } = useReassign(realm, board, close);
  const ready = to !== undefined && reason.trim() !== '';
  return (
    <Drawer open onClose={close} size={700} title={t('supervise.reassignN', { count: board.meant.length })} keyboard>
      <h3 className="section-title">{t('supervise.receivers')}</h3>
      {list.error !== null ? (
        <Failed error={list.error} again={list.refetch} />
      ) : list.data === undefined ? (
        <Loading />
      ) : (
        <Receivers people={list.data.rows} chosen={to} choose={setTo} count={board.meant.length} />
      )}
      <form
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send(to, reason.trim());
        }}
      >
        <label htmlFor={id}>{t('supervise.reason')}</label>
        <Input.TextArea
          id={id}
          rows={2}
          value={reason}
          maxLength={400}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && ready && send(to, reason.trim())}
        />
        {problem === undefined ? null : (
          <p role="alert" className="field-error">
            {problem}
          </p>
        )}
        <p className="quiet small">{t('supervise.keep')}</p>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={working}>
          {t('supervise.reassignN', { count: board.meant.length })}
          <Key name="Ctrl+↵" />
        </Button>
      </form>
    </Drawer>
  );
}

function useReassign(realm: Realm, board: Board, close: () => void) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  const client = useQueryClient();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async (to: string, reason: string) => {
    setWorking(true);
    setProblem(undefined);
    const tasks = board.meant.map((row) => ({ task: row.task, version: row.version }));
    try {
      const { rows } = await answer(
        api.POST('/api/{realm}/tasks/reassign', { params: { path: { realm } }, body: { tasks, to, reason } }),
      );
      const done = rows.filter((row) => row.done).length;
      board.settle(rows);
      tell(t('supervise.summary', { done, failed: rows.length - done }));
      close();
      client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    } catch (error) {
      setProblem(whyNot(error, language));
    } finally {
      setWorking(false);
    }
  };
  return { send, working, problem };
}
