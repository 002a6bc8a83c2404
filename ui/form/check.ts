import { type Facts, type FormField, kindOf, type Property, type Value } from './schema.ts';

const shapes: { [type: string]: RegExp } = {
  money: /^-?\d+(\.\d{1,2})?$/,
  rate: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
  idNumber: /^\d{17}[\dX]$/i,
  phone: /^[\d+][\d -]{4,19}$/,
};

export type FieldProblem = { word: string; why: 'empty' } | { word: string; why: 'shape'; hint: string };

/**
 * What stands against handing in a form, in the order of its fields. Only what a person can see at once: the server judges
 * again, and it alone judges conditions.
 */
export function problemsOf(fields: FormField[], facts: Facts): FieldProblem[] {
  return fields.flatMap(({ word, property, required }): FieldProblem[] => {
    const value = facts[word];
    if (isEmpty(value)) return required ? [{ word, why: 'empty' }] : [];
    const hint = badShape(property, value as Value);
    return hint === undefined ? [] : [{ word, why: 'shape', hint }];
  });
}

export function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The name of the hint for a value of the wrong shape. */
function badShape(property: Property, value: Value): string | undefined {
  const type = property['x-type'] ?? '';
  if (kindOf(property) === 'integer') return Number.isInteger(value) ? undefined : 'integer';
  if (typeof value !== 'string') return undefined;
  const shape = shapes[type];
  if (shape !== undefined && !shape.test(value)) return type;
  return property.maxLength !== undefined && value.length > property.maxLength ? 'text' : undefined;
}

/** The facts of a form without the blanks: a word that is absent is missing, never an empty text. */
export function filled(facts: Facts, fields: FormField[]): Facts {
  return Object.fromEntries(fields.flatMap(({ word }) => (isEmpty(facts[word]) ? [] : [[word, facts[word] as Value]])));
}
