import { type Static, Type } from 'typebox';
import { Due } from './due.ts';
import { By, CommandId, Day, Instant, Name, Text } from './scalar.ts';

export const Decision = Type.Union([
  Type.Literal('suspend'),
  Type.Literal('resume'),
  Type.Literal('restart'),
  Type.Literal('extend'),
  Type.Literal('correct'),
  Type.Literal('revoke'),
]);
export const Ground = Type.Object(
  { instrument: Type.String({ minLength: 1, maxLength: 120 }), article: Type.String({ minLength: 1, maxLength: 60 }) },
  { title: 'Ground', additionalProperties: false },
);
const words = Type.String({ minLength: 1, maxLength: 4000 });

/** What a person decides about a limit; each kind needs its own part of it, and the case says which is missing. */
const decision = {
  clock: Name,
  act: Decision,
  reason: words,
  document: Type.Optional(Type.String({ maxLength: 400 })),
  grounds: Type.Optional(Ground),
  /** The day from which it counts, and the time `HH:MM` where hours are counted. */
  on: Type.Optional(Day),
  time: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
  amount: Type.Optional(Name),
  /** Number of the entry that is taken back, or of the stop that ends. */
  of: Type.Optional(Type.Integer({ minimum: 1 })),
  anchor: Type.Optional(Name),
  is: Type.Optional(Type.String({ minLength: 4, maxLength: 16 })),
};
export const ClockAct = Type.Object(
  { commandId: CommandId, ...decision },
  { title: 'ClockAct', additionalProperties: false },
);
export const ClockTrial = Type.Object(decision, { title: 'ClockTrial', additionalProperties: false });
export type ClockTrial = Static<typeof ClockTrial>;

/** What a decision would do; `approver` is the post or role that must agree first. */
export const ClockPreview = Type.Object(
  {
    approver: Type.Optional(Name),
    moves: Type.Array(Type.Object({ clock: Name, before: Due, after: Due })),
  },
  { title: 'ClockPreview' },
);

/** A decision that waits for its second person, as the desk and the derivation show it. */
export const Proposal = Type.Object(
  {
    clock: Name,
    step: Type.Optional(Name),
    act: Decision,
    by: By,
    at: Instant,
    on: Day,
    reason: Text,
    document: Type.Optional(Type.String()),
    grounds: Type.Optional(Ground),
    amount: Type.Optional(Type.String()),
    of: Type.Optional(Type.Integer()),
    anchor: Type.Optional(Name),
    is: Type.Optional(Type.String()),
    /** The last day as it stood when it was proposed, and as it would be; none while the limit stands still. */
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    sentence_zh: Type.String(),
    sentence_en: Type.String(),
  },
  { title: 'Proposal' },
);
export type Proposal = Static<typeof Proposal>;
