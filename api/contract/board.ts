import { type Static, Type } from 'typebox';
import { InboxRow } from './inbox.ts';
import { Id, Name, Page } from './scalar.ts';

export const OverdueQuery = Type.Object(
  {
    state: Type.Optional(Type.Union([Type.Literal('overdue'), Type.Literal('soon'), Type.Literal('all')])),
    region: Type.Optional(Type.String()),
    procedure: Type.Optional(Name),
    page: Type.Optional(Page),
  },
  { title: 'OverdueQuery', additionalProperties: false },
);
/** Open tasks of the supervisor's regions that are late or due within `soonDays` working days; the legal ones first. */
export const Overdue = Type.Object(
  {
    rows: Type.Array(InboxRow),
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
    }),
  },
  { title: 'Overdue' },
);
export type Overdue = Static<typeof Overdue>;

export const PeopleQuery = Type.Object(
  { unit: Type.Optional(Id), task: Type.Optional(Id) },
  { title: 'PeopleQuery', additionalProperties: false },
);
/** `mayNot`: why this person could not take the task that was asked about. */
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
        mayNot: Type.Optional(
          Type.Object({ code: Type.String(), sentence_zh: Type.String(), sentence_en: Type.String() }),
        ),
      }),
    ),
  },
  { title: 'People' },
);
export type People = Static<typeof People>;
