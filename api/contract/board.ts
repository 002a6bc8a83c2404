import { type Static, Type } from 'typebox';
import { InboxRow } from './inbox.ts';
import { Day, Id, Name, Page } from './scalar.ts';

export const OverdueQuery = Type.Object(
  {
    state: Type.Optional(
      Type.Union([Type.Literal('stuck'), Type.Literal('overdue'), Type.Literal('soon'), Type.Literal('all')]),
    ),
    region: Type.Optional(Type.String()),
    procedure: Type.Optional(Name),
    page: Type.Optional(Page),
  },
  { title: 'OverdueQuery', additionalProperties: false },
);
/** A row of the board. `stuck`: nobody can do it, and why; a supervisor may give it to any person whom four eyes leave. */
export const BoardRow = Type.Object(
  {
    ...InboxRow.properties,
    stuck: Type.Optional(Type.Object({ code: Type.String(), sentence_zh: Type.String(), sentence_en: Type.String() })),
  },
  { title: 'BoardRow' },
);
export type BoardRow = Static<typeof BoardRow>;
/** Open tasks of the supervisor's regions that nobody can do, are late or due within `soonDays` days; the legal ones first. */
export const Overdue = Type.Object(
  {
    rows: Type.Array(BoardRow),
    total: Type.Integer(),
    page: Type.Integer(),
    pageSize: Type.Integer(),
    soonDays: Type.Integer(),
    counts: Type.Object({
      open: Type.Integer(),
      legalOverdue: Type.Integer(),
      promisedOverdue: Type.Integer(),
      today: Type.Integer(),
      soon: Type.Integer(),
      paused: Type.Integer(),
      incidents: Type.Integer(),
      stuck: Type.Integer(),
    }),
  },
  { title: 'Overdue' },
);
export type Overdue = Static<typeof Overdue>;

export const DueDaysQuery = Type.Object(
  { region: Type.Optional(Type.String()) },
  { title: 'DueDaysQuery', additionalProperties: false },
);
/** The next 14 working days from today, and days off between them on which something is due: how much has its last day then. */
export const DueDays = Type.Object(
  {
    days: Type.Array(
      Type.Object({
        date: Day,
        weekday: Type.Integer({ minimum: 1, maximum: 7 }),
        working: Type.Boolean(),
        legal: Type.Integer(),
        promised: Type.Integer(),
      }),
    ),
  },
  { title: 'DueDays' },
);

export const PeopleQuery = Type.Object(
  { unit: Type.Optional(Id), task: Type.Optional(Id) },
  { title: 'PeopleQuery', additionalProperties: false },
);
/**
 * `mayNot`: why this person could not take the task that was asked about; `standIn`: its role does not mean them, and they may
 * be named because it means nobody who is there.
 */
export const People = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        unit: Type.Object({ id: Id, name: Type.String() }),
        posts: Type.Array(Type.String()),
        open: Type.Integer(),
        overdue: Type.Integer(),
        standIn: Type.Optional(Type.Boolean()),
        mayNot: Type.Optional(
          Type.Object({ code: Type.String(), sentence_zh: Type.String(), sentence_en: Type.String() }),
        ),
      }),
    ),
  },
  { title: 'People' },
);
export type People = Static<typeof People>;
