import { inHours, parseAmount, quantity, rolls } from './amount.ts';
import { TermFault } from './fault.ts';
import { parseTime } from './instant.ts';
import { checkLedger } from './ledger/happenings.ts';
import type { Given, TermSpec } from './spec.ts';
import { checkClock, checkExtend } from './validate-clock.ts';
import { checkBy, checkOccurs, checkWindow } from './validate-dates.ts';
import { checkAnchor, checkRoll, isRecord, oneOf, onlyKeys, type Raw } from './validate-parts.ts';
import { checkCitation, checkSource } from './validate-source.ts';

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
const nameShape = /^[\p{L}\p{N}_]+$/u;

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
  checkLedger(given.ledger);
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
  checkSource(spec, unit);
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

function checkRiders(spec: Raw): void {
  checkCitation(spec);
  const time = (key: string, names: string[]) => {
    const value = spec[key];
    if (value === undefined || names.includes(value as string)) return;
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
