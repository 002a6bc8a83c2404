import type { TFunction } from 'i18next';
import { type FormField, labelOf } from '../../form/schema.ts';
import type { Naming } from '../../http/names.ts';
import type { Language } from '../../text/index.ts';
import type { Standing } from './standing.ts';

type Hint = 'money' | 'rate' | 'integer' | 'date' | 'month' | 'year' | 'idNumber' | 'phone' | 'text';

/** What stands against submitting, in words. */
export function sayProblem(
  problem: Standing,
  fields: FormField[],
  t: TFunction<'desk'>,
  language: Language,
  name: Naming,
): string {
  switch (problem.why) {
    case 'field': {
      const property = fields.find((field) => field.word === problem.word)?.property ?? {};
      const field = labelOf(problem.word, property, language);
      if (problem.hint === undefined) return t('needField', { field });
      return t('badField', { field, hint: t(`hints.${problem.hint as Hint}`) });
    }
    case 'paper':
      return t('needPaper', { paper: name(problem.paper) });
    case 'result':
      return t('needResult');
    case 'reason':
      return t('needReason');
    case 'missing':
      return t('needMissing');
  }
}
