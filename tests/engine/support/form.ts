import type { Field, Plan, Step } from '../../../model/plan.ts';
import type { Facts, Value } from '../../../model/value.ts';

const SAMPLES: { [type: string]: Value } = {
  text: '白某',
  longText: '设备不足',
  date: '2026-03-02',
  year: '2026',
  month: '2026-03',
  money: '100.00',
  rate: '0.1',
  integer: 1,
  yesNo: true,
  idNumber: '152201196803124417',
  phone: '13800000000',
  area: '乌兰浩特市',
  body: '盟医院',
  person: '白某',
  staff: '孙某',
  bankAccount: '6222020000000000001',
};

/** Fills the form of a step: `given` first, samples for whatever else it always asks. */
export function fill(plan: Plan, step: Step, given: Facts): Facts {
  const facts: Facts = {};
  for (const { word, column, optional, when } of step.form) {
    const value = given[word] ?? (optional || when || column ? undefined : sample(plan, plan.fields[word]));
    if (value !== undefined) facts[word] = value;
  }
  return facts;
}

function sample(plan: Plan, field: Field | undefined): Value | undefined {
  if (!field) return undefined;
  if (field.type !== 'choice') return SAMPLES[field.type];
  const listed = field.choicesFrom ? plan.parameters[field.choicesFrom]?.values.at(-1)?.value : field.choices;
  return Array.isArray(listed) ? (listed[0] as string) : undefined;
}

/** Steps and branches of a plan by name. */
export function stepOf(plan: Plan, name: string): Step {
  const found = plan.steps.flatMap((step) => [step, ...step.together]).find((step) => step.name === name);
  if (!found) throw new Error(`No step ${name}`);
  return found;
}
