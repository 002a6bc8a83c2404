import { type Static, Type } from 'typebox';
import type { Door } from './door.ts';
import { Id, Instant, Name, Realm } from './scalar.ts';

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

const inRealm = Type.Object({ realm: Realm });
export const noticeDoors = {
  notices: {
    method: 'GET',
    path: '/api/:realm/notices',
    right: 'act',
    params: inRealm,
    answer: Notices,
    says: '待阅的催办督办 Alerts that have reached me and are not read',
  },
  readNotices: {
    method: 'POST',
    path: '/api/:realm/notices/read',
    right: 'act',
    params: inRealm,
    body: ReadNotices,
    answer: Notices,
    says: '已阅 Mark alerts as read',
  },
} as const satisfies { [name: string]: Door };
