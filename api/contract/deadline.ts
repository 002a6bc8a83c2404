import { type Static, Type } from 'typebox';
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

export const LedgerLine = Type.Object(
  {
    act: Type.String(),
    at: Instant,
    on: Day,
    by: Type.Optional(By),
    approver: Type.Optional(Type.String()),
    amount: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    grounds: Type.Optional(Type.String()),
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
    strip: Type.Array(StripDay),
  },
  { title: 'Derivation' },
);
export type Derivation = Static<typeof Derivation>;

/** `silent`: open steps for which the text sets no limit and nobody promised one. */
export const Deadlines = Type.Object(
  { now: Instant, clocks: Type.Array(Derivation), silent: Type.Array(Name) },
  { title: 'Deadlines' },
);
