import { type Static, Type } from 'typebox';
import { Day, Id, Language } from './scalar.ts';

export const Right = Type.Union(
  [
    Type.Literal('file'),
    Type.Literal('act'),
    Type.Literal('supervise'),
    Type.Literal('read-definitions'),
    Type.Literal('pay'),
    Type.Literal('rehearse'),
    /** Puts calendars into force, with a second person. */
    Type.Literal('calendar'),
  ],
  { title: 'Right' },
);
export type Right = Static<typeof Right>;

export const SignIn = Type.Object(
  { account: Type.String({ minLength: 1, maxLength: 80 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { title: 'SignIn', additionalProperties: false },
);

export const Me = Type.Object(
  {
    id: Id,
    name: Type.String(),
    /** The region the person works in; they see it and what lies below. */
    region: Type.Object({ id: Type.String(), title: Type.String() }),
    regions: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
    units: Type.Array(
      Type.Object({ id: Id, name: Type.String(), kind: Type.String(), posts: Type.Array(Type.String()) }),
    ),
    rights: Type.Array(Right),
    /** `note` names the holiday or says that the day is worked for another; `provisional` beyond the published calendar. */
    today: Type.Object({
      date: Day,
      weekday: Type.Integer({ minimum: 1, maximum: 7 }),
      working: Type.Boolean(),
      note: Type.Optional(Type.String()),
      provisional: Type.Boolean(),
    }),
    language: Language,
  },
  { title: 'Me' },
);
export type Me = Static<typeof Me>;

export const LanguageChoice = Type.Object(
  { language: Language },
  { title: 'LanguageChoice', additionalProperties: false },
);
