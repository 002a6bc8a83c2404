import type { Day, Length, MonthDay, Phrase, Which } from './phrase.ts';
import { enMonths, enWeekdays, unitOf } from './vocabulary.ts';

const N = '(\\d+|【[^】]+】)';
const U = '(working days?|working hours?|days?|months?|years?|hours?)';
const D = '(\\d{1,2}|【[^】]+】)';
const MONTH = `(${enMonths.join('|')})`;
/** `30 April`, `the last day of April`. */
const DATE = `(?:${D} ${MONTH}|the last day of ${MONTH})`;
/** `day 5`, `the last day`. */
const DAY = `(?:day ${D}|(the last day))`;
const NAME = '([\\p{L}\\p{N}]+|the (?:start|end) of (?:the benefit year|the month|[\\p{L}\\p{N}]+))';

type Groups = (string | undefined)[];
type Rule = [pattern: RegExp, read: (groups: Groups) => Phrase | undefined];
const rule = (source: string, read: (groups: Groups) => Phrase | undefined): Rule => [
  new RegExp(`^${source}$`, 'u'),
  read,
];

const month = (name: string | undefined): number => enMonths.indexOf(name ?? '') + 1;
const date = ([d, m1, m2]: Groups): MonthDay =>
  m2 ? { month: month(m2), day: 'last' } : { month: month(m1), day: d ?? '' };
const day = ([d, last]: Groups): Day => (last ? 'last' : (d ?? ''));

function length(n: string | undefined, unit: string | undefined): Length | undefined {
  const found = unitOf('en', unit ?? '');
  return n !== undefined && found ? { n, unit: found } : undefined;
}
function counted(kind: 'within' | 'hold', [n, unit, how, name]: Groups): Phrase | undefined {
  const found = length(n, unit);
  const count = how === 'counting' ? 'same_day' : how === 'from the month after' ? 'next_month' : 'next_day';
  return found && { kind, length: found, ...(name && { of: name }), count };
}

const terms: Rule[] = [
  rule(`within ${N} ${U}(?: (of|counting|from the month after) ${NAME})?`, (g) => counted('within', g)),
  rule(`after ${N} ${U}(?: (from|counting|from the month after) ${NAME})?`, (g) => counted('hold', g)),
  rule(`${N} ${U} before ${NAME}`, ([n, unit, name = '']) => {
    const found = length(n, unit);
    return found && { kind: 'before', length: found, name };
  }),
  rule(`before ${NAME}`, ([name = '']) => ({ kind: 'before', name })),
  rule(`by ${DATE} (each year|of .+)`, ([d, m1, m2, year = '']) => {
    const which = whichYear(year);
    return which && { kind: 'byYear', on: date([d, m1, m2]), which };
  }),
  rule(`by ${DAY} of (each month|.+)`, ([d, last, of = '']) => {
    const which = whichMonth(of);
    return which && { kind: 'byMonth', day: day([d, last]), which };
  }),
  rule(`until the day of ${NAME}`, ([name = '']) => ({ kind: 'byDay', name })),
  rule(`day ${D} to (?:(?:day )?${D}|(the last day)) of each month`, ([from = '', to, last]) => ({
    kind: 'window',
    every: 'month',
    from: { day: from },
    to: { day: day([to, last]) },
  })),
  rule(`${DAY}(?: of month ([123]))? to ${DAY}(?: of month ([123]))? of each quarter`, (g) => ({
    kind: 'window',
    every: 'quarter',
    from: { month: Number(g[2] ?? 1), day: day(g.slice(0, 2)) },
    to: { month: Number(g[5] ?? g[2] ?? 1), day: day(g.slice(3, 5)) },
  })),
  rule(`day ${D} to ${D} of each quarter`, ([from = '', to = '']) => ({
    kind: 'window',
    every: 'quarter',
    from: { month: 1, day: from },
    to: { month: 1, day: to },
  })),
  rule(`${DATE} to ${DATE} each year`, (g) => ({
    kind: 'window',
    every: 'year',
    from: date(g.slice(0, 3)),
    to: date(g.slice(3)),
  })),
];

function whichYear(text: string): Which | undefined {
  if (text === 'each year') return { is: 'case' };
  if (text === 'of the benefit year') return { is: 'benefitYear' };
  const year = /^of (\d{4})$/.exec(text)?.[1];
  if (year) return { is: 'number', year: Number(year) };
  return named(text.slice(3), 'year');
}
const whichMonth = (text: string): Which | undefined => (text === 'each month' ? { is: 'case' } : named(text, 'month'));

function named(text: string, unit: 'year' | 'month'): Which | undefined {
  const match = new RegExp(`^(?:the ${unit} (of|after) )?${NAME}$`, 'u').exec(text);
  const name = match?.[2];
  if (!name) return undefined;
  return match[1] === undefined ? { is: 'field', name } : { is: match[1] as 'of' | 'after', name };
}

const cycles: Rule[] = [
  rule('each day', () => ({ kind: 'occurs', unit: 'day' })),
  rule(`each (${enWeekdays.join('|')})`, ([name = '']) => ({
    kind: 'occurs',
    unit: 'week',
    weekday: enWeekdays.indexOf(name) + 1,
  })),
  rule(`${DAY} of each month`, (g) => ({ kind: 'occurs', unit: 'month', on: { day: day(g) } })),
  rule(`${DAY}(?: of month ([123]))? of each quarter`, (g) => ({
    kind: 'occurs',
    unit: 'quarter',
    on: { month: Number(g[2] ?? 1), day: day(g) },
  })),
  rule(`${DATE} each year`, (g) => ({ kind: 'occurs', unit: 'year', on: date(g) })),
  rule(`${DATE} every (\\d+) years(?:, from (\\d{4}))?`, ([d, m1, m2, every, first]) => ({
    kind: 'occurs',
    unit: 'year',
    on: date([d, m1, m2]),
    every: Number(every),
    ...(first && { first: Number(first) }),
  })),
];

/** The phrase of an English sentence without its R; undefined when it fits no pattern. */
export function parseEn(text: string, kind: 'term' | 'every'): Phrase | undefined {
  for (const [pattern, read] of kind === 'term' ? terms : cycles) {
    const match = pattern.exec(text);
    const phrase = match && read(match.slice(1));
    if (phrase) return phrase;
  }
  return undefined;
}
