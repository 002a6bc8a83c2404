import { useEffect, useRef, useState } from 'react';
import { Refused } from '../../http/client.ts';
import { type Draft, dropDraft, keepDraft } from './local.ts';

/** Where the draft is: on the server, on its way, only on this machine, or nowhere yet. `at` is ISO 8601. */
export type DraftState = { at: 'none' } | { at: 'saving' } | { at: 'server' | 'local'; when: string };

const unhurried = 1200;
const soon = 250;
const retry = 5000;

/** Keeps a draft: on this machine at once, on the server when the person pauses, again until it has arrived. */
export function useDraft(options: {
  key: string;
  enabled: boolean;
  first: string | undefined;
  save: (draft: Draft) => Promise<string>;
}) {
  const [state, setState] = useState<DraftState>(
    options.first === undefined ? { at: 'none' } : { at: 'server', when: options.first },
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<Draft>(undefined);
  const stopped = useRef(false);
  const now = useRef(options);
  now.current = options;
  const send = async () => {
    const draft = pending.current;
    if (draft === undefined || stopped.current) return;
    pending.current = undefined;
    setState({ at: 'saving' });
    try {
      const when = await now.current.save(draft);
      if (!stopped.current) setState({ at: 'server', when });
    } catch (error) {
      if (stopped.current) return;
      setState({ at: 'local', when: new Date().toISOString() });
      const mayPass = error instanceof Refused && (error.status === 0 || error.status >= 500);
      if (mayPass) {
        pending.current ??= draft;
        timer.current = setTimeout(send, retry);
      }
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: set up once; `send` reads what is newest from refs
  useEffect(() => {
    const leave = () => {
      clearTimeout(timer.current);
      send();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', leave);
    };
  }, []);
  return {
    state,
    changed: (draft: Draft, hurry: boolean) => {
      if (!options.enabled) return;
      keepDraft(options.key, draft, new Date().toISOString());
      pending.current = draft;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, hurry ? soon : unhurried);
    },
    /** The act is done: nothing is kept any more. */
    stop: () => {
      stopped.current = true;
      clearTimeout(timer.current);
      dropDraft(options.key);
    },
  };
}
