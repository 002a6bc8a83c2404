import { describe, expect, test } from 'vitest';
import type { WordScope } from '../condition/words.ts';
import type { TermLine, Text } from '../procedure.ts';
import { lowerEvery, lowerTerm } from './lower.ts';

const place = { file: 'x.yaml', line: 3, column: 11 };
const text = (written: string): Text => ({ text: written, place, path: `steps.受理.term: ${written}` });
const scope: WordScope = {
  language: 'zh',
  word: (name) => {
    if (['受理', '检验', '延期批准', '补正'].includes(name)) return { type: 'choice', origin: 'step' };
    return name === '转院日期' ? { type: 'date', origin: 'fact' } : undefined;
  },
  names: () => ['受理', '检验', '延期批准', '补正', '转院日期'],
};
const line = (more: Partial<TermLine>): TermLine => ({
  place,
  path: 'steps.受理.term',
  earliest: [],
  latest: [],
  stops: [],
  restarts: [],
  cites: [],
  ...more,
});
const lower = (more: Partial<TermLine>) =>
  lowerTerm(line(more), { from: 'event.受理_开始', scope, procedure: { every: [] } });
const limit = text('20个工作日内');
const base = { within: '20 working days', of: 'event.受理_开始', count_from: 'next_day' };

test.each<[string, Partial<TermLine>, object]>([
  ['the sentence alone', { limit }, base],
  [
    'a step stops from its opening to its passing',
    { limit, stops: [{ step: text('检验') }] },
    { ...base, clock: { stops: [{ on: 'event.检验_开始', until: 'event.检验' }] } },
  ],
  [
    'a stop in full',
    {
      limit,
      stops: [
        {
          on: text('检验'),
          until: text('转院日期'),
          stopDay: text('不计入'),
          resumeDay: text('计入'),
          atMost: text('15个工作日'),
        },
      ],
    },
    {
      ...base,
      clock: {
        stops: [
          {
            on: 'event.检验',
            until: 'date.转院日期',
            stop_day: 'not_counted',
            resume_day: 'counted',
            at_most: '15 working days',
          },
        ],
      },
    },
  ],
  [
    'restarts',
    { limit, restarts: [{ on: text('补正'), times: text('2') }] },
    { ...base, clock: { restarts: [{ on: 'event.补正', times: 2 }] } },
  ],
  [
    'extended',
    { limit, extend: { by: text('10个工作日'), on: text('延期批准'), times: text('1') } },
    { ...base, extend: { by: '10 working days', on: 'event.延期批准', times: 1 } },
  ],
  [
    'cut-off, receipt, calendar',
    { limit, cutoff: text('17:00'), receipt: text('下班'), onCalendarChange: text('重算') },
    { ...base, cutoff: '17:00', receipt: 'office_close', on_calendar_change: 'recompute' },
  ],
  [
    'closing time and any time',
    { limit, cutoff: text('下班'), receipt: text('随时') },
    { ...base, cutoff: 'office_close', receipt: 'any_time' },
  ],
  [
    'the earlier of two',
    { earliest: [limit, text('每年11月30日前，不顺延')] },
    { earliest_of: [base, { by: '11-30', year: 'event.开件', roll: 'none' }] },
  ],
  ['the later of two', { latest: [limit, limit], cutoff: text('16:00') }, { latest_of: [base, base], cutoff: '16:00' }],
])('%s', (_, more, spec) => {
  expect(lower(more)).toEqual({ ok: true, value: spec });
});

describe('what is wrong is said where it stands', () => {
  test.each<[string, Partial<TermLine>, string, string]>([
    ['a sentence', { limit: text('3日内') }, 'roll', 'steps.受理.term: 3日内'],
    ['one of two', { earliest: [limit, text('不久')] }, 'sentence', 'steps.受理.term: 不久'],
    [
      'stops of a fixed day',
      { limit: text('每年11月30日前，不顺延'), stops: [{ step: text('检验') }] },
      'sentence',
      'steps.受理.term',
    ],
    ['an unknown step', { limit, stops: [{ step: text('检疫') }] }, 'anchor', 'steps.受理.term: 检疫'],
    ['a stop at a field', { limit, stops: [{ step: text('转院日期') }] }, 'sentence', 'steps.受理.term: 转院日期'],
    ['a stop without an end', { limit, stops: [{ on: text('检验') }] }, 'sentence', 'steps.受理.term'],
    [
      'an amount without a unit',
      { limit, extend: { by: text('10'), on: text('延期批准') } },
      'sentence',
      'steps.受理.term: 10',
    ],
    [
      'a number of times',
      { limit, restarts: [{ on: text('补正'), times: text('两次') }] },
      'sentence',
      'steps.受理.term: 两次',
    ],
    ['a time', { limit, cutoff: text('五点') }, 'sentence', 'steps.受理.term: 五点'],
    ['a choice', { limit, onCalendarChange: text('随便') }, 'sentence', 'steps.受理.term: 随便'],
  ])('%s', (_, more, code, path) => {
    const lowered = lower(more);
    expect(lowered).toMatchObject({ ok: false, problems: [{ code, path, line: 3, column: 11, severity: 'error' }] });
    if (!lowered.ok)
      for (const problem of lowered.problems) expect(problem.remedy && problem.english?.remedy).toBeTruthy();
  });
});

test('an every sentence counts from where it is asked', () => {
  const context = { from: 'event.开件', scope, procedure: { every: [1] } };
  expect(lowerEvery(text('每月1日，顺延'), context)).toEqual({
    ok: true,
    value: { occurs: 'month', on: 1, from: 'event.开件', roll: 'next_working_day' },
  });
});
