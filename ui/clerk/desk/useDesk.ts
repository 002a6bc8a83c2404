import { useRef, useState } from 'react';
import { fieldsOf } from '../../form/schema.ts';
import { answer, api, type Schemas } from '../../http/client.ts';
import { correctionFields } from './correction.ts';
import type { DeskParts } from './Desk.tsx';
import { type Draft, draftKey, readDraft } from './local.ts';
import { useDraft } from './useDraft.ts';
import { usePlays } from './usePlays.ts';

/**
 * What a person has written at the desk, and the form, papers and buttons as the server last told them. Each change is kept
 * on this machine at once and on the server soon after; the server answers with what the change means for the form.
 */
export function useDesk({ realm, task, page, person }: DeskParts) {
  const key = draftKey(person.id, `${realm}.${task.row.task}`);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(task, key));
  const [live, setLive] = useState({ form: task.form, papers: task.papers, buttons: task.buttons });
  const plays = usePlays({ realm, task, page, person });
  const mine = realm === 'rehearsal' || (task.mayAct && task.row.holder !== undefined);
  const savedDraft = useDraft({
    key,
    enabled: mine,
    first: task.draft?.savedAt,
    save: async (now) => {
      const path = { realm, task: task.row.task };
      const saved = await answer(api.PUT('/api/{realm}/tasks/{task}/draft', { params: { path }, body: now }));
      setLive({ form: saved.form, papers: saved.papers, buttons: saved.buttons });
      return saved.savedAt;
    },
  });
  const latest = useRef(draft);
  const put = (part: Partial<Draft>) => {
    if (!mine) return;
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    const changesForm = Object.keys(part.facts ?? {}).some(
      (word) => live.form.dependsOn.includes(word) && part.facts?.[word] !== draft.facts[word],
    );
    savedDraft.changed(next, changesForm || part.papers !== undefined);
  };
  const fields = [...fieldsOf(live.form), ...correctionFields(task, page.payments, draft.result)];
  return {
    draft,
    put,
    putFact: (word: string, value: Draft['facts'][string] | undefined) =>
      put({ facts: withFact(latest.current.facts, word, value) }),
    fields,
    papers: live.papers,
    buttons: live.buttons,
    chosen: live.buttons.find((button) => button.result === draft.result),
    mine,
    plays,
    saved: savedDraft.state,
    stop: savedDraft.stop,
    latest: () => latest.current,
  };
}
export type DeskState = ReturnType<typeof useDesk>;

/** The newer of the draft on this machine and that of the server; without either, what the case knows already. */
export function firstDraft(task: Schemas['TaskPage'], key: string): Draft {
  const local = readDraft(key);
  const server = task.draft;
  if (local !== undefined && (server === undefined || local.at > server.savedAt)) return local.draft;
  return {
    facts: task.values,
    papers: server === undefined ? [] : task.papers.filter((paper) => paper.state === 'in').map((paper) => paper.name),
    result: server?.result,
    reason: server?.reason,
    missing: server?.missing,
  };
}

export function withFact(
  facts: Draft['facts'],
  word: string,
  value: Draft['facts'][string] | undefined,
): Draft['facts'] {
  const { [word]: _, ...rest } = facts;
  return value === undefined ? rest : { ...rest, [word]: value };
}
