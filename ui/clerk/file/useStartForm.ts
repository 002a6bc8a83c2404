import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Facts } from '../../form/schema.ts';
import { answer, api } from '../../http/client.ts';
import { type Draft, draftKey, dropDraft, keepDraft, readDraft } from '../desk/local.ts';
import { withFact } from '../desk/useDesk.ts';

/**
 * The start form of a procedure with what has been written. The form is asked for again when a word changes that decides
 * about others, and when the person pauses: what accepting will do may hang on any word. What is written is kept on this machine, one draft for each procedure.
 */
export function useStartForm(person: string, realm: string, procedure: string) {
  const key = draftKey(person, `${realm}.file.${procedure}`);
  const [draft, setDraft] = useState<Draft>(() => readDraft(key)?.draft ?? { facts: {}, papers: [] });
  const [asked, setAsked] = useState<Facts>(draft.facts);
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const query = useQuery({
    queryKey: ['start-form', procedure, asked],
    queryFn: () =>
      answer(api.POST('/api/procedures/{procedure}/form', { params: { path: { procedure } }, body: { facts: asked } })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const put = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    keepDraft(key, latest.current, new Date().toISOString());
  };
  const putFact = (word: string, value: Facts[string] | undefined) => {
    put({ facts: withFact(latest.current.facts, word, value) });
    clearTimeout(timer.current);
    const pause = query.data?.form.dependsOn.includes(word) ? 0 : 900;
    timer.current = setTimeout(() => setAsked(latest.current.facts), pause);
  };
  return { query, draft, put, putFact, latest: () => latest.current, stop: () => dropDraft(key) };
}
export type StartFormState = ReturnType<typeof useStartForm>;
