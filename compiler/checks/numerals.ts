import { decimalText, num } from '../../model/money.ts';

/** A length of time as drafted: `5个工作日`, two months. */
export interface Span {
  count: string;
  unit: 'working days' | 'days' | 'months' | 'years' | 'hours' | 'working hours';
}

const chineseDigits: { [digit: string]: number } = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: { [place: string]: number } = { 十: 10, 百: 100, 千: 1000 };
const englishNumbers: { [word: string]: number } = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, ninety: 90 },
};
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
const allMonths = [...months, 'October', 'November', 'December'];

/** 三十五 → 35, 两 → 2. */
function fromChinese(text: string): number {
  let [total, digit] = [0, 0];
  for (const letter of text) {
    const place = places[letter];
    if (place === undefined) digit = chineseDigits[letter] ?? 0;
    else {
      total += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + digit;
}

const chineseNumber = '[〇零一二两三四五六七八九十百千]+';
const beforeUnit = new RegExp(
  `(${chineseNumber})(?=(?:个)?(?:工作日|工作小时|日|天|月|年|小时|元|倍|周岁|人|次|成|周))`,
  'gu',
);

/** Figures as one number: 1，001 → 1001, 7万 → 70000. */
function joined(text: string): string {
  return text
    .replace(/(?<=\d)[,，](?=\d{3})/gu, '')
    .replace(/％/gu, '%')
    .replace(/(\d+(?:\.\d+)?)万/gu, (_, number: string) => decimalText(num(number).times(10_000)));
}

/** A legal text with its numbers in digits: 三日 → 3日, 1，001 → 1001, 百分之五 → 5%; nothing else changes. */
export function inDigits(text: string): string {
  return joined(text)
    .replace(new RegExp(`百分之(${chineseNumber})`, 'gu'), (_, number: string) => `${fromChinese(number)}%`)
    .replace(beforeUnit, (number) => String(fromChinese(number)))
    .replace(/\b[a-z]+\b/gi, (word) => String(englishNumbers[word.toLowerCase()] ?? word));
}

const units: [RegExp, Span['unit']][] = [
  [/^(?:个)?工作日/u, 'working days'],
  [/^(?:个)?工作小时/u, 'working hours'],
  [/^(?:日|天)/u, 'days'],
  [/^个月/u, 'months'],
  [/^年(?!\d)/u, 'years'],
  [/^(?:个)?小时/u, 'hours'],
  [/^ working days?/, 'working days'],
  [/^ working hours?/, 'working hours'],
  [/^ days?/, 'days'],
  [/^ months?/, 'months'],
  [/^ years?/, 'years'],
  [/^ hours?/, 'hours'],
];

/** The lengths of time in a text: 3日, 5个工作日. A day of a month (4月30日) is none. */
export function spansOf(text: string): Span[] {
  const plain = inDigits(text).replace(/\d+月\d+日/gu, ' ');
  return [...plain.matchAll(/\d+/gu)].flatMap(({ 0: count, index }) => {
    const rest = plain.slice(index + count.length);
    const unit = units.find(([pattern]) => pattern.test(rest))?.[1];
    const isDay = unit === 'days' && /(?:每月|当月|次月|首月|至|、)$/u.test(plain.slice(0, index));
    return unit && !isDay ? [{ count, unit }] : [];
  });
}

/** The days of the year in a text: 4月30日 → 04-30. */
export function daysOf(text: string): string[] {
  const pad = (part: string | undefined) => String(part).padStart(2, '0');
  const plain = inDigits(text);
  const chinese = [...plain.matchAll(/(\d+)月(\d+)日/gu)].map(([, month, day]) => `${pad(month)}-${pad(day)}`);
  const english = [...plain.matchAll(new RegExp(`(\\d+) (${allMonths.join('|')})`, 'gu'))].map(
    ([, day, month]) => `${pad(String(allMonths.indexOf(month ?? '') + 1))}-${pad(day)}`,
  );
  return [...chinese, ...english];
}

/** Days of a month in a sentence: 每月25日 → 25. */
export function monthDaysOf(text: string): string[] {
  const plain = inDigits(text).replace(/\d+月\d+日/gu, ' ');
  const chinese = [...plain.matchAll(/(?:每月|当月|次月|首月|至)(\d+)日/gu)].map(([, day]) => day ?? '');
  return [...chinese, ...[...plain.matchAll(/\bday (\d+)/gu)].map(([, day]) => day ?? '')];
}

/** The numbers in a text by value: 95% → 0.95, 1,000 → 1000. `drafted` leaves out those written in characters or words. */
export function numbersOf(text: string, drafted = false): string[] {
  const plain = drafted ? joined(text) : inDigits(text);
  return [...plain.matchAll(/(\d+(?:\.\d+)?)(%?)/gu)].map(([, digits, percent]) =>
    decimalText(percent ? num(digits ?? '0').div(100) : num(digits ?? '0')),
  );
}
