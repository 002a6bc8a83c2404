import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../frame/Key.tsx';
import { useKeys } from '../../frame/keys.ts';
import { answer, api } from '../../http/client.ts';
import { task as taskQuery } from '../../http/queries.ts';
import { useLanguage, whyNot } from '../../http/said.ts';
import type { DeskParts } from './Desk.tsx';

/** Takes a task that nobody holds. In a rehearsal one person plays the others: choose whose part. */
export function Claim({ parts }: { parts: DeskParts }) {
  const { t } = useTranslation(['desk', 'inbox']);
  const { realm, task, person } = parts;
  const language = useLanguage();
  const client = useQueryClient();
  const mine = task.candidates.some((one) => one.person.id === person.id);
  const plays = realm === 'rehearsal' && !mine;
  const [as, setAs] = useState(plays ? task.candidates[0]?.person.id : undefined);
  const [problem, setProblem] = useState<string>();
  const free = task.row.holder === undefined && task.mayAct;
  const claim = async () => {
    setProblem(undefined);
    const path = { realm, task: task.row.task };
    try {
      await answer(
        api.POST('/api/{realm}/tasks/{task}/claim', { params: { path }, body: { version: task.row.version, as } }),
      );
    } catch (error) {
      setProblem(whyNot(error, language));
    }
    await client.invalidateQueries({ queryKey: taskQuery(realm, task.row.task).queryKey });
    client.invalidateQueries({ queryKey: ['inbox'] });
  };
  useKeys({ a: free ? claim : undefined });
  if (!free) return null;
  return (
    <div className="desk-band">
      <p>{t('notMine')}</p>
      {plays ? (
        <Select
          aria-label={t('playAs')}
          value={as}
          onChange={setAs}
          popupMatchSelectWidth={false}
          options={task.candidates.map((one) => ({ value: one.person.id, label: `${one.person.name}（${one.unit}）` }))}
        />
      ) : null}
      <Button type="primary" onClick={claim}>
        {t('inbox:claim')}
        <Key name="A" />
      </Button>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </div>
  );
}
