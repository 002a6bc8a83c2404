/** A JSON Schema (draft 7, which editors read too). `x-shape` says in office words what should stand there. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: { [key: string]: JsonSchema };
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  enum?: string[];
  pattern?: string;
  minProperties?: number;
  minItems?: number;
  $schema?: string;
  $id?: string;
  title?: string;
  'x-shape'?: [zh: string, en: string];
}

/** A letter, then letters and digits; no blank, dot, hyphen or underscore (`language.md` 2). */
export const namePattern = '^\\p{L}[\\p{L}\\p{N}]*$';

const scalar = ['string', 'number', 'boolean'];

/** Text on one line. Editors read `60` as a number, the compiler as text. */
export const text = (description = ''): JsonSchema => ({
  type: scalar,
  description,
  'x-shape': ['一行文字', 'text on one line'],
});

/** One of a few words. */
export const oneOf = (values: string[], description = ''): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
  'x-shape': [values.join('、'), values.join(', ')],
});

/** A text or a list of texts. */
export const texts = (description = ''): JsonSchema => ({
  type: [...scalar, 'array'],
  items: text(),
  description,
  'x-shape': ['一行文字，或者列表 [甲, 乙]', 'text, or a list [a, b]'],
});

/** A name, a name with a condition, or a list of these. */
export const guarded = (description = ''): JsonSchema => ({
  type: [...scalar, 'array', 'object'],
  items: {
    type: [...scalar, 'object'],
    additionalProperties: text(),
    'x-shape': ['名字，或者「名字: 条件」', 'NAME, or NAME: CONDITION'],
  },
  additionalProperties: text(),
  description,
  'x-shape': ['名字、「名字: 条件」，或者它们的列表', 'NAME, NAME: CONDITION, or a list of these'],
});

/** A map of names to one shape; `drop` alone takes it away. */
export const mapOf = (value: JsonSchema, description = ''): JsonSchema => ({
  type: ['object', 'string'],
  pattern: '^drop$',
  additionalProperties: value,
  description,
  'x-shape': ['「名字: 内容」，每行一个，或者 drop', 'NAME: CONTENT, one a line, or drop'],
});

/** A map with these keys and no others. `alone`: what may stand there instead of the map. */
export const record = (
  properties: { [key: string]: JsonSchema },
  options: { description?: string; required?: string[]; alone?: string[]; shape?: [string, string] } = {},
): JsonSchema => ({
  type: ['object', ...(options.alone ?? [])],
  properties,
  additionalProperties: false,
  ...(options.required && { required: options.required }),
  ...(options.description && { description: options.description }),
  'x-shape': options.shape ?? ['「键: 内容」，每行一个', 'KEY: CONTENT, one a line'],
});

/** As `record`, or one line of text. */
export const textOr = (properties: { [key: string]: JsonSchema }, description = ''): JsonSchema =>
  record(properties, { description, alone: scalar, shape: ['一行文字，或者「键: 内容」', 'text, or KEY: CONTENT'] });
