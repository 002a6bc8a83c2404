import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../frame/announce.tsx';
import { newCommandId } from '../http/client.ts';
import { useLanguage, whyNot } from '../http/said.ts';

/**
 * Runs an act on a case. The command id stays until the act is answered, so that sending again after a lost answer does
 * nothing twice; a refusal is shown and leaves the form as it is.
 */
export function useCaseAct() {
  const { t } = useTranslation('place');
  const client = useQueryClient();
  const language = useLanguage();
  const commandId = useRef(newCommandId());
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const guarded = async (work: () => Promise<unknown>): Promise<boolean> => {
    setWorking(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(whyNot(error, language));
      return false;
    } finally {
      setWorking(false);
    }
  };
  /** Asks without doing: no command, nothing to read again. */
  const ask = guarded;
  const run = (act: (commandId: string) => Promise<unknown>, did: string = t('case.did')): Promise<boolean> =>
    guarded(async () => {
      await act(commandId.current);
      commandId.current = newCommandId();
      tell(did);
      await client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== 'task' && query.queryKey[0] !== 'me',
      });
    });
  return { run, ask, working, problem };
}
