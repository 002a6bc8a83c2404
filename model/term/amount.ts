import { TermFault } from './fault.ts';

export type Unit = 'working day' | 'day' | 'month' | 'year' | 'hour' | 'working hour';
export interface Quantity {
  n: number;
  unit: Unit;
}

const units: { [word: string]: Unit } = {
  'working day': 'working day',
  个工作日: 'working day',
  day: 'day',
  日: 'day',
  天: 'day',
  month: 'month',
  个月: 'month',
  year: 'year',
  年: 'year',
  hour: 'hour',
  小时: 'hour',
  'working hour': 'working hour',
  个工作小时: 'working hour',
};
const pattern =
  /^([1-9][0-9]{0,4}) ?(?:(working day|day|month|year|hour|working hour)s?|(个工作日|日|天|个月|年|小时|个工作小时))$/;

/** `5 working days`, `5个工作日`; undefined when the text is no amount (1–99999 and a unit). */
export function parseAmount(text: string): Quantity | undefined {
  const match = pattern.exec(text);
  const unit = match && units[match[2] ?? match[3] ?? ''];
  return unit ? { n: Number(match[1]), unit } : undefined;
}

/** As `parseAmount`, for an amount that has to be one. */
export function quantity(text: unknown): Quantity {
  const found = typeof text === 'string' ? parseAmount(text) : undefined;
  if (found) return found;
  throw new TermFault(
    'amount',
    `${JSON.stringify(text)} 不是期限：写大于 0 的整数和单位，如 5 working days、5个工作日`,
    'not an amount: a whole number above 0 and a unit, such as 5 working days',
  );
}

export const inHours = (unit: Unit): boolean => unit === 'hour' || unit === 'working hour';
/** Working days and hours end on a working day or at an instant: nothing is left to roll. */
export const rolls = (unit: Unit): boolean => unit === 'day' || unit === 'month' || unit === 'year';
export const months = (quantity: Quantity): number => (quantity.unit === 'year' ? quantity.n * 12 : quantity.n);
