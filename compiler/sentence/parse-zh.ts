import type { Day, Length, MonthDay, Phrase, Which } from './phrase.ts';
import { unitOf, zhQuarterMonths, zhWeekdays } from './vocabulary.ts';

const N = '(\\d+|【[^】]+】)';
const U = '(个工作日|个工作小时|个月|小时|日|天|年)';
const D = '(\\d{1,2}日|【[^】]+】日|末日|末)';
const M = '(\\d{1,2})月';
const Q = '(首月|次月|末月)?';

type Groups = (string | undefined)[];
type Rule = [pattern: RegExp, read: (groups: Groups) => Phrase | undefined];

const rule = (source: string, read: (groups: Groups) => Phrase | undefined): Rule => [
  new RegExp(`^${source}$`, 'u'),
  read,
];
const day = (text = ''): Day => (text.startsWith('末') ? 'last' : text.replace(/日$/, ''));
const count = { 之日: 'next_day', 当日: 'same_day', 次月: 'next_month' } as const;

function length(n: string | undefined, unit: string | undefined): Length | undefined {
  const found = unitOf('zh', unit ?? '');
  return n !== undefined && found ? { n, unit: found } : undefined;
}
function counted(kind: 'within' | 'hold', [name, from, n, unit]: Groups): Phrase | undefined {
  const found = length(n, unit);
  return (
    found && { kind, length: found, ...(name && { of: name }), count: count[(from ?? '之日') as keyof typeof count] }
  );
}
const byYear = (which: Which, [month, date]: Groups): Phrase => ({
  kind: 'byYear',
  on: { month: Number(month), day: day(date) },
  which,
});
const byMonth = (which: Which, date: string | undefined): Phrase => ({ kind: 'byMonth', day: day(date), which });
const quarterDay = (month: string | undefined, date: string | undefined, other = '首月'): MonthDay => ({
  month: zhQuarterMonths.indexOf(month ?? other) + 1,
  day: day(date),
});

// First match wins, so the patterns that a name could swallow come first.
const terms: Rule[] = [
  rule(`(?:自(.+?)(之日|当日|次月)起)?${N}${U}内`, (g) => counted('within', g)),
  rule(`(?:自(.+?)(之日|当日|次月)起)?满${N}${U}`, (g) => counted('hold', g)),
  rule(`每月${D}至${D}`, ([from, to]) => ({
    kind: 'window',
    every: 'month',
    from: { day: day(from) },
    to: { day: day(to) },
  })),
  rule(`每季${Q}${D}至${Q}${D}`, ([m1, d1, m2, d2]) => ({
    kind: 'window',
    every: 'quarter',
    from: quarterDay(m1, d1),
    to: quarterDay(m2, d2, m1),
  })),
  rule(`每年${M}${D}至(?:次年)?${M}${D}`, ([m1, d1, m2, d2]) => ({
    kind: 'window',
    every: 'year',
    from: { month: Number(m1), day: day(d1) },
    to: { month: Number(m2), day: day(d2) },
  })),
  rule(`每年${M}${D}前`, (g) => byYear({ is: 'case' }, g)),
  rule(`每月${D}前`, ([date]) => byMonth({ is: 'case' }, date)),
  rule(`待遇年度${M}${D}前`, (g) => byYear({ is: 'benefitYear' }, g)),
  rule(`(\\d{4})年${M}${D}前`, ([year, ...g]) => byYear({ is: 'number', year: Number(year) }, g)),
  rule(`(.+?)当年${M}${D}前`, ([name = '', ...g]) => byYear({ is: 'of', name }, g)),
  rule(`(.+?)次年${M}${D}前`, ([name = '', ...g]) => byYear({ is: 'after', name }, g)),
  rule(`(.+?)当月${D}前`, ([name = '', date]) => byMonth({ is: 'of', name }, date)),
  rule(`(.+?)次月${D}前`, ([name = '', date]) => byMonth({ is: 'after', name }, date)),
  rule(`(.+?)${M}${D}前`, ([name = '', ...g]) => byYear({ is: 'field', name }, g)),
  rule(`(.+?)(\\d{1,2}日|【[^】]+】日|末日)前`, ([name = '', date]) => byMonth({ is: 'field', name }, date)),
  rule('(.+?)当日止', ([name = '']) => ({ kind: 'byDay', name })),
  rule(`(.+?)前${N}${U}`, ([name = '', n, unit]) => {
    const found = length(n, unit);
    return found && { kind: 'before', length: found, name };
  }),
  rule('(.+?)前', ([name = '']) => ({ kind: 'before', name })),
];

const cycles: Rule[] = [
  rule('每日', () => ({ kind: 'occurs', unit: 'day' })),
  rule('每周([一二三四五六日])', ([name = '']) => ({
    kind: 'occurs',
    unit: 'week',
    weekday: zhWeekdays.indexOf(name) + 1,
  })),
  rule(`每月${D}`, ([date]) => ({ kind: 'occurs', unit: 'month', on: { day: day(date) } })),
  rule(`每季${Q}${D}`, ([month, date]) => ({ kind: 'occurs', unit: 'quarter', on: quarterDay(month, date) })),
  rule(`每年${M}${D}`, ([month, date]) => ({
    kind: 'occurs',
    unit: 'year',
    on: { month: Number(month), day: day(date) },
  })),
  rule(`每(\\d+)年${M}${D}(?:，自(\\d{4})年起)?`, ([every, month, date, first]) => ({
    kind: 'occurs',
    unit: 'year',
    on: { month: Number(month), day: day(date) },
    every: Number(every),
    ...(first && { first: Number(first) }),
  })),
];

/** The phrase of a Chinese sentence without its R; undefined when it fits no pattern. */
export function parseZh(text: string, kind: 'term' | 'every'): Phrase | undefined {
  for (const [pattern, read] of kind === 'term' ? terms : cycles) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1));
  }
  return undefined;
}
