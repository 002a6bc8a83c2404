import { useTranslation } from 'react-i18next';
import type { Schemas } from './client.ts';
import { useNames } from './names.ts';

/** What a task is called in lists and on the desk: its signature line or step, or what it approves. */
export function useTaskName(): (row: Pick<Schemas['InboxRow'], 'kind' | 'line' | 'step'>) => string {
  const { t } = useTranslation('clock');
  const name = useNames();
  return ({ kind, line, step }) => (kind === 'approve' ? t('task', { step: name(step) }) : name(line ?? step));
}
