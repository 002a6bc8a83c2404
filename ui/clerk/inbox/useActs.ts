import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../../frame/announce.tsx';
import { answer, api, Refused } from '../../http/client.ts';
import type { Realm } from '../../http/queries.ts';
import { useLanguage, whyNot } from '../../http/said.ts';
import type { Row, Rows } from './useRows.ts';

/** The acts of the inbox. A row that somebody else was quicker to take stays in its place and says who. */
export function useActs(realm: Realm, rows: Rows) {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async <T>(act: () => Promise<T>, failed: (error: unknown) => void): Promise<T | undefined> => {
    setWorking(true);
    setProblem(undefined);
    try {
      return await act();
    } catch (error) {
      failed(error);
    } finally {
      setWorking(false);
      client.invalidateQueries({ queryKey: ['inbox'] });
    }
  };
  const open = (row: Row) => navigate({ to: '/$realm/tasks/$task', params: { realm, task: row.task } });
  const next = () =>
    run(
      async () => {
        const got = await answer(api.POST('/api/{realm}/inbox/next', { params: { path: { realm } } }));
        if (got.task === undefined) return tell(t('nothingNext'));
        tell(t('took', { title: got.row?.title ?? '' }));
        await navigate({ to: '/$realm/tasks/$task', params: { realm, task: got.task } });
      },
      (error) => tell(whyNot(error, language)),
    );
  const claim = (row: Row) =>
    run(
      async () => {
        const path = { realm, task: row.task };
        await answer(api.POST('/api/{realm}/tasks/{task}/claim', { params: { path }, body: { version: row.version } }));
        client.removeQueries({ queryKey: ['task', realm, row.task] });
        await open(row);
      },
      (error) => {
        if (error instanceof Refused && error.status === 409) rows.lost(row, whyNot(error, language));
        else tell(whyNot(error, language));
      },
    );
  /** Gives back what is meant; says for each row what became of it. Resolves to false while something is refused. */
  const release = async (reason: string): Promise<boolean> => {
    const meant = rows.meant();
    const refused: string[] = [];
    for (const row of meant) {
      const path = { realm, task: row.task };
      const body = { version: row.version, reason };
      await run(
        () => answer(api.POST('/api/{realm}/tasks/{task}/release', { params: { path }, body })),
        (error) => refused.push(`${row.number} ${whyNot(error, language)}`),
      );
    }
    if (refused.length > 0) setProblem(refused.join('\n'));
    if (refused.length < meant.length) tell(t('released', { count: meant.length - refused.length }));
    rows.unpick();
    return refused.length === 0;
  };
  return { open, next, claim, release, working, problem };
}
export type Acts = ReturnType<typeof useActs>;
