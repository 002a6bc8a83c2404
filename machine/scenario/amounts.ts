import { type CaseFacts, caseFacts } from '../../expression/derive.ts';
import { reserved } from '../../model/language/reserved.ts';
import { amountText, isDecimal } from '../../model/money.ts';
import type { Plan } from '../../model/plan.ts';
import type { Scenario, Written } from '../../model/scenario.ts';
import type { Facts, ISODate, Value } from '../../model/value.ts';
import { decimalOf, typedValue } from './typed.ts';

/** The words of a money rule, worked out from what the scenario gives. */
export function amountsOf(plan: Plan, scenario: Scenario, on: ISODate): CaseFacts {
  const words = reserved(plan.language);
  const facts: Facts = {};
  for (const [word, written] of Object.entries(scenario.given)) {
    const field = plan.fields[word];
    if (field !== undefined) facts[word] = typedValue(field, written, words);
  }
  const known = { facts, results: {}, readings: {}, today: on, openedOn: on, valueDay: on };
  return caseFacts(plan, known, () => undefined);
}

/** Compares the amounts of a money rule with what the scenario expects. */
export function expectAmounts(plan: Plan, scenario: Scenario, values: CaseFacts): string[] {
  return [
    ...compare(plan, values, scenario.expected.amounts, 'amounts'),
    ...compare(plan, values, scenario.expected.facts, 'facts'),
  ];
}

/** Compares words with what is expected of them, amounts rounded as the region does. */
export function compare(plan: Plan, values: CaseFacts, expected: Written | undefined, part: string): string[] {
  if (expected === undefined || typeof expected !== 'object' || Array.isArray(expected)) return [];
  return Object.entries(expected).flatMap(([word, wanted]) => {
    const value = values.value(word);
    const money = part === 'amounts' || typeOf(plan, values, word) === 'money';
    const found = value.ok ? shown(plan, value.value, money) : `没有值（${value.fault.code}）`;
    return found === wantedText(plan, wanted, money) ? [] : [`${part} ${word}: ${String(wanted)} ≠ ${found}`];
  });
}

function typeOf(plan: Plan, values: CaseFacts, word: string): string {
  const field = plan.fields[word];
  if (field !== undefined) return field.type;
  try {
    return values.fact(word).type;
  } catch {
    return 'text';
  }
}

function shown(plan: Plan, value: Value, money: boolean): string {
  const words = reserved(plan.language);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return JSON.stringify(value);
  return money && isDecimal(String(value)) ? amountText(value, plan.round) : String(value);
}

function wantedText(plan: Plan, wanted: Written, money: boolean): string {
  if (typeof wanted !== 'string') return JSON.stringify(wanted);
  const decimal = decimalOf(wanted);
  return money && isDecimal(decimal) ? amountText(decimal, plan.round) : decimal;
}
