import { type Static, Type } from 'typebox';
import { Due } from './due.ts';
import { Id, Instant, Name, Page, Person, Text } from './scalar.ts';

/** mine: taken by me · pool: nobody's, and I may take it · today, overdue, waiting (停表): mine in that state · done: by me, this month. */
export const View = Type.Union(
  [
    Type.Literal('mine'),
    Type.Literal('pool'),
    Type.Literal('today'),
    Type.Literal('overdue'),
    Type.Literal('waiting'),
    Type.Literal('done'),
  ],
  { title: 'View' },
);
export type View = Static<typeof View>;

const filters = {
  view: View,
  procedure: Type.Optional(Name),
  step: Type.Optional(Name),
  page: Type.Optional(Page),
};
export const InboxQuery = Type.Object(filters, { title: 'InboxQuery', additionalProperties: false });
/** A search word may be a name, so it travels in a body and never in an address. */
export const InboxSearch = Type.Object(
  { ...filters, q: Type.String({ minLength: 1, maxLength: 80 }) },
  { title: 'InboxSearch', additionalProperties: false },
);

export const InboxRow = Type.Object(
  {
    task: Id,
    version: Type.Integer(),
    case: Id,
    number: Type.String(),
    title: Type.String(),
    procedure: Type.Object({ id: Name, title: Type.String() }),
    step: Name,
    /** Signature line, where the step has several. */
    line: Type.Optional(Name),
    kind: Type.String(),
    /** Inbox columns in the order of the procedure. */
    columns: Type.Array(Type.Object({ word: Name, text: Type.String() })),
    /** Legal before promised; empty where the text sets no limit and nobody promised one. */
    due: Type.Array(Due),
    /** How far the ladder of alerts has gone on its limits, and whom it has reached last. */
    urged: Type.Optional(Type.Object({ level: Type.String(), text_zh: Type.String(), text_en: Type.String() })),
    holder: Type.Optional(Person),
    openedAt: Instant,
    /** Set in the view `done`. */
    doneAt: Type.Optional(Instant),
  },
  { title: 'InboxRow' },
);
export type InboxRow = Static<typeof InboxRow>;

const Facet = Type.Array(Type.Object({ id: Name, title: Type.String(), count: Type.Integer() }));
export const Inbox = Type.Object(
  {
    rows: Type.Array(InboxRow),
    page: Type.Integer(),
    pageSize: Type.Integer(),
    total: Type.Integer(),
    counts: Type.Object({
      mine: Type.Integer(),
      pool: Type.Integer(),
      today: Type.Integer(),
      overdue: Type.Integer(),
      waiting: Type.Integer(),
      done: Type.Integer(),
    }),
    /** Values of the filters in this view. */
    facets: Type.Object({ procedures: Facet, steps: Facet }),
  },
  { title: 'Inbox' },
);
export type Inbox = Static<typeof Inbox>;

/** `task` is absent when the pool holds nothing for this person. */
export const Next = Type.Object({ task: Type.Optional(Id), row: Type.Optional(InboxRow) }, { title: 'Next' });
export const Release = Type.Object(
  { version: Type.Integer(), reason: Type.String({ minLength: 1, maxLength: 400 }) },
  { title: 'Release', additionalProperties: false },
);
/** `as`: the person whose part is played; in a rehearsal only. */
export const Claim = Type.Object(
  { version: Type.Integer(), as: Type.Optional(Id) },
  { title: 'Claim', additionalProperties: false },
);
export const Reassign = Type.Object(
  {
    tasks: Type.Array(Type.Object({ task: Id, version: Type.Integer() }), { minItems: 1, maxItems: 200 }),
    to: Id,
    reason: Text,
  },
  { title: 'Reassign', additionalProperties: false },
);
/** One line for each task: done, or why not. */
export const Reassigned = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        task: Id,
        done: Type.Boolean(),
        number: Type.Optional(Type.String()),
        code: Type.Optional(Type.String()),
        sentence_zh: Type.Optional(Type.String()),
        sentence_en: Type.Optional(Type.String()),
      }),
    ),
  },
  { title: 'Reassigned' },
);
