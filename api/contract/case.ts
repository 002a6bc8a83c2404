import { type Static, Type } from 'typebox';
import { Due } from './due.ts';
import { InboxRow } from './inbox.ts';
import { By, Cite, CommandId, Day, Facts, Id, Instant, Name, Page, Reading, Text } from './scalar.ts';

export const CaseRow = Type.Object(
  {
    case: Id,
    number: Type.String(),
    title: Type.String(),
    procedure: Type.Object({ id: Name, title: Type.String() }),
    region: Type.Object({ id: Type.String(), title: Type.String() }),
    status: Type.String(),
    columns: Type.Array(Type.Object({ word: Name, text: Type.String() })),
    openedAt: Instant,
    end: Type.Optional(
      Type.Object({ name: Name, says: Type.String(), applies: Type.Optional(Type.String()), at: Instant }),
    ),
    due: Type.Array(Due),
  },
  { title: 'CaseRow' },
);
export type CaseRow = Static<typeof CaseRow>;

export const CasesQuery = Type.Object(
  { page: Type.Optional(Page) },
  { title: 'CasesQuery', additionalProperties: false },
);
export const CasesSearch = Type.Object(
  { q: Type.String({ minLength: 1, maxLength: 80 }), page: Type.Optional(Page) },
  { title: 'CasesSearch', additionalProperties: false },
);
export const Cases = Type.Object(
  { rows: Type.Array(CaseRow), total: Type.Integer(), page: Type.Integer(), pageSize: Type.Integer() },
  { title: 'Cases' },
);

/** A line of the timeline. `sentence` says it in words; the rest is for filters and links. */
export const TimelineEntry = Type.Object(
  {
    seq: Type.Integer(),
    at: Instant,
    kind: Type.String(),
    step: Type.Optional(Name),
    line: Type.Optional(Name),
    result: Type.Optional(Name),
    by: Type.Optional(By),
    reason: Type.Optional(Type.String()),
    papers: Type.Array(Name),
    detail: Type.Record(Type.String(), Type.String()),
    cites: Type.Array(Cite),
    sentence_zh: Type.String(),
    sentence_en: Type.String(),
    /** Hash of this entry in the audit chain. */
    hash: Type.String(),
  },
  { title: 'TimelineEntry' },
);

export const StepMark = Type.Object(
  {
    step: Name,
    state: Type.Union([
      Type.Literal('done'),
      Type.Literal('now'),
      Type.Literal('paused'),
      Type.Literal('skipped'),
      Type.Literal('coming'),
    ]),
    result: Type.Optional(Name),
    together: Type.Optional(Type.Array(Name)),
  },
  { title: 'StepMark' },
);

export const Letter = Type.Object(
  {
    id: Id,
    letter: Name,
    step: Name,
    to: Type.String(),
    text: Type.String(),
    at: Instant,
    state: Type.Union([Type.Literal('issued'), Type.Literal('served'), Type.Literal('returned')]),
    way: Type.Optional(Type.String()),
    day: Type.Optional(Day),
  },
  { title: 'Letter' },
);
export const Payment = Type.Object(
  {
    id: Id,
    step: Name,
    amount: Type.String(),
    payee: Type.String(),
    account: Type.String(),
    state: Type.Union([
      Type.Literal('ordering'),
      Type.Literal('ordered'),
      Type.Literal('recalled'),
      Type.Literal('paid'),
      Type.Literal('unpaid'),
    ]),
    reason: Type.Optional(Type.String()),
    at: Instant,
    day: Type.Optional(Day),
  },
  { title: 'Payment' },
);

export const CasePage = Type.Object(
  {
    row: CaseRow,
    /** Instant of the case's own clock: now, moved by the offset of a rehearsal. */
    now: Instant,
    procedure: Type.Object({ id: Name, title: Type.String(), version: Day, hash: Type.String() }),
    facts: Type.Array(
      Type.Object({ word: Name, title_en: Type.Optional(Type.String()), type: Type.String(), value: Type.Unknown() }),
    ),
    steps: Type.Array(StepMark),
    papers: Type.Array(Type.Object({ name: Name, wording: Type.String(), state: Type.String() })),
    timeline: Type.Array(TimelineEntry),
    tasks: Type.Array(InboxRow),
    letters: Type.Array(Letter),
    payments: Type.Array(Payment),
    /** Steps that wait for proof of service, with the ways that each accepts. */
    serving: Type.Array(Type.Object({ step: Name, ways: Type.Array(Name) })),
    /** Steps that wait for money. */
    receiving: Type.Array(Name),
    /** Acts that this person may do on the case as a whole. */
    acts: Type.Array(
      Type.Union([
        Type.Literal('withdraw'),
        Type.Literal('receipts'),
        Type.Literal('served'),
        Type.Literal('returned'),
        Type.Literal('clock'),
        Type.Literal('outcome'),
        Type.Literal('advance'),
      ]),
    ),
    reading: Type.Optional(Reading),
  },
  { title: 'CasePage' },
);
export type CasePage = Static<typeof CasePage>;

/** The answer to every act on a case: the row as it now stands, and the task that follows for this person. */
export const Acted = Type.Object({ case: CaseRow, next: Type.Optional(Id) }, { title: 'Acted' });
export type Acted = Static<typeof Acted>;

const act = { commandId: CommandId };
export const FileCase = Type.Object(
  {
    ...act,
    procedure: Name,
    facts: Facts,
    papers: Type.Array(Name, { maxItems: 100 }),
    reason: Type.Optional(Text),
    /** Region in which the case is filed, where the person serves several. */
    region: Type.Optional(Type.String()),
  },
  { title: 'FileCase', additionalProperties: false },
);
export const Withdraw = Type.Object(
  { ...act, reason: Type.String({ minLength: 1, maxLength: 4000 }) },
  { title: 'Withdraw', additionalProperties: false },
);
export const Receipt = Type.Object(
  {
    ...act,
    step: Name,
    amount: Type.String({ pattern: '^\\d+(\\.\\d{1,2})?$' }),
    day: Day,
    reference: Type.String({ minLength: 1, maxLength: 80 }),
  },
  { title: 'Receipt', additionalProperties: false },
);
export const Served = Type.Object(
  { ...act, step: Name, way: Name, day: Day },
  { title: 'Served', additionalProperties: false },
);
export const Returned = Type.Object(
  { ...act, step: Name, reason: Text },
  { title: 'Returned', additionalProperties: false },
);
export const Resolve = Type.Object(
  {
    ...act,
    version: Type.Integer(),
    choice: Name,
    facts: Facts,
    reason: Type.String({ minLength: 1, maxLength: 4000 }),
    as: Type.Optional(Id),
  },
  { title: 'Resolve', additionalProperties: false },
);
export const PaymentOutcome = Type.Object(
  { ...act, paid: Type.Boolean(), day: Type.Optional(Day), reason: Type.Optional(Text) },
  { title: 'PaymentOutcome', additionalProperties: false },
);
