import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { answer } from '../term/index.ts';
import type { Given, StepCode, TermSpec } from '../term/spec.ts';
import { dayWithWeekday, weekdayName } from './days.ts';
import { traceSentences } from './trace.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const overlays = [{ region: '兴安盟', off: ['2026-07-20'], work: [] }];
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays, hash: 'trace-cn' });
const said = (spec: TermSpec, given: Given) => traceSentences(answer(spec, given, cn).trace);

test('case 2 in Chinese, sentence by sentence', () => {
  const lines = said(
    { within: '3 days', of: 'date.转院日期', roll: 'next_working_day' },
    { dates: { 转院日期: '2024-02-07' } },
  );
  expect(lines.map((line) => line.said.zh)).toEqual([
    '转院日期：2024-02-07（周三）',
    '当日不计入，自次日2024-02-08（周四）起算（民法典201）',
    '计3日，至2024-02-10（周六）',
    '2024-02-10（周六）至2024-02-17（周六）放假（春节），不是工作日（国办发明电〔2023〕7号）',
    '2024-02-18（周日）调休上班，是工作日（国办发明电〔2023〕7号）',
    '2024-02-10（周六）是休息日，顺延到2024-02-18（周日）（民法典203）',
    '最后一日：2024-02-18（周日）',
    '截止时间：2024-02-18（周日）24:00（民法典203）',
  ]);
});

test('and in English', () => {
  const lines = said(
    { within: '1 working day', of: 'event.受理_开始' },
    { events: { 受理_开始: '2026-03-02T09:00:00+08:00' } },
  );
  expect(lines.map((line) => line.said.en)).toEqual([
    '受理 opened: 2026-03-02 (Monday)',
    'That day is not counted; counting starts on 2026-03-03 (Tuesday) (民法典201)',
    '1 working day counted, up to 2026-03-03 (Tuesday)',
    'Last day: 2026-03-03 (Tuesday)',
    'Ends at 24:00 on 2026-03-03 (Tuesday) (民法典203)',
  ]);
});

const at = (day: string) => `${day}T09:00:00+08:00`;
const clocked: TermSpec = {
  within: '10 working days',
  of: 'event.a',
  receipt: '08:00',
  clock: { stops: [{ on: 'event.s', until: 'event.u' }], restarts: [{ on: 'event.r' }] },
  extend: { by: '5 working days', on: 'event.x' },
};
const events = {
  a: at('2026-07-06'),
  r: at('2026-07-08'),
  s: at('2026-07-10'),
  u: at('2026-07-13'),
  x: at('2026-07-14'),
};

test.each<[StepCode, TermSpec, Given, string]>([
  ['RECEIPT_MOVED', clocked, { events }, '视为2026-07-07（周二）收到'],
  ['RESTARTED', clocked, { events }, '2026-07-08（周三）重新计算'],
  ['SUSPENDED', clocked, { events }, '2026-07-10（周五）停表，2026-07-13（周一）恢复'],
  ['SUSPENDED', clocked, { events: { a: events.a, s: events.s } }, '2026-07-10（周五）起停表'],
  ['EXTENDED', clocked, { events }, '经批准延长5个工作日'],
  ['REGION_OVERLAY', clocked, { events }, '2026-07-20（周一）按兴安盟的安排放假'],
  [
    'MONTH_END',
    { within: '1 month', of: 'date.d', roll: 'none' },
    { dates: { d: '2025-01-31' } },
    '以月末2025-02-28（周五）为准（民法典202）',
  ],
  [
    'LONG_HOLIDAY_EXTENSION',
    { within: '15 days', of: 'month.end', roll: 'long_holiday_extension' },
    { month: '2025-09' },
    '共8日，顺延8个工作日',
  ],
  [
    'ROLLED',
    { before: 'date.d', roll: 'previous_working_day' },
    { dates: { d: '2026-03-02' } },
    '提前到2026-02-28（周六）',
  ],
  ['COUNTED', { at_least: '7 days', before: 'date.d', roll: 'none' }, { dates: { d: '2026-03-16' } }, '往前数7日'],
  [
    'BINDING',
    { earliest_of: ['甲', '乙'] },
    { deadlines: { 甲: '2026-03-02', 乙: '2026-03-01' } },
    '以先到者为准：第2项',
  ],
  [
    'CALENDAR_TAIL',
    { within: '2 working days', of: 'date.d' },
    { dates: { d: '2026-12-25' } },
    '2026-12-26（周六）至2026-12-29（周二）可能因次年元旦',
  ],
  [
    'CALENDAR_UNPUBLISHED',
    { within: '9 working days', of: 'date.d' },
    { dates: { d: '2026-12-25' } },
    '2027年放假安排尚未公布',
  ],
])('%s', (code, spec, given, words) => {
  const found = said(spec, given).find((line) => line.code === code);
  expect(found?.said.zh).toContain(words);
  expect(found?.said.en).toMatch(/[a-z]/);
  expect(found?.said.en).not.toMatch(/undefined|NaN/);
});

test('weekdays', () => {
  expect(weekdayName('2026-11-22')).toEqual({ zh: '周日', en: 'Sunday' });
  expect(dayWithWeekday('2026-11-23')).toEqual({ zh: '2026-11-23（周一）', en: '2026-11-23 (Monday)' });
  expect(weekdayName('never')).toEqual({ zh: '', en: '' });
});
