import type { Plan, Step } from '../../model/plan.ts';
import { type Schema, wordSchema } from './schema.ts';

/**
 * Schema of a step's whole form, in the order of the text: required words, and those that are asked only under a condition
 * (`x-when` holds it as written; the machine decides it, a schema cannot).
 */
export function formSchema(plan: Plan, step: Step, english: { [word: string]: string }): Schema {
  const words = step.form.flatMap((asked) => {
    const field = plan.fields[asked.word];
    if (field === undefined) return [];
    const schema = wordSchema(asked.word, field, english);
    return [[asked.word, asked.when ? { ...schema, 'x-when': asked.when.source } : schema] as const];
  });
  const required = step.form.filter(({ optional, when, column }) => !optional && !when && column === undefined);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: step.name,
    ...(english[step.name] && { 'x-title-en': english[step.name] }),
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(words),
    required: [...new Set(required.map(({ word }) => word))],
    'x-order': [...new Set(words.map(([word]) => word))],
  };
}

/** Forms of all steps and branches, by step. */
export function formSchemas(plan: Plan, english: { [word: string]: string }): { [step: string]: Schema } {
  const every = (steps: Step[]): Step[] => steps.flatMap((step) => [step, ...every(step.together)]);
  return Object.fromEntries(every(plan.steps).map((step) => [step.name, formSchema(plan, step, english)]));
}
