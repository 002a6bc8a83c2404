import { type Static, Type } from 'typebox';

/** Parts that many answers share. A schema with a `title` becomes a named type in OpenAPI and in `ui/api.gen.ts`. */

/** Opaque id of a case, a task, a person, a unit, a letter or a payment. Never says anything about a person. */
export const Id = Type.String({ minLength: 1, maxLength: 80, pattern: '^[A-Za-z0-9_.:-]+$' });
/** Made by the client, one for each act; sent again after a lost answer it returns the first answer. */
export const CommandId = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' });
/** `YYYY-MM-DD`. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** ISO 8601. */
export const Instant = Type.String({ minLength: 16, maxLength: 35 });
/** A name of a definition: step, word, procedure, button. */
export const Name = Type.String({ minLength: 1, maxLength: 120 });
export const Text = Type.String({ maxLength: 4000 });
export const Page = Type.Integer({ minimum: 1, maximum: 10000 });
export const Language = Type.Union([Type.Literal('zh'), Type.Literal('en')]);
/** Real cases, or rehearsals whose clock can be moved. It stands in the address of all that belongs to a case. */
export const Realm = Type.Union([Type.Literal('live'), Type.Literal('rehearsal')]);
/** Facts: word → value. Amounts are decimal strings, 是否 a boolean, 整数 an integer, lines a list. */
export const Facts = Type.Record(
  Type.String({ maxLength: 120 }),
  Type.Union([
    Type.String({ maxLength: 20000 }),
    Type.Number(),
    Type.Boolean(),
    Type.Array(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])), {
      maxItems: 2000,
    }),
  ]),
  { title: 'Facts', maxProperties: 300 },
);
export type FactsAnswer = Static<typeof Facts>;

/** The one shape of an error: two sentences at most in each language, without identifiers; `where` a word of the form or a key of the request. */
export const Problem = Type.Object(
  { code: Type.String(), sentence_zh: Type.String(), sentence_en: Type.String(), where: Type.Optional(Type.String()) },
  { title: 'Problem' },
);
export const Person = Type.Object({ id: Id, name: Type.String() }, { title: 'Person' });
/** Who acted: person and unit by name. */
export const By = Type.Object(
  { person: Type.String(), name: Type.String(), unit: Type.String(), onBehalfOf: Type.Optional(Type.String()) },
  { title: 'By' },
);
/** `quote`: the words relied on; `text`: the whole article they stand in, where a desk or a derivation shows it. */
export const Cite = Type.Object(
  {
    instrument: Type.String(),
    title: Type.String(),
    article: Type.String(),
    quote: Type.Optional(Type.String()),
    text: Type.Optional(Type.String()),
  },
  { title: 'Cite' },
);
/** The reading that is used, and the other one. */
export const Reading = Type.Unsafe<[used: string, other: string]>({
  type: 'array',
  items: { type: 'string' },
  minItems: 2,
  maxItems: 2,
  title: 'Reading',
});
export const Done = Type.Object({ ok: Type.Literal(true) }, { title: 'Done' });
