import { type Static, Type } from 'typebox';
import type { Door } from './door.ts';
import { CommandId, Day, Done, Id, Instant, Name, Page, Person, Realm } from './scalar.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Region = Type.Object({ id: Type.String(), title: Type.String() });
const State = Type.Union([
  Type.Literal('previewing'),
  Type.Literal('previewed'),
  Type.Literal('applying'),
  Type.Literal('applied'),
  Type.Literal('dropped'),
]);

/** How far a year can be relied on, and who has compared it with its notice. */
const PackYear = Type.Object({
  year: Type.Integer(),
  state: Type.Union([Type.Literal('firm'), Type.Literal('tail'), Type.Literal('unpublished')]),
  workingDays: Type.Optional(Type.Integer()),
  notice: Type.Optional(Type.String()),
  signature: Type.Union([Type.Literal('signed'), Type.Literal('unsigned'), Type.Literal('altered')]),
  signedBy: Type.Optional(Type.String()),
  signedOn: Type.Optional(Day),
});
/** A pack: the nation's, or the days of a region that differ (`overlay`). `firmThrough`: its last day that no notice can change any more. */
export const CalendarPack = Type.Object(
  {
    hash: Hash,
    id: Type.String(),
    region: Region,
    overlay: Type.Boolean(),
    state: Type.Union([
      Type.Literal('draft'),
      Type.Literal('current'),
      Type.Literal('former'),
      Type.Literal('dropped'),
    ]),
    firmThrough: Day,
    inForceAt: Type.Optional(Instant),
    years: Type.Array(PackYear),
    text: Type.String(),
  },
  { title: 'CalendarPack' },
);
export type CalendarPack = Static<typeof CalendarPack>;

const Progress = Type.Object({ total: Type.Integer(), done: Type.Integer() });
/** A pack on its way to the cases of a realm: who asked, who approved, how far it is. */
export const CalendarChange = Type.Object(
  {
    id: Id,
    realm: Realm,
    pack: Type.Object({ hash: Hash, id: Type.String(), overlay: Type.Boolean() }),
    region: Region,
    source: Type.String(),
    reason: Type.String(),
    state: State,
    draftedBy: Person,
    draftedAt: Instant,
    approvedBy: Type.Optional(Person),
    approvedAt: Type.Optional(Instant),
    finishedAt: Type.Optional(Instant),
    dropReason: Type.Optional(Type.String()),
    progress: Progress,
    /** Whether this person may approve it: they have the right and did not ask for it. */
    mayApprove: Type.Boolean(),
  },
  { title: 'CalendarChange' },
);
export type CalendarChange = Static<typeof CalendarChange>;

/** `changes` only for those who hold the right. */
export const Calendars = Type.Object(
  { packs: Type.Array(CalendarPack), changes: Type.Array(CalendarChange) },
  { title: 'Calendars' },
);

/** `text` is a new pack, `pack` one that waits as a draft; `amends`: days published earlier change by a notice. */
export const DraftCalendar = Type.Object(
  {
    commandId: CommandId,
    realm: Realm,
    region: Type.String({ minLength: 1, maxLength: 120 }),
    overlay: Type.Boolean(),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 60_000 })),
    pack: Type.Optional(Hash),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
    amends: Type.Optional(Type.Boolean()),
  },
  { title: 'DraftCalendar', additionalProperties: false },
);

const Shown = Type.Object({
  status: Type.Union([
    Type.Literal('resolved'),
    Type.Literal('provisional'),
    Type.Literal('suspended'),
    Type.Literal('waiting'),
  ]),
  date: Type.Optional(Day),
});
/** What becomes of one limit: `kept` would move but its rule does not let it; `stands` has run out with its effect. */
const Move = Type.Object({
  clock: Name,
  step: Type.Optional(Name),
  rule: Type.Union([Type.Literal('recompute'), Type.Literal('freeze'), Type.Literal('never_earlier')]),
  from: Type.String(),
  to: Type.String(),
  before: Shown,
  after: Shown,
  outcome: Type.Union([Type.Literal('moved'), Type.Literal('kept'), Type.Literal('stands')]),
  late: Type.Optional(Type.Union([Type.Literal('begins'), Type.Literal('ends')])),
});
export const CalendarCase = Type.Object(
  {
    case: Id,
    number: Type.String(),
    title: Type.String(),
    procedure: Type.String(),
    region: Type.String(),
    outcome: Type.Union([
      Type.Literal('changed'),
      Type.Literal('unchanged'),
      Type.Literal('ended'),
      Type.Literal('refused'),
    ]),
    /** What happened is not what the preview said: the case had gone on meanwhile. */
    differs: Type.Boolean(),
    moves: Type.Array(Move),
  },
  { title: 'CalendarCase' },
);
export type CalendarCase = Static<typeof CalendarCase>;

const Filter = Type.Union([
  Type.Literal('all'),
  Type.Literal('late'),
  Type.Literal('firm'),
  Type.Literal('kept'),
  Type.Literal('stands'),
  Type.Literal('refused'),
]);
export const CalendarCasesQuery = Type.Object(
  {
    phase: Type.Optional(Type.Union([Type.Literal('preview'), Type.Literal('apply')])),
    filter: Type.Optional(Filter),
    page: Type.Optional(Page),
  },
  { title: 'CalendarCasesQuery', additionalProperties: false },
);
/** A change with a page of what it does, or has done, to the cases. */
export const CalendarChangePage = Type.Object(
  {
    change: CalendarChange,
    phase: Type.Union([Type.Literal('preview'), Type.Literal('apply')]),
    difference: Type.Object({
      added: Type.Array(Type.Integer()),
      changed: Type.Array(Type.Object({ date: Day, works: Type.Boolean(), tail: Type.Boolean() })),
    }),
    counts: Type.Object({
      cases: Type.Integer(),
      moved: Type.Integer(),
      kept: Type.Integer(),
      stands: Type.Integer(),
      firm: Type.Integer(),
      lateBegins: Type.Integer(),
      lateEnds: Type.Integer(),
      ended: Type.Integer(),
      refused: Type.Integer(),
    }),
    rows: Type.Array(CalendarCase),
    total: Type.Integer(),
    page: Type.Integer(),
    pageSize: Type.Integer(),
  },
  { title: 'CalendarChangePage' },
);
export type CalendarChangePage = Static<typeof CalendarChangePage>;

const ofChange = Type.Object({ change: Id });
const Reason = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 1000 }) },
  { title: 'DropCalendar', additionalProperties: false },
);

export const calendarDoors = {
  calendars: {
    method: 'GET',
    path: '/api/calendars',
    right: 'read-definitions',
    answer: Calendars,
    says: '日历包及其变更 Calendar packs and their changes',
  },
  draftCalendar: {
    method: 'POST',
    path: '/api/calendars/changes',
    right: 'calendar',
    body: DraftCalendar,
    answer: CalendarChange,
    says: '提出日历变更，开始预览 Ask for a change of calendar; its preview begins',
  },
  calendarChange: {
    method: 'GET',
    path: '/api/calendars/changes/:change',
    right: 'calendar',
    params: ofChange,
    query: CalendarCasesQuery,
    answer: CalendarChangePage,
    says: '哪些件的哪些期限会变 Which limits of which cases move',
  },
  previewCalendar: {
    method: 'POST',
    path: '/api/calendars/changes/:change/preview',
    right: 'calendar',
    params: ofChange,
    answer: CalendarChange,
    says: '重新预览 Preview anew',
  },
  approveCalendar: {
    method: 'POST',
    path: '/api/calendars/changes/:change/approve',
    right: 'calendar',
    params: ofChange,
    answer: CalendarChange,
    says: '第二人批准，分批生效 A second person approves; running cases follow in batches',
  },
  dropCalendar: {
    method: 'POST',
    path: '/api/calendars/changes/:change/drop',
    right: 'calendar',
    params: ofChange,
    body: Reason,
    answer: Done,
    says: '撤销变更 Give a change up before it is approved',
  },
} as const satisfies { [name: string]: Door };
