import type { Schemas } from '../http/client.ts';
import type { Language } from '../text/index.ts';

export type Form = Schemas['Form'];
export type Facts = Schemas['Facts'];
export type Value = Facts[string];
export type Row = Record<string, string | number | boolean>;

/** What the form profile needs of a property's JSON Schema; the rest is the server's business. */
export interface Property {
  title?: string;
  'x-title-en'?: string;
  'x-type'?: string;
  /** English of the choices, by choice. */
  'x-enum-en'?: { [choice: string]: string };
  /** The choices are units or persons of the office: a list that is searched, however short. */
  'x-from'?: 'office';
  enum?: (string | boolean)[];
  description?: string;
  maxLength?: number;
  readOnly?: boolean;
  items?: { properties?: { [column: string]: Property }; required?: string[]; 'x-order'?: string[] };
}

export interface FormField {
  word: string;
  property: Property;
  required: boolean;
}

/** The fields of a form in the order of the procedure. */
export function fieldsOf(form: Form): FormField[] {
  const properties = (form.schema.properties ?? {}) as { [word: string]: Property };
  return form.order.flatMap((word) => {
    const property = properties[word];
    return property === undefined ? [] : [{ word, property, required: form.required.includes(word) }];
  });
}

/** The name of a field in the language of the screen; the office's own word where nobody has translated it. */
export function labelOf(word: string, property: Property, language: Language): string {
  return (language === 'en' ? property['x-title-en'] : undefined) ?? property.title ?? word;
}

export function choiceLabel(choice: string, property: Property, language: Language): string {
  return (language === 'en' ? property['x-enum-en']?.[choice] : undefined) ?? choice;
}

export type Kind =
  | 'text'
  | 'longText'
  | 'date'
  | 'month'
  | 'year'
  | 'time'
  | 'money'
  | 'rate'
  | 'integer'
  | 'yesNo'
  | 'choice'
  | 'rows';

/** Which control a property gets. */
export function kindOf(property: Property): Kind {
  switch (property['x-type']) {
    case 'longText':
    case 'date':
    case 'month':
    case 'year':
    case 'time':
    case 'money':
    case 'rate':
    case 'integer':
    case 'yesNo':
    case 'rows':
      return property['x-type'];
    default:
      return property.enum === undefined ? 'text' : 'choice';
  }
}
