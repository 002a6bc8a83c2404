import { reserved } from '../../../model/language/reserved.ts';
import type { FormField } from '../../form/schema.ts';
import type { Schemas } from '../../http/client.ts';

const corrections = [reserved('zh').correctAccount, reserved('en').correctAccount];

/**
 * What an answer to an incident asks for. To correct the account of a payment that failed is to write the word of the case
 * that held it; every other answer asks for nothing.
 */
export function correctionFields(
  task: Pick<Schemas['TaskPage'], 'incident' | 'facts' | 'row'>,
  payments: Schemas['Payment'][],
  result: string | undefined,
): FormField[] {
  if (task.incident === undefined || result === undefined || !corrections.includes(result)) return [];
  const failed = payments.filter(({ step, state }) => step === task.row.step && state === 'unpaid').at(-1);
  const fact = task.facts.find(({ value }) => failed !== undefined && value === failed.account);
  if (fact === undefined) return [];
  const property = { title: fact.word, 'x-title-en': fact.title_en, 'x-type': fact.type };
  return [{ word: fact.word, property, required: true }];
}
