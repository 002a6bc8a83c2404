import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { filled, problemsOf } from '../../form/check.ts';
import { fieldsOf } from '../../form/schema.ts';
import { newCommandId, Refused, type Schemas } from '../../http/client.ts';
import { useLanguage, whyNot } from '../../http/said.ts';
import { goTo } from '../desk/goTo.ts';
import type { Standing } from '../desk/standing.ts';
import type { StartFormState } from './useStartForm.ts';

interface Filing {
  commandId: string;
  facts: Schemas['Facts'];
  papers: string[];
}

/** Hands a start form in; `send` is the door (a real case or a rehearsal). A refusal leaves all that was written. */
export function useFile(
  start: StartFormState,
  send: (filing: Filing) => Promise<Schemas['Acted']>,
  done: (acted: Schemas['Acted']) => void,
) {
  const client = useQueryClient();
  const language = useLanguage();
  const commandId = useRef(newCommandId());
  const [working, setWorking] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<{ words: string; where?: string }>();
  const form = start.query.data;
  const fields = form === undefined ? [] : fieldsOf(form.form);
  const open = standingOf(start, fields, form?.papers ?? []);
  const file = async () => {
    setTried(true);
    if (form === undefined || working) return;
    const first = open[0];
    if (first !== undefined) return goTo(first);
    setWorking(true);
    setRefusal(undefined);
    try {
      const { facts, papers } = start.latest();
      const known = form.papers.map((paper) => paper.name);
      const acted = await send({
        commandId: commandId.current,
        facts: filled(facts, fields),
        papers: papers.filter((paper) => known.includes(paper)),
      });
      start.stop();
      client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== 'start-form' && query.queryKey[0] !== 'me',
      });
      done(acted);
    } catch (error) {
      const refused = error instanceof Refused;
      if (!refused || error.answered) commandId.current = newCommandId();
      setRefusal({ words: whyNot(error, language), where: refused ? error.problem.where : undefined });
    } finally {
      setWorking(false);
    }
  };
  return { file, working, tried, refusal, open, fields };
}
export type FileState = ReturnType<typeof useFile>;

/** What stands against filing. A paper that is not brought is the machine's to judge: not every one is a condition. */
function standingOf(
  start: StartFormState,
  fields: ReturnType<typeof fieldsOf>,
  papers: Schemas['Paper'][],
): Standing[] {
  const found: Standing[] = problemsOf(fields, start.draft.facts).map((problem) => ({
    why: 'field',
    word: problem.word,
    hint: problem.why === 'shape' ? problem.hint : undefined,
  }));
  for (const paper of papers)
    if (paper.state === 'missing' && paper.later === undefined && !start.draft.papers.includes(paper.name))
      found.push({ why: 'paper', paper: paper.name });
  return found;
}
