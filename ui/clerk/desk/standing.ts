import { isEmpty, problemsOf } from '../../form/check.ts';
import type { FormField } from '../../form/schema.ts';
import type { Schemas } from '../../http/client.ts';
import type { Draft } from './local.ts';

/** What stands against submitting, in the order of the page. */
export type Standing =
  | { why: 'field'; word: string; hint?: string }
  | { why: 'paper'; paper: string }
  | { why: 'result' }
  | { why: 'reason' }
  | { why: 'missing' };

/**
 * Only 通过 and the answer to an incident ask for the form and the papers; another button asks for its reason, a supplement for the list of what is
 * missing (`language.md` 3.1). The server judges again.
 */
export function standing(desk: {
  draft: Draft;
  fields: FormField[];
  papers: Schemas['Paper'][];
  chosen: Schemas['Button'] | undefined;
}): Standing[] {
  const { draft, chosen } = desk;
  if (chosen === undefined) return [{ why: 'result' }];
  const found: Standing[] = [];
  const passing = chosen.kind === 'pass' || chosen.kind === 'incident';
  const shapeOnly = passing ? desk.fields : desk.fields.filter((field) => !isEmpty(draft.facts[field.word]));
  for (const problem of problemsOf(shapeOnly, draft.facts))
    found.push({ why: 'field', word: problem.word, hint: problem.why === 'shape' ? problem.hint : undefined });
  if (passing)
    for (const paper of desk.papers)
      if (paper.state === 'missing' && paper.later === undefined && !draft.papers.includes(paper.name))
        found.push({ why: 'paper', paper: paper.name });
  if (chosen.kind === 'supplement' && !(draft.missing ?? []).some((line) => line.trim() !== ''))
    found.push({ why: 'missing' });
  if (chosen.needsReason && (draft.reason ?? '').trim() === '') found.push({ why: 'reason' });
  return found;
}
