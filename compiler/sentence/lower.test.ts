import { describe, expect, test } from 'vitest';
import { type LoweredSentence, lowerSentence, type NameKind, type SentenceContext } from './lower.ts';
import { raiseSentence } from './raise.ts';

const zhNames: { [name: string]: NameKind } = {
  受理: 'step',
  责令: 'step',
  转院日期: 'date',
  住院日期: 'date',
  到达时刻: 'time',
  补助年度: 'year',
  计划月份: 'month',
};
const enNames: { [name: string]: NameKind } = {
  acceptance: 'step',
  admissionDate: 'date',
  arrivalTime: 'time',
  subsidyYear: 'year',
  planMonth: 'month',
};
const zh = (use: SentenceContext['use'] = 'term', recurring = false): SentenceContext => ({
  language: 'zh',
  kind: (name) => zhNames[name],
  names: () => Object.keys(zhNames),
  from: 'event.受理_开始',
  use,
  recurring,
});
const en = (use: SentenceContext['use'] = 'term'): SentenceContext => ({
  language: 'en',
  kind: (name) => enNames[name],
  names: () => Object.keys(enNames),
  from: 'event.acceptance_started',
  use,
});
const next = 'next_working_day';
type Row = [sentence: string, spec: object];

/** Chinese sentence, English sentence and JSON of the patterns of `language.md` 4. Each reads back as it was written. */
const patterns: Row[] = [
  ['5个工作日内', { within: '5 working days', of: 'event.受理_开始', count_from: 'next_day' }],
  ['1个工作日内', { within: '1 working day', of: 'event.受理_开始', count_from: 'next_day' }],
  ['自转院日期之日起3日内，顺延', { within: '3 days', of: 'date.转院日期', count_from: 'next_day', roll: next }],
  [
    '自转院日期当日起6个月内，不顺延',
    { within: '6 months', of: 'date.转院日期', count_from: 'same_day', roll: 'none' },
  ],
  ['自转院日期次月起90日内，顺延', { within: '90 days', of: 'date.转院日期', count_from: 'next_month', roll: next }],
  ['自责令到期之日起10日内，顺延', { within: '10 days', of: 'deadline.责令.due', count_from: 'next_day', roll: next }],
  [
    '自月末之日起15日内，假期天数顺延',
    { within: '15 days', of: 'month.end', count_from: 'next_day', roll: 'long_holiday_extension' },
  ],
  ['自到达时刻之日起24小时内', { within: '24 hours', of: 'date.到达时刻' }],
  ['8个工作小时内', { within: '8 working hours', of: 'event.受理_开始' }],
  [
    '自受理之日起【整改天数】日内，顺延',
    { within: '【整改天数】 days', of: 'event.受理', count_from: 'next_day', roll: next },
  ],
  ['住院日期前7日，提前', { at_least: '7 days', before: 'date.住院日期', roll: 'previous_working_day' }],
  ['住院日期前3个工作日', { at_least: '3 working days', before: 'date.住院日期' }],
  ['受理前48小时', { at_least: '48 hours', before: 'event.受理' }],
  ['待遇年度开始前，不顺延', { before: 'benefit_year.start', roll: 'none' }],
  ['补助年度开始前，不顺延', { before: { start_of: 'benefit_year', year: 'date.补助年度' }, roll: 'none' }],
  ['每年4月30日前，不顺延', { by: '04-30', year: 'event.开件', roll: 'none' }],
  ['每年2月末日前，就近', { by: '02-last', year: 'event.开件', roll: 'nearest' }],
  ['转院日期当年12月31日前，不顺延', { by: '12-31', year: 'date.转院日期', roll: 'none' }],
  ['转院日期次年3月15日前，不顺延', { by: '03-15', year: { of: 'date.转院日期', plus: 1 }, roll: 'none' }],
  ['待遇年度6月30日前，顺延', { by: '06-30', year: 'benefit_year', roll: next }],
  ['2008年12月31日前，不顺延', { by: '12-31', year: 2008, roll: 'none' }],
  ['补助年度4月30日前，不顺延', { by: '04-30', year: 'date.补助年度', roll: 'none' }],
  ['每月25日前，不顺延', { by: '25', month: 'event.开件', roll: 'none' }],
  ['开件次月5日前，顺延不跨月', { by: '05', month: { of: 'event.开件', plus: 1 }, roll: 'modified_next' }],
  ['受理当月末日前，顺延', { by: 'last', month: 'event.受理', roll: next }],
  ['计划月份5日前，顺延', { by: '05', month: 'date.计划月份', roll: next }],
  ['转院日期当日止，顺延', { by: 'date.转院日期', roll: next }],
  [
    '每月11日至14日，不顺延',
    { every: 'month', window: { from: 11, to: 14 }, period: { first_open_from: 'event.受理_开始' }, roll: 'none' },
  ],
  [
    '每月1日至末日，顺延',
    { every: 'month', window: { from: 1, to: 'last' }, period: { first_open_from: 'event.受理_开始' }, roll: next },
  ],
  [
    '每季首月5日至次月10日，顺延',
    {
      every: 'quarter',
      window: { from: { month: 1, day: 5 }, to: { month: 2, day: 10 } },
      period: { first_open_from: 'event.受理_开始' },
      roll: next,
    },
  ],
  [
    '每年9月1日至12月31日，不顺延',
    {
      every: 'year',
      window: { from: '09-01', to: '12-31' },
      period: { first_open_from: 'event.受理_开始' },
      roll: 'none',
    },
  ],
];
const english: Row[] = [
  ['within 5 working days', { within: '5 working days', of: 'event.acceptance_started', count_from: 'next_day' }],
  [
    'within 3 days of admissionDate, rolls on',
    { within: '3 days', of: 'date.admissionDate', count_from: 'next_day', roll: next },
  ],
  [
    'within 6 months counting admissionDate, fixed',
    { within: '6 months', of: 'date.admissionDate', count_from: 'same_day', roll: 'none' },
  ],
  [
    'within 90 days from the month after admissionDate, rolls on',
    { within: '90 days', of: 'date.admissionDate', count_from: 'next_month', roll: next },
  ],
  [
    'within 10 days of acceptanceDue, rolls on',
    { within: '10 days', of: 'deadline.acceptance.due', count_from: 'next_day', roll: next },
  ],
  ['within 24 hours of arrivalTime', { within: '24 hours', of: 'date.arrivalTime' }],
  [
    '7 days before admissionDate, rolls back',
    { at_least: '7 days', before: 'date.admissionDate', roll: 'previous_working_day' },
  ],
  ['before the start of the benefit year, fixed', { before: 'benefit_year.start', roll: 'none' }],
  [
    'before the start of subsidyYear, fixed',
    { before: { start_of: 'benefit_year', year: 'date.subsidyYear' }, roll: 'none' },
  ],
  ['by 30 April each year, fixed', { by: '04-30', year: 'event.opened', roll: 'none' }],
  ['by 31 December of the year of admissionDate, fixed', { by: '12-31', year: 'date.admissionDate', roll: 'none' }],
  [
    'by 15 March of the year after admissionDate, nearest',
    { by: '03-15', year: { of: 'date.admissionDate', plus: 1 }, roll: 'nearest' },
  ],
  ['by the last day of February of the benefit year, rolls on', { by: '02-last', year: 'benefit_year', roll: next }],
  ['by 1 May of 2008, fixed', { by: '05-01', year: 2008, roll: 'none' }],
  ['by 30 April of subsidyYear, fixed', { by: '04-30', year: 'date.subsidyYear', roll: 'none' }],
  ['by day 25 of each month, rolls within the month', { by: '25', month: 'event.opened', roll: 'modified_next' }],
  ['by day 5 of the month after opened, fixed', { by: '05', month: { of: 'event.opened', plus: 1 }, roll: 'none' }],
  ['by the last day of the month of acceptance, fixed', { by: 'last', month: 'event.acceptance', roll: 'none' }],
  [
    'by day 5 of planMonth, holiday length added',
    { by: '05', month: 'date.planMonth', roll: 'long_holiday_extension' },
  ],
  ['until the day of admissionDate, rolls on', { by: 'date.admissionDate', roll: next }],
  [
    'day 11 to 14 of each month, fixed',
    {
      every: 'month',
      window: { from: 11, to: 14 },
      period: { first_open_from: 'event.acceptance_started' },
      roll: 'none',
    },
  ],
  [
    'day 1 to the last day of each month, fixed',
    {
      every: 'month',
      window: { from: 1, to: 'last' },
      period: { first_open_from: 'event.acceptance_started' },
      roll: 'none',
    },
  ],
  [
    'day 5 of month 1 to day 10 of month 2 of each quarter, fixed',
    {
      every: 'quarter',
      window: { from: { month: 1, day: 5 }, to: { month: 2, day: 10 } },
      period: { first_open_from: 'event.acceptance_started' },
      roll: 'none',
    },
  ],
  [
    '1 September to 31 December each year, fixed',
    {
      every: 'year',
      window: { from: '09-01', to: '12-31' },
      period: { first_open_from: 'event.acceptance_started' },
      roll: 'none',
    },
  ],
];
const cycles: Row[] = [
  ['每日', { occurs: 'day' }],
  ['每周五', { occurs: 'week', on: 'friday' }],
  ['每月1日，顺延', { occurs: 'month', on: 1, roll: next }],
  ['每月末日', { occurs: 'month', on: 'last' }],
  ['每季首月5日', { occurs: 'quarter', on: '01-05' }],
  ['每季末月20日，提前', { occurs: 'quarter', on: '03-20', roll: 'previous_working_day' }],
  ['每年5月1日', { occurs: 'year', on: '05-01' }],
  ['每2年3月1日，自2026年起，顺延', { occurs: 'year', on: '03-01', every: 2, first: 2026, roll: next }],
];
const englishCycles: Row[] = [
  ['each day', { occurs: 'day' }],
  ['each Friday', { occurs: 'week', on: 'friday' }],
  ['day 1 of each month, rolls on', { occurs: 'month', on: 1, roll: next }],
  ['day 5 of month 1 of each quarter', { occurs: 'quarter', on: '01-05' }],
  ['1 May each year', { occurs: 'year', on: '05-01' }],
  ['1 March every 2 years, from 2026', { occurs: 'year', on: '03-01', every: 2, first: 2026 }],
];

describe.each<[string, Row[], SentenceContext]>([
  ['Chinese terms', patterns, zh()],
  ['English terms', english, en()],
  ['Chinese cycles', cycles.map(([s, spec]) => [s, { ...spec, from: 'event.受理_开始' }]), zh('every')],
  ['English cycles', englishCycles.map(([s, spec]) => [s, { ...spec, from: 'event.acceptance_started' }]), en('every')],
  [
    'minimum periods',
    [
      ['自转院日期之日起满15日，顺延', { hold: '15 days', of: 'date.转院日期', count_from: 'next_day', roll: next }],
      [
        '自今日当日起满【停待遇月数】个月，不顺延',
        { hold: '【停待遇月数】 months', of: 'date.今日', count_from: 'same_day', roll: 'none' },
      ],
    ],
    zh('until'),
  ],
  [
    'English minimum periods',
    [
      [
        'after 15 days from admissionDate, rolls on',
        { hold: '15 days', of: 'date.admissionDate', count_from: 'next_day', roll: next },
      ],
    ],
    en('waits'),
  ],
])('%s', (_, rows, context) => {
  test.each(rows)('%s', (sentence, spec) => {
    const lowered = lowerSentence(sentence, context);
    expect(lowered).toEqual({ spec });
    expect('spec' in lowered && raiseSentence(lowered.spec, context)).toBe(sentence);
  });
});

test.each<[string, SentenceContext, LoweredSentence]>([
  ['及时', zh(), { promptly: true }],
  ['不限期', zh(), { noLimit: true }],
  ['promptly', en(), { promptly: true }],
  ['noLimit', en(), { noLimit: true }],
])('%s has no JSON', (sentence, context, expected) => {
  expect(lowerSentence(sentence, context)).toEqual(expected);
});

test('天 is 日, blanks between the words do not count, and the singular is read', () => {
  expect(lowerSentence('自 转院日期 之日起 3天内，顺延', zh())).toEqual(
    lowerSentence('自转院日期之日起3日内，顺延', zh()),
  );
  expect(lowerSentence('within 1 day, fixed', en())).toMatchObject({ spec: { within: '1 day' } });
});

test('a recurring procedure means the window of its opening', () => {
  expect(lowerSentence('每月1日至10日，顺延', zh('term', true))).toMatchObject({ spec: { period: 'event.开件' } });
});

test('waits takes a recurring sentence too', () => {
  expect(lowerSentence('每周五', zh('waits'))).toMatchObject({ spec: { occurs: 'week', on: 'friday' } });
});

test.each<[string, SentenceContext, string, string]>([
  ['尽快办理', zh(), 'sentence', '不是期限句'],
  ['三日内，顺延', zh(), 'sentence', '不是期限句'],
  ['0日内，顺延', zh(), 'sentence', '大于 0'],
  ['每年2月30日前，顺延', zh(), 'sentence', '没有这一天'],
  ['每月32日前，顺延', zh(), 'sentence', '没有这一天'],
  ['每2年3月1日', zh('every'), 'sentence', '从哪一年起'],
  ['每月一次', zh('every'), 'sentence', '不是周期句'],
  ['自受理之日起满15日，顺延', zh(), 'sentence', '最短期间'],
  ['自受理当日起24小时内', zh(), 'sentence', '小时从时刻起算'],
  ['3日内', zh(), 'roll', '没有写'],
  ['每年4月30日前', zh(), 'roll', '没有写'],
  ['5个工作日内，顺延', zh(), 'roll', '没有顺延的问题'],
  ['24小时内，不顺延', zh(), 'roll', '没有顺延的问题'],
  ['住院日期前3日，顺延', zh(), 'roll', '不能往后推'],
  ['住院日期前，就近', zh(), 'roll', '不能往后推'],
  ['每年4月30日前，假期天数顺延', zh(), 'roll', '要有期间'],
  ['自转诊日期之日起3日内，顺延', zh(), 'anchor', '「转诊日期」不是本规程'],
  ['自住院日期之日起24小时内', zh(), 'anchor', '是日期'],
  ['自今日之日起3日内，顺延', zh(), 'anchor', '每天都不同'],
  ['转院日期4月30日前，顺延', zh(), 'anchor', '不是年度字段'],
  ['自补助年度开始之日起3日内，顺延', zh(), 'anchor', '只能用在'],
  ['soon', en(), 'sentence', '不是期限句'],
  ['within 3 days', en(), 'roll', '没有写'],
  ['within 3 days of nothing, fixed', en(), 'anchor', '「nothing」'],
])('%s is refused', (sentence, context, code, words) => {
  const lowered = lowerSentence(sentence, context);
  expect(lowered).toMatchObject({ problem: { code } });
  if (!('problem' in lowered)) return;
  expect(lowered.problem.zh[0]).toContain(words);
  for (const text of [...lowered.problem.zh, ...lowered.problem.en]) expect(text).not.toBe('');
});

test('the nearest name is offered', () => {
  const lowered = lowerSentence('自转院日之日起3日内，顺延', zh());
  expect('problem' in lowered && lowered.problem.zh[1]).toBe('是否为「转院日期」？');
});
