import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../http/names.ts';
import type { DeskParts } from './Desk.tsx';

/** Somebody whose part can be played in a rehearsal. */
export interface Part {
  id: string;
  label: string;
}

/**
 * In a rehearsal one person plays all parts. Offered are those who may do the step, and those who have acted before, so that
 * the rule of four eyes can be seen to refuse. `as` is absent in a real case.
 */
export function usePlays({ realm, task, page }: DeskParts) {
  const { t } = useTranslation('desk');
  const name = useNames();
  const at = (person: string, unit: string) => t('personAt', { person, at: name(unit) });
  const parts = new Map<string, string>();
  for (const one of task.candidates) parts.set(one.person.id, at(one.person.name, one.unit));
  for (const { by } of page.timeline)
    if (by !== undefined && !parts.has(by.person)) parts.set(by.person, at(by.name, by.unit));
  const options: Part[] = [...parts].map(([id, label]) => ({ id, label }));
  const holder = task.candidates.find(({ person }) => person.id === task.row.holder?.id)?.person.id;
  const [chosen, choose] = useState<string | undefined>(holder ?? options[0]?.id);
  return { options: realm === 'rehearsal' ? options : [], as: realm === 'rehearsal' ? chosen : undefined, choose };
}
