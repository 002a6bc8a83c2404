import { inHours, parseAmount, quantity, rolls, type Unit } from './amount.ts';
import { TermFault } from './fault.ts';
import { parseTime } from './instant.ts';
import type { Given, TermSpec } from './spec.ts';
import { checkBy, checkOccurs, checkWindow } from './validate-dates.ts';

type Raw = { [key: string]: unknown };

const riders = ['cutoff', 'receipt', 'warn', 'on_calendar_change', 'source', 'basis', 'title'];
const forms: { [form: string]: string[] } = {
  within: ['within', 'of', 'count_from', 'roll', 'clock', 'extend'],
  before: ['at_least', 'before', 'roll'],
  by: ['by', 'year', 'month', 'roll'],
  every: ['every', 'window', 'period', 'roll'],
  hold: ['hold', 'of', 'count_from', 'roll'],
  occurs: ['occurs', 'on', 'every', 'first', 'from', 'roll'],
  earliest_of: ['earliest_of'],
  latest_of: ['latest_of'],
};
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
const nameShape = /^[\p{L}\p{N}_]+$/u;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form of a spec: the one form key it has (`occurs` may have `every` beside it). */
function formOf(spec: Raw): string {
  const found = Object.keys(forms).filter((form) => Object.hasOwn(spec, form));
  const named = found.includes('occurs') ? found.filter((form) => form !== 'every') : found;
  const [form] = named;
  if (form !== undefined && named.length === 1) return form;
  throw new TermFault(
    'form',
    named.length === 0
      ? '缺少期限的形式：within、before、by、every、hold、occurs、earliest_of 或 latest_of'
      : `形式只能有一个，现有 ${named.join('、')}`,
    named.length === 0
      ? 'no form of a term: within, before, by, every, hold, occurs, earliest_of or latest_of'
      : 'more than one form',
  );
}

/** Throws `TermFault` unless the spec is one of the forms of the deadline language, whole and without a needless key. */
export function validate(spec: TermSpec, given: Given): void {
  if (!isRecord(given)) throw new TermFault('given', 'given 应为对象', 'given must be an object');
  for (const key of ['events', 'dates', 'deadlines', 'benefit_year'] as const)
    if (given[key] !== undefined && !isRecord(given[key]))
      throw new TermFault('given', `given.${key} 应为对象`, `given.${key} must be an object`);
  checkSpec(spec, 0);
  for (const deadline of Object.values(given.deadlines ?? {})) if (typeof deadline !== 'string') checkSpec(deadline, 0);
}

function checkSpec(value: unknown, depth: number): void {
  if (!isRecord(value)) throw new TermFault('form', '期限应为一个映射', 'a term is a mapping');
  if (depth > 20) throw new TermFault('form', '组合套得太深', 'combinations are nested too deeply');
  const form = formOf(value);
  for (const key of Object.keys(value))
    if (!forms[form]?.includes(key) && !riders.includes(key))
      throw new TermFault('key', `${form} 没有「${key}」这一项`, `"${key}" has no meaning with ${form}`);
  checkRiders(value);
  if (form === 'within' || form === 'hold') checkCounted(value, form);
  else if (form === 'before') checkBefore(value);
  else if (form === 'by') checkBy(value);
  else if (form === 'every') checkWindow(value);
  else if (form === 'occurs') checkOccurs(value);
  else checkMembers(value[form], depth);
}

function checkMembers(members: unknown, depth: number): void {
  if (!Array.isArray(members) || members.length === 0)
    throw new TermFault('value', '组合要列出至少一个期限', 'a combination lists at least one term');
  for (const member of members) {
    if (typeof member !== 'string') checkSpec(member, depth + 1);
    else if (!nameShape.test(member))
      throw new TermFault('value', `${member} 不是期限的名字`, 'not the name of a term');
  }
}

function checkCounted(spec: Raw, form: 'within' | 'hold'): void {
  const { unit } = quantity(spec[form]);
  checkAnchor(spec.of, 'of');
  oneOf(spec, 'count_from', ['next_day', 'same_day', 'next_month']);
  if (inHours(unit) && spec.count_from !== undefined)
    throw new TermFault('key', '小时从时刻起算，不写 count_from', 'hours run from the instant: leave count_from out');
  checkRoll(spec, rolls(unit) ? 'needed' : 'needless');
  if (form === 'hold') return;
  checkClock(spec.clock, unit);
  checkExtend(spec.extend, unit);
}

function checkBefore(spec: Raw): void {
  const { before } = spec;
  if (isRecord(before)) {
    if (before.start_of !== 'benefit_year' || Object.keys(before).length !== 2)
      throw new TermFault(
        'anchor',
        'before 应写 {start_of: benefit_year, year: …}',
        'write {start_of: benefit_year, year: …}',
      );
    checkAnchor(before.year, 'before.year');
  } else checkAnchor(before, 'before');
  const unit = spec.at_least === undefined ? 'day' : quantity(spec.at_least).unit;
  checkRoll(spec, rolls(unit) ? 'needed' : 'needless');
  if (spec.roll === 'next_working_day' || spec.roll === 'long_holiday_extension')
    throw new TermFault(
      'roll',
      '「……前」的期限不能往后顺延，写 previous_working_day 或 none',
      'a limit before a point cannot roll forward',
    );
}

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

function onlyKeys(value: unknown, key: string, keys: string[]): Raw {
  if (!isRecord(value)) throw new TermFault('value', `${key} 应为映射`, `${key} must be a mapping`);
  for (const name of Object.keys(value))
    if (!keys.includes(name))
      throw new TermFault('key', `${key} 没有「${name}」这一项`, `"${name}" has no meaning in ${key}`);
  return value;
}

function checkTimes(spec: Raw, key: string): void {
  if (spec.times !== undefined && !(Number.isInteger(spec.times) && Number(spec.times) >= 1))
    throw new TermFault('value', `${key}.times 应为大于 0 的整数`, `${key}.times must be a whole number above 0`);
}

const list = (value: unknown, key: string): unknown[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new TermFault('value', `${key} 应为列表`, `${key} must be a list`);
};

function sameKind(amount: unknown, unit: Unit, key: string): void {
  if (inHours(quantity(amount).unit) !== inHours(unit))
    throw new TermFault(
      'amount',
      `${key} 与期限应同以日计或同以小时计`,
      `${key} and the term must both be in days or both in hours`,
    );
}

function checkClock(value: unknown, unit: Unit): void {
  if (value === undefined) return;
  const clock = onlyKeys(value, 'clock', ['stops', 'restarts']);
  const stopping = new Set<unknown>();
  for (const item of list(clock.stops, 'stops')) {
    const stop = onlyKeys(item, 'stops', ['on', 'until', 'stop_day', 'resume_day', 'at_most']);
    checkAnchor(stop.on, 'stops.on');
    checkAnchor(stop.until, 'stops.until');
    for (const day of ['stop_day', 'resume_day']) oneOf(stop, day, ['counted', 'not_counted']);
    if (stop.at_most !== undefined) sameKind(stop.at_most, unit, 'at_most');
    stopping.add(stop.on);
  }
  for (const item of list(clock.restarts, 'restarts')) {
    const restart = onlyKeys(item, 'restarts', ['on', 'times']);
    checkAnchor(restart.on, 'restarts.on');
    checkTimes(restart, 'restarts');
    if (stopping.has(restart.on))
      throw new TermFault(
        'value',
        `${restart.on} 不能既停表又重新起算`,
        'the same event both stops and restarts the clock',
      );
  }
}

function checkExtend(value: unknown, unit: Unit): void {
  if (value === undefined) return;
  const extend = onlyKeys(value, 'extend', ['by', 'on', 'times']);
  sameKind(extend.by, unit, 'extend.by');
  if (unit === 'hour' && quantity(extend.by).unit !== 'hour')
    throw new TermFault('amount', 'extend.by 应与期限同一单位', 'extend.by needs the unit of the term');
  if (unit === 'working hour' && quantity(extend.by).unit !== unit)
    throw new TermFault('amount', 'extend.by 应与期限同一单位', 'extend.by needs the unit of the term');
  checkAnchor(extend.on, 'extend.on');
  checkTimes(extend, 'extend');
}

function checkRiders(spec: Raw): void {
  const time = (key: string, names: string[]) => {
    const value = spec[key];
    if (value === undefined || names.includes(String(value))) return;
    if (typeof value !== 'string' || parseTime(value) === undefined)
      throw new TermFault(
        'value',
        `${key}: ${JSON.stringify(value)} 应为 HH:MM 或 ${names.join('、')}`,
        `${key} must be HH:MM or a name`,
      );
  };
  time('cutoff', ['office_close']);
  time('receipt', ['any_time', 'office_close']);
  oneOf(spec, 'on_calendar_change', ['recompute', 'freeze', 'never_earlier']);
  if (spec.warn === undefined) return;
  const warn = onlyKeys(spec.warn, 'warn', ['yellow', 'red', 'at']);
  for (const key of ['yellow', 'red'])
    if (warn[key] !== undefined && (typeof warn[key] !== 'string' || !parseAmount(warn[key]))) quantity(warn[key]);
  if (warn.at !== undefined && (typeof warn.at !== 'string' || parseTime(warn.at) === undefined))
    throw new TermFault('value', 'warn.at 应为 HH:MM', 'warn.at must be HH:MM');
}
