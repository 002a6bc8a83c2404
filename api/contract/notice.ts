import { type Static, Type } from 'typebox';
import { Id, Instant, Name } from './scalar.ts';

/** An alert of a limit that has reached this person and has not been read. `at` by the clock of the case. */
export const Notice = Type.Object(
  {
    id: Type.Integer(),
    case: Id,
    number: Type.String(),
    title: Type.String(),
    step: Type.Optional(Name),
    level: Type.String(),
    at: Instant,
    sentence_zh: Type.String(),
    sentence_en: Type.String(),
  },
  { title: 'Notice' },
);
/** The newest 100, and how many there are. */
export const Notices = Type.Object({ rows: Type.Array(Notice), unread: Type.Integer() }, { title: 'Notices' });
export type Notices = Static<typeof Notices>;
export const ReadNotices = Type.Object(
  { ids: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 100 }) },
  { title: 'ReadNotices', additionalProperties: false },
);
