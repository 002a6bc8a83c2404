import { type Static, Type } from 'typebox';
import { Ground, Proposal } from './clock-act.ts';
import { Due } from './due.ts';
import { By, Cite, Day, Instant, Name, Reading } from './scalar.ts';

/** A square of the month strip. `n` numbers the counted days; `mark` names what happened that day. */
export const StripDay = Type.Object(
  {
    date: Day,
    weekday: Type.Integer({ minimum: 1, maximum: 7 }),
    working: Type.Boolean(),
    /** Name of the holiday, or of the one that a make-up day is worked for. */
    holiday: Type.Optional(Type.String()),
    makeup: Type.Boolean(),
    n: Type.Optional(Type.Integer()),
    paused: Type.Boolean(),
    marks: Type.Array(
      Type.Union([
        Type.Literal('start'),
        Type.Literal('stop'),
        Type.Literal('resume'),
        Type.Literal('today'),
        Type.Literal('due'),
        Type.Literal('met'),
      ]),
    ),
  },
  { title: 'StripDay' },
);

/** A line of the ledger: `n` numbers the decisions, `revoked` one that a later line takes back. */
export const LedgerLine = Type.Object(
  {
    act: Type.String(),
    /** When it was written down, and the day from which it counts. */
    at: Instant,
    on: Day,
    n: Type.Optional(Type.Integer()),
    revoked: Type.Boolean(),
    by: Type.Optional(By),
    approver: Type.Optional(By),
    amount: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    document: Type.Optional(Type.String()),
    grounds: Type.Optional(Ground),
    of: Type.Optional(Type.Integer()),
    anchor: Type.Optional(Name),
    is: Type.Optional(Type.String()),
    was: Type.Optional(Type.String()),
    /** The last day before and after a decision. */
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    sentence_zh: Type.String(),
    sentence_en: Type.String(),
  },
  { title: 'LedgerLine' },
);

/** A clock with all that explains its day; `spec`, `given` and the calendar let anybody recompute it. */
export const Derivation = Type.Object(
  {
    clock: Name,
    step: Type.Optional(Name),
    kind: Type.String(),
    /** The term as the procedure says it. */
    sentence: Type.String(),
    cites: Type.Array(Cite),
    reading: Type.Optional(Reading),
    spec: Type.Unknown(),
    given: Type.Unknown(),
    answer: Type.Unknown(),
    calendar: Type.String(),
    due: Due,
    /** The trace in words. */
    trace: Type.Array(
      Type.Object({
        code: Type.String(),
        date: Type.Optional(Type.String()),
        sentence_zh: Type.String(),
        sentence_en: Type.String(),
      }),
    ),
    ledger: Type.Array(LedgerLine),
    /** Whether it may still be decided about; the days that could be put right, with what the case holds for each. */
    open: Type.Boolean(),
    anchors: Type.Array(Type.Object({ anchor: Name, name: Name, is: Type.String() })),
    /** The decision that waits for its second person. */
    proposal: Type.Optional(Proposal),
    strip: Type.Array(StripDay),
  },
  { title: 'Derivation' },
);
export type Derivation = Static<typeof Derivation>;

/** `silent`: open steps for which the text sets no limit and nobody promised one. */
export const Deadlines = Type.Object(
  {
    now: Instant,
    clocks: Type.Array(Derivation),
    silent: Type.Array(Name),
    /** How far back a decision may count, if that is laid down; who approves which. */
    policy: Type.Object({
      backdate: Type.Optional(Type.String()),
      approve: Type.Record(Type.String(), Type.String()),
    }),
    /** Instruments that the procedure rests on, to choose from. */
    instruments: Type.Array(Type.String()),
  },
  { title: 'Deadlines' },
);
