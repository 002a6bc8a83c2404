import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Calendar } from '../calendar/index.ts';
import * as kernel from './index.ts';
import { deadlineSchema } from './schema.ts';
import type { Answer, Given, TermSpec } from './spec.ts';
import { validate } from './validate.ts';

const accepts = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(deadlineSchema);
/** What JSON Schema cannot say: a quote against the unit, one event in two parts of a clock. */
const beyondSchema = /^引文|^.* 不能既停表又重新起算|^组合套得太深/u;

/** Validation and lints, and the schema, say the same of a spec. */
export function expectSameVerdict(spec: unknown): void {
  const written = JSON.parse(JSON.stringify(spec ?? null));
  const schema = accepts(written);
  try {
    validate(written as TermSpec, {});
    kernel.lint(written as TermSpec, {});
  } catch (error) {
    if (!(error instanceof kernel.TermFault)) throw error;
    if (beyondSchema.test(error.sentence)) return;
    expect({ spec: written, schema, fault: error.sentence }).toMatchObject({ schema: false });
    return;
  }
  expect({ spec: written, schema, errors: accepts.errors }).toMatchObject({ schema: true });
}

/** `answer`, for the tables: each spec of them is put to the JSON Schema too. */
export function answer(spec: TermSpec, given: Given, calendar: Calendar): Answer {
  expectSameVerdict(spec);
  return kernel.answer(spec, given, calendar);
}
