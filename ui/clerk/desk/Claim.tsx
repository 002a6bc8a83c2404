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
import type { DeskState } from './useDesk.ts';

/** Takes a task that nobody holds; until then the form is shown and cannot be written in. */
export function Claim({ parts }: { parts: DeskParts }) {
  const { t } = useTranslation(['desk', 'inbox']);
  const { realm, task } = parts;
  const language = useLanguage();
  const client = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const free = realm === 'live' && task.row.holder === undefined && task.mayAct;
  const claim = async () => {
    setProblem(undefined);
    const path = { realm, task: task.row.task };
    try {
      await answer(
        api.POST('/api/{realm}/tasks/{task}/claim', { params: { path }, body: { version: task.row.version } }),
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
      <Button type="primary" onClick={claim}>
        {t('inbox:claim')}
        <Key name="A" />
      </Button>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </div>
  );
}

/** In a rehearsal: whose part is played. */
export function Play({ desk }: { desk: DeskState }) {
  const { t } = useTranslation('desk');
  const { options, as, choose } = desk.plays;
  if (options.length === 0) return null;
  return (
    <div className="desk-band">
      <p>{t('playAsHint')}</p>
      <Select
        aria-label={t('playAs')}
        value={as}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={options.map((one) => ({ value: one.id, label: one.label }))}
      />
    </div>
  );
}
