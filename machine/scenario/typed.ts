import type { Reserved } from '../../model/language/reserved.ts';
import { Num } from '../../model/money.ts';
import type { Field, Plan } from '../../model/plan.ts';
import type { Written } from '../../model/scenario.ts';
import type { ISODate, Row, Value } from '../../model/value.ts';

/** A written value as the word's type has it: `40%` → `0.4`, 是 → true. Text that does not fit stays text, to be refused. */
export function typedValue(field: Pick<Field, 'type' | 'rows'>, written: Written, words: Reserved): Value {
  if (Array.isArray(written)) return written.map((line) => typedRow(field, line, words));
  if (typeof written !== 'string') return [typedRow(field, written, words)];
  switch (field.type) {
    case 'yesNo':
      return written === words.yes ? true : written === words.no ? false : written;
    case 'integer':
      return /^-?\d+$/.test(written) ? Number(written) : written;
    case 'money':
    case 'rate':
      return decimalOf(written);
    default:
      return written;
  }
}

/** `80%` as a fraction; anything else as it stands. */
export function decimalOf(text: string): string {
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  return percent === undefined ? text : new Num(percent).div(100).toFixed();
}

function typedRow(field: Pick<Field, 'rows'>, line: Written, words: Reserved): Row {
  if (typeof line !== 'object' || Array.isArray(line)) return {};
  const columns = field.rows?.columns ?? {};
  return Object.fromEntries(
    Object.entries(line).map(([word, cell]) => [word, typedValue(columns[word] ?? { type: 'text' }, cell, words)]),
  );
}

/** Some valid value for a word that the scenario leaves open. */
export function anyValue(plan: Plan, word: string, field: Field, today: ISODate): Value {
  const choice = choicesOf(plan, field)?.[0];
  if (choice !== undefined) return choice;
  switch (field.type) {
    case 'yesNo':
      return false;
    case 'integer':
      return 1;
    case 'money':
      return '100.00';
    case 'rate':
      return '0.5';
    case 'date':
      return today;
    case 'month':
      return today.slice(0, 7);
    case 'year':
      return today.slice(0, 4);
    case 'time':
      return `${today}T12:00:00+08:00`;
    case 'idNumber':
      return '110101199003070010';
    case 'phone':
      return '13800000000';
    case 'bankAccount':
      return '6222020000000000';
    case 'rows':
      return [anyRow(plan, field, today)];
    default:
      return `某${word}`;
  }
}

function anyRow(plan: Plan, field: Field, today: ISODate): Row {
  const asked = Object.entries(field.rows?.columns ?? {}).filter(([, column]) => !column.formula && !column.table);
  return Object.fromEntries(asked.map(([word, column]) => [word, anyValue(plan, word, column, today)]));
}

function choicesOf(plan: Plan, field: Field): string[] | undefined {
  if (field.choicesFrom === undefined) return field.choices;
  const value = plan.parameters[field.choicesFrom]?.values.at(-1)?.value;
  return Array.isArray(value) ? value.map(String) : field.choices;
}
