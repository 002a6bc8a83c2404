import { daysInMonth } from '../calendar/day.ts';
import { TermFault } from './fault.ts';
import { weekdayNumber } from './occurs.ts';
import { checkAnchor, checkRoll, isRecord, oneOf, type Raw } from './validate-parts.ts';

const isDay = (value: unknown): boolean =>
  value === 'last' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 31);
const isDayText = (value: unknown): boolean =>
  typeof value === 'string' && (value === 'last' || (/^\d\d?$/.test(value) && isDay(Number(value))));
/** `MM-DD` that some year has, or `MM-last`. */
function isMonthDay(value: unknown): boolean {
  const match = typeof value === 'string' ? /^(\d{2})-(\d{2}|last)$/.exec(value) : null;
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return false;
  return match[2] === 'last' || (Number(match[2]) >= 1 && Number(match[2]) <= daysInMonth(2024, month));
}

function refuse(key: string, value: unknown, zh: string, en: string): never {
  throw new TermFault('value', `${key}: ${JSON.stringify(value)} 应为${zh}`, `${key} must be ${en}`);
}

function checkPeriod(value: unknown, key: 'year' | 'month'): void {
  if (
    key === 'year' &&
    (value === 'benefit_year' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9999))
  )
    return;
  if (!isRecord(value)) {
    checkAnchor(value, key);
    return;
  }
  checkAnchor(value.of, `${key}.of`);
  if (!Number.isInteger(value.plus) || Object.keys(value).length !== 2)
    refuse(`${key}.plus`, value.plus, '整数', 'a whole number');
}

export function checkBy(spec: Raw): void {
  checkRoll(spec, 'needed');
  if (spec.year !== undefined && spec.month !== undefined)
    throw new TermFault('key', 'by 只能配 year 或 month 之一', 'by takes year or month, not both');
  if (spec.year !== undefined) {
    if (!isMonthDay(spec.by)) refuse('by', spec.by, ' MM-DD', 'MM-DD');
    checkPeriod(spec.year, 'year');
    forbidLongHoliday(spec);
  } else if (spec.month !== undefined) {
    if (!isDayText(spec.by)) refuse('by', spec.by, ' DD 或 last', 'DD or last');
    checkPeriod(spec.month, 'month');
  } else if (isMonthDay(spec.by) || isDayText(spec.by))
    throw new TermFault('value', 'by 缺少 year（哪一年）或 month（哪一月）', 'by needs year or month');
  else {
    checkAnchor(spec.by, 'by');
    forbidLongHoliday(spec);
  }
}

function forbidLongHoliday(spec: Raw): void {
  if (spec.roll === 'long_holiday_extension')
    throw new TermFault(
      'roll',
      '假期天数顺延要有期间的首日：用于计数期限、每月某日前或窗口',
      'long_holiday_extension needs a period with a first day',
    );
}

export function checkWindow(spec: Raw): void {
  oneOf(spec, 'every', ['month', 'quarter', 'year']);
  checkRoll(spec, 'needed');
  if (!isRecord(spec.window)) refuse('window', spec.window, ' {from, to}', '{from, to}');
  for (const key of ['from', 'to'] as const) checkWindowDay(spec.every, spec.window[key], `window.${key}`);
  if (Object.keys(spec.window).length !== 2) refuse('window', spec.window, ' {from, to}', '{from, to}');
  const { period } = spec;
  if (isRecord(period)) {
    checkAnchor(period.first_open_from, 'period.first_open_from');
    if (Object.keys(period).length !== 1) refuse('period', period, ' {first_open_from: …}', '{first_open_from: …}');
  } else if (period !== undefined) checkAnchor(period, 'period');
}

function checkWindowDay(every: unknown, day: unknown, key: string): void {
  if (every === 'month' && !isDay(day)) refuse(key, day, ' 1–31 或 last', '1–31 or last');
  if (every === 'year' && !isMonthDay(day)) refuse(key, day, ' MM-DD', 'MM-DD');
  if (every !== 'quarter') return;
  if (!isRecord(day) || ![1, 2, 3].includes(day.month as number) || !isDay(day.day) || Object.keys(day).length !== 2)
    refuse(key, day, ' {month: 1–3, day: 1–31 或 last}', '{month: 1–3, day: 1–31 or last}');
}

export function checkOccurs(spec: Raw): void {
  oneOf(spec, 'occurs', ['day', 'week', 'month', 'quarter', 'year']);
  checkAnchor(spec.from, 'from');
  checkRoll(spec, 'free');
  forbidLongHoliday(spec);
  for (const key of ['every', 'first'])
    if (
      spec[key] !== undefined &&
      !(Number.isInteger(spec[key]) && Number(spec[key]) >= 1 && Number(spec[key]) <= 9999)
    )
      refuse(key, spec[key], '大于 0 的整数', 'a whole number above 0');
  if (Number(spec.every ?? 1) > 1 && spec.first === undefined)
    throw new TermFault(
      'value',
      'every 大于 1 时要写 first：从哪一年起',
      'every above 1 needs first: the year it counts from',
    );
  const { on } = spec;
  const dayText = isDay(on) || isDayText(on);
  const quarterDay = dayText || (isMonthDay(on) && Number(String(on).slice(0, 2)) <= 3);
  if (spec.occurs === 'day' && on !== undefined) refuse('on', on, '空', 'absent');
  if (spec.occurs === 'week' && weekdayNumber(on) === undefined)
    refuse('on', on, ' 1–7 或 monday–sunday', '1–7 or monday–sunday');
  if (spec.occurs === 'month' && !dayText) refuse('on', on, ' 1–31 或 last', '1–31 or last');
  if (spec.occurs === 'quarter' && !quarterDay)
    refuse('on', on, ' 季内的 MM-DD（01–03 月）或 DD', 'MM-DD within a quarter, or DD');
  if (spec.occurs === 'year' && !isMonthDay(on)) refuse('on', on, ' MM-DD', 'MM-DD');
}
