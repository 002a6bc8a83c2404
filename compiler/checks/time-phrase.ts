import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Cite, StepLine } from '../procedure.ts';
import { articleText } from './article.ts';
import { inDigits } from './numerals.ts';

/** A length of time with 内 or 前, a day of the year with 前, 及时; their English likes. */
const phrase =
  /\d+(?:个)?(?:工作日|日|天|个月|年|小时)(?:之)?[内前]|\d+月\d+日(?:之)?前|及时|within \d+ (?:working )?(?:days?|months?|hours?)|\d+ (?:working )?days before|promptly/iu;

/** Warning `time-phrase`: the words that a step cites set a time, and the step has no `term`; a `reading` answers. */
export const timePhrase: Check = (context) =>
  allSteps(context.procedure).flatMap((step): Problem[] => {
    if (step.term || step.supplement || step.later.length > 0 || step.reading || step.waits) return [];
    for (const cite of step.cites) {
      const found = phrase.exec(inDigits(words(cite, context, step)))?.[0];
      if (found) return [ask(step, cite, found)];
    }
    return [];
  });

/** The quoted words, or the whole article when the step quotes nothing. */
function words(cite: Cite, { definitions }: CheckContext, step: StepLine): string {
  if (cite.quote !== undefined) return cite.quote;
  if (step.cites.some(({ quote }) => quote !== undefined)) return '';
  const instrument = definitions.instruments.get(cite.instrument);
  const text = instrument && articleText(instrument, cite);
  return text && 'text' in text ? text.text : '';
}

function ask(step: StepLine, cite: Cite, found: string): Problem {
  return problemAt(
    'time-phrase',
    cite,
    [`「${step.name.text}」引的条文里有「${found}」，这一步没有 term`, '写上 term；不是这一步的期限就加 reading 说明'],
    [
      `the words cited by “${step.name.text}” say “${found}”, but the step has no term`,
      'add a term, or a reading that says why not',
    ],
    'warning',
  );
}
