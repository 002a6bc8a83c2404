import { TermFault } from './fault.ts';

/** A part of a spec before it is known to be right. */
export type Raw = { [key: string]: unknown };

const rollNames = [
  'none',
  'next_working_day',
  'previous_working_day',
  'modified_next',
  'nearest',
  'long_holiday_extension',
];
const anchorShape =
  /^(?:(?:event|date)\.[\p{L}\p{N}_]+|deadline\.[\p{L}\p{N}_]+\.due|benefit_year\.(?:start|end)|month\.end)$/u;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws unless `roll` is there where it is needed, absent where it is needless, and one of the names. */
export function checkRoll(spec: Raw, rule: 'needed' | 'needless' | 'free'): void {
  if (rule === 'needed' && spec.roll === undefined)
    throw new TermFault(
      'roll',
      '按日、月、年计算的期限要写 roll：最后一日遇休息日怎么办',
      'roll is missing: say what happens on a day of rest',
    );
  if (rule === 'needless' && spec.roll !== undefined)
    throw new TermFault('roll', '按工作日、小时计算的期限不写 roll', 'roll is needless with working days and hours');
  oneOf(spec, 'roll', rollNames);
}

export function checkAnchor(value: unknown, key: string): void {
  if (typeof value !== 'string' || !anchorShape.test(value))
    throw new TermFault(
      'anchor',
      `${key}: ${JSON.stringify(value)} 不是起算点，应为 event.名、date.名、deadline.名.due、benefit_year.start、benefit_year.end 或 month.end`,
      `${key} is no anchor`,
    );
}

export function oneOf(spec: Raw, key: string, names: readonly unknown[]): void {
  if (spec[key] !== undefined && !names.includes(spec[key]))
    throw new TermFault(
      'value',
      `${key}: ${JSON.stringify(spec[key])} 应为 ${names.join('、')} 之一`,
      `${key} must be one of these`,
    );
}

export function onlyKeys(value: unknown, key: string, keys: string[]): Raw {
  if (!isRecord(value)) throw new TermFault('value', `${key} 应为映射`, `${key} must be a mapping`);
  for (const name of Object.keys(value))
    if (!keys.includes(name))
      throw new TermFault('key', `${key} 没有「${name}」这一项`, `"${name}" has no meaning in ${key}`);
  return value;
}
