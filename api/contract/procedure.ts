import { type Static, Type } from 'typebox';
import type { Door } from './door.ts';
import { Cite, Day, Facts, Name, Reading } from './scalar.ts';
import { Form, Paper } from './task.ts';

export const ProcedureRow = Type.Object(
  {
    id: Name,
    title: Type.String(),
    title_en: Type.Optional(Type.String()),
    region: Type.Object({ id: Type.String(), title: Type.String() }),
    version: Day,
    hash: Type.String(),
    kind: Type.String(),
    steps: Type.Integer(),
    terms: Type.Integer(),
    cites: Type.Integer(),
    /** I may file it. A rehearsal of it may be opened by whoever has the right to rehearse. */
    mayFile: Type.Boolean(),
  },
  { title: 'ProcedureRow' },
);
export type ProcedureRow = Static<typeof ProcedureRow>;
export const Procedures = Type.Object({ rows: Type.Array(ProcedureRow) }, { title: 'Procedures' });

/** The effective text with the origin of each line. */
export const ProcedurePage = Type.Object(
  {
    row: ProcedureRow,
    lines: Type.Array(Type.Object({ text: Type.String(), file: Type.String(), line: Type.Integer() })),
    svg: Type.String(),
    svg_en: Type.String(),
    /** Every version that is published, newest first. */
    versions: Type.Array(Type.Object({ version: Day, hash: Type.String() })),
    steps: Type.Array(
      Type.Object({
        name: Name,
        name_en: Type.Optional(Type.String()),
        does: Type.Optional(Type.String()),
        who: Type.Array(Name),
        papers: Type.Array(Name),
        buttons: Type.Array(Name),
        cites: Type.Array(Cite),
        reading: Type.Optional(Reading),
      }),
    ),
    terms: Type.Array(
      Type.Object({
        step: Type.Optional(Name),
        kind: Type.Union([
          Type.Literal('legal'),
          Type.Literal('promised'),
          Type.Literal('supplement'),
          Type.Literal('later'),
        ]),
        sentence: Type.String(),
        cites: Type.Array(Cite),
        reading: Type.Optional(Reading),
      }),
    ),
    ends: Type.Array(
      Type.Object({ name: Name, says: Type.String(), applies: Type.Optional(Type.String()), cites: Type.Array(Cite) }),
    ),
    cites: Type.Array(Cite),
  },
  { title: 'ProcedurePage' },
);
export type ProcedurePage = Static<typeof ProcedurePage>;

export const StartFormQuery = Type.Object(
  { facts: Type.Optional(Facts) },
  { title: 'StartFormQuery', additionalProperties: false },
);
/** The start form with the facts typed so far. `refusal`: the machine would not take it now (closed for the year, too early). */
export const StartForm = Type.Object(
  {
    procedure: Type.Object({ id: Name, title: Type.String(), version: Day }),
    step: Name,
    form: Form,
    papers: Type.Array(Paper),
    /** Registers' answers to the words given. */
    values: Facts,
    cites: Type.Array(Cite),
    reading: Type.Optional(Reading),
    foot_zh: Type.String(),
    foot_en: Type.String(),
    refusal: Type.Optional(
      Type.Object({ code: Type.String(), sentence_zh: Type.String(), sentence_en: Type.String() }),
    ),
  },
  { title: 'StartForm' },
);
export type StartForm = Static<typeof StartForm>;

/** The English of every name and sentence that a published procedure can show; a sentence keeps its 【blanks】 in both. */
export const Words = Type.Object({ words: Type.Record(Type.String(), Type.String()) }, { title: 'Words' });

const ofProcedure = Type.Object({ procedure: Name });
export const procedureDoors = {
  procedures: {
    method: 'GET',
    path: '/api/procedures',
    right: 'signed-in',
    answer: Procedures,
    says: '规程目录 Procedures in force in my regions',
  },
  procedure: {
    method: 'GET',
    path: '/api/procedures/:procedure',
    right: 'read-definitions',
    params: ofProcedure,
    answer: ProcedurePage,
    says: '生效全文 The effective text with the origin of each line',
  },
  startForm: {
    method: 'POST',
    path: '/api/procedures/:procedure/form',
    right: 'file',
    params: ofProcedure,
    body: StartFormQuery,
    answer: StartForm,
    says: '立案表 The start form, for the words given so far',
  },
  words: {
    method: 'GET',
    path: '/api/words',
    right: 'signed-in',
    answer: Words,
    says: '英文译名 The English of the definitions',
  },
} as const satisfies { [name: string]: Door };
