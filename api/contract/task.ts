import { type Static, Type } from 'typebox';
import { Proposal } from './clock-act.ts';
import { InboxRow } from './inbox.ts';
import { Cite, CommandId, Facts, Id, Instant, Name, Person, Reading, Text } from './scalar.ts';

/**
 * A form as it must be shown now. `schema` is a JSON Schema (2020-12) with titles in the words of the office (`title`, and
 * `x-title-en`), `x-type` the type of the word; `order` the words in order; conditions have been decided with the facts
 * given, so ask again (`PUT draft`, `POST form`) when a word in `dependsOn` changes.
 */
export const Form = Type.Object(
  {
    schema: Type.Record(Type.String(), Type.Unknown()),
    order: Type.Array(Name),
    required: Type.Array(Name),
    dependsOn: Type.Array(Name),
  },
  { title: 'Form' },
);
export type Form = Static<typeof Form>;

/** `later`: may follow within a limit (容缺). */
export const Paper = Type.Object(
  {
    name: Name,
    wording: Type.String(),
    name_en: Type.Optional(Type.String()),
    state: Type.Union([Type.Literal('in'), Type.Literal('later'), Type.Literal('missing')]),
    later: Type.Optional(Type.String()),
  },
  { title: 'Paper' },
);
export type Paper = Static<typeof Paper>;

/** A button and what it will do, in words that the machine computed. */
export const Button = Type.Object(
  {
    result: Name,
    label_zh: Type.String(),
    label_en: Type.String(),
    kind: Type.Union([
      Type.Literal('pass'),
      Type.Literal('other'),
      Type.Literal('supplement'),
      Type.Literal('incident'),
    ]),
    needsReason: Type.Boolean(),
    /** The case ends with this. */
    ends: Type.Optional(Name),
    says: Type.Optional(Type.String()),
    applies: Type.Optional(Type.String()),
    letters: Type.Array(Type.String()),
    stops: Type.Array(Type.String()),
    next: Type.Optional(Name),
    foot_zh: Type.String(),
    foot_en: Type.String(),
  },
  { title: 'Button' },
);
export type Button = Static<typeof Button>;

export const Draft = Type.Object(
  {
    facts: Facts,
    papers: Type.Array(Name, { maxItems: 100 }),
    result: Type.Optional(Name),
    reason: Type.Optional(Text),
    missing: Type.Optional(Type.Array(Text, { maxItems: 100 })),
  },
  { title: 'Draft', additionalProperties: false },
);
export type Draft = Static<typeof Draft>;

/** What may change while a person writes: asked for with every saved draft. */
const desk = { form: Form, papers: Type.Array(Paper), buttons: Type.Array(Button) };
export const DraftSaved = Type.Object({ savedAt: Instant, ...desk }, { title: 'DraftSaved' });

/** What went wrong, in words. */
export const Incident = Type.Object(
  { sentence_zh: Type.String(), sentence_en: Type.String(), choices: Type.Array(Name) },
  { title: 'Incident' },
);
export type Incident = Static<typeof Incident>;

export const TaskPage = Type.Object(
  {
    row: InboxRow,
    status: Type.String(),
    /** The sentence of instruction, where the step has one. */
    does: Type.Optional(Type.String()),
    role: Name,
    cites: Type.Array(Cite),
    reading: Type.Optional(Reading),
    /** Facts of the case so far, shown and not asked. */
    facts: Type.Array(
      Type.Object({ word: Name, title_en: Type.Optional(Type.String()), type: Type.String(), value: Type.Unknown() }),
    ),
    /** Prefilled values of the form, from the draft else from the case. */
    values: Facts,
    draft: Type.Optional(
      Type.Object({
        savedAt: Instant,
        result: Type.Optional(Name),
        reason: Type.Optional(Text),
        missing: Type.Optional(Type.Array(Text)),
      }),
    ),
    ...desk,
    /** What I have sent for this task that is still on its way, or that was refused when I no longer waited. */
    received: Type.Optional(
      Type.Object({ at: Instant, refused: Type.Boolean(), sentence_zh: Type.String(), sentence_en: Type.String() }),
    ),
    mayAct: Type.Boolean(),
    /** Why I may not: the rule and the person, for example four eyes. */
    mayNot: Type.Optional(Type.Object({ code: Type.String(), sentence_zh: Type.String(), sentence_en: Type.String() })),
    /** Who may do it. */
    candidates: Type.Array(Type.Object({ person: Person, unit: Type.String(), post: Type.Optional(Type.String()) })),
    /** What is to be approved. */
    proposal: Type.Optional(Proposal),
    incident: Type.Optional(Incident),
  },
  { title: 'TaskPage' },
);
export type TaskPage = Static<typeof TaskPage>;

export const Complete = Type.Object(
  {
    commandId: CommandId,
    version: Type.Integer(),
    result: Name,
    facts: Facts,
    papers: Type.Array(Name, { maxItems: 100 }),
    reason: Type.Optional(Text),
    missing: Type.Optional(Type.Array(Text, { maxItems: 100 })),
    as: Type.Optional(Id),
  },
  { title: 'Complete', additionalProperties: false },
);
