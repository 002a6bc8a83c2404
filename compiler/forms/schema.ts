import type { Field, Plan } from '../../model/plan.ts';
import type { WordType } from '../../model/value.ts';

/** A JSON Schema (2020-12) of a word, with `x-type` its type and English beside the office's own word where somebody wrote it. */
export type Schema = { [key: string]: unknown };

const decimal = '^-?[0-9]+(\\.[0-9]+)?$';
const shapes: { [type in Exclude<WordType, 'choice' | 'rows'>]: Schema } = {
  text: { type: 'string', minLength: 1, maxLength: 200 },
  longText: { type: 'string', minLength: 1, maxLength: 4000 },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'date-time' },
  year: { type: 'string', pattern: '^[0-9]{4}$' },
  month: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
  money: { type: 'string', pattern: decimal },
  rate: { type: 'string', pattern: decimal },
  integer: { type: 'integer' },
  yesNo: { type: 'boolean' },
  idNumber: { type: 'string', pattern: '^[0-9]{17}[0-9X]$' },
  phone: { type: 'string', pattern: '^[0-9+() -]{5,20}$' },
  area: { type: 'string', minLength: 1, maxLength: 100 },
  body: { type: 'string', minLength: 1, maxLength: 200 },
  person: { type: 'string', minLength: 1, maxLength: 100 },
  staff: { type: 'string', minLength: 1, maxLength: 100 },
  file: { type: 'string', minLength: 1, maxLength: 500 },
  bankAccount: { type: 'string', pattern: '^[0-9 ]{8,30}$' },
};

/** Schema of one word. `english` are the translations of the tree. */
export function wordSchema(word: string, field: Field, english: { [word: string]: string }): Schema {
  const title = { title: word, ...(english[word] && { 'x-title-en': english[word] }), 'x-type': field.type };
  if (field.rows) return { ...title, ...rowsSchema(field.rows.columns, english) };
  if (field.type === 'choice') return { ...title, type: 'string', ...choiceSchema(field.choices ?? [], english) };
  return { ...title, ...shapes[field.type as keyof typeof shapes] };
}

function choiceSchema(choices: string[], english: { [word: string]: string }): Schema {
  const translated = choices.filter((choice) => english[choice]).map((choice) => [choice, english[choice]]);
  return { enum: choices, ...(translated.length > 0 && { 'x-enum-en': Object.fromEntries(translated) }) };
}

/** Lines: what is worked out by a formula is shown, not asked. */
function rowsSchema(columns: { [word: string]: Field }, english: { [word: string]: string }): Schema {
  const properties = Object.entries(columns).map(([word, field]) => [
    word,
    { ...wordSchema(word, field, english), ...(field.formula && { readOnly: true }) },
  ]);
  const asked = Object.entries(columns).flatMap(([word, field]) => (field.formula ? [] : [word]));
  return {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(properties),
      required: asked,
      'x-order': Object.keys(columns),
    },
  };
}

/** Schema of every word that a form of the plan asks, 理由 included. */
export function wordSchemas(plan: Plan, english: { [word: string]: string }): { [word: string]: Schema } {
  return Object.fromEntries(
    Object.entries(plan.fields)
      .filter(([, field]) => !field.formula && !field.table && !field.count && !field.result && !field.rule)
      .map(([word, field]) => [word, wordSchema(word, field, english)]),
  );
}
