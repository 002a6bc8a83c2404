import type { Offer, OfferedField } from '../../machine/offer.ts';
import type { Field, Plan } from '../../model/plan.ts';
import type { Form, Paper } from '../contract/task.ts';
import type { Offices } from './places.ts';
import type { Law } from './plans.ts';

type Schema = { [key: string]: unknown };

/**
 * The fields that are asked now, as a JSON Schema with the office's words. `x-from`: the choices are units or persons of the
 * office and not words of the procedure.
 */
export function formOf(law: Law, offer: Offer, offices: Offices): Form {
  const asked = offer.fields.filter((field) => field.asked);
  const required = asked.filter((field) => field.required).map((field) => field.word);
  const properties = Object.fromEntries(
    asked.map((field) => [field.word, propertyOf(law, field, offices.choices[field.word])]),
  );
  const depends = [...offer.fields.flatMap((field) => field.dependsOn), ...offices.dependsOn];
  return {
    schema: { type: 'object', properties, required, additionalProperties: false },
    order: asked.map((field) => field.word),
    required,
    dependsOn: [...new Set(depends)],
  };
}

function propertyOf(law: Law, { word, choices, columns }: OfferedField, offices: string[] | undefined): Schema {
  const field = law.plan.fields[word];
  const own = field
    ? fieldSchema(law, word, field, choices ?? field.choices ?? offices)
    : { title: word, type: 'string' };
  const schema = offices && own.enum === offices ? { ...own, 'x-from': 'office' } : own;
  return columns ? { ...schema, 'x-columns': columns } : schema;
}

function fieldSchema(law: Law, word: string, field: Field, choices?: string[]): Schema {
  const english = law.page.words[word];
  return {
    title: word,
    ...(english !== undefined && { 'x-title-en': english }),
    'x-type': field.type,
    ...(choices && { 'x-enum-en': englishOf(law, choices) }),
    ...(field.type === 'rows' ? rowsSchema(law, field) : valueSchema(field, choices)),
  };
}

const englishOf = (law: Law, choices: string[]) =>
  Object.fromEntries(choices.flatMap((choice) => (law.page.words[choice] ? [[choice, law.page.words[choice]]] : [])));

function rowsSchema(law: Law, field: Field): Schema {
  const columns = Object.entries(field.rows?.columns ?? {});
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(columns.map(([name, one]) => [name, fieldSchema(law, name, one, one.choices)])),
      'x-order': columns.map(([name]) => name),
    },
  };
}

function valueSchema(field: Field, choices?: string[]): Schema {
  if (choices) return { type: 'string', enum: choices };
  switch (field.type) {
    case 'yesNo':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'month':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}$' };
    case 'year':
      return { type: 'string', pattern: '^\\d{4}$' };
    case 'money':
      return { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' };
    case 'rate':
      return { type: 'string', pattern: '^\\d+(\\.\\d+)?$' };
    case 'idNumber':
      return { type: 'string', pattern: '^\\d{17}[0-9X]$' };
    case 'longText':
      return { type: 'string', maxLength: 4000 };
    default:
      return { type: 'string', maxLength: 400 };
  }
}

/** The papers that are asked for now; `typed` are those that the draft says have come in. */
export function papersOf(law: Law, offer: Offer, typed: string[]): Paper[] {
  return offer.papers.map(({ name, wording, state, mayFollow }) => {
    const english = law.page.words[name];
    return {
      name,
      wording,
      state: typed.includes(name) ? 'in' : state,
      ...(english !== undefined && { name_en: english }),
      ...(mayFollow && { later: laterSentence(law.plan, name) }),
    };
  });
}

/** The limit within which a paper may follow. */
function laterSentence(plan: Plan, paper: string): string {
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  return steps.flatMap((step) => step.later).find((one) => one.paper === paper)?.term.sentence ?? '';
}
