import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from './calendar/index.ts';
import type { Clock } from './case.ts';
import { compareDue, type DueState, dueOrder, dueState } from './due.ts';
import { answer } from './term/index.ts';
import type { Given, TermSpec } from './term/spec.ts';
import { dueWords } from './text/due.ts';

const text = readFileSync(new URL('../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'due-cn' });

function state(kind: Clock['kind'], spec: TermSpec, given: Given, now: string, clock: Clock['state'] = 'running') {
  return dueState({ kind, answer: answer(spec, given, cn), state: clock }, now, cn);
}
const on = (date: string): [TermSpec, Given] => [{ by: 'date.a', roll: 'none' }, { dates: { a: date } }];

test.each<[string, Clock['kind'], string, string, string, string]>([
  // The rows of the inbox picture; "now" is Monday 2026-11-23, 10:42.
  ['a legal limit passed on Saturday', 'term', '2026-11-21', '2026-11-23T10:42:00+08:00', '法定已过 2 日', 'overdue'],
  [
    'a promise passed on Thursday',
    'promise',
    '2026-11-19',
    '2026-11-23T10:42:00+08:00',
    '承诺已过 2 个工作日',
    'overdue',
  ],
  ['today', 'promise', '2026-11-23', '2026-11-23T10:42:00+08:00', '今日到期', 'today'],
  ['the last instant of the day', 'term', '2026-11-23', '2026-11-23T23:59:59.999+08:00', '今日到期', 'today'],
  ['the first instant too late', 'term', '2026-11-23', '2026-11-24T00:00:00+08:00', '法定已过 1 日', 'overdue'],
  ['the instant given in UTC', 'term', '2026-11-23', '2026-11-23T16:00:00Z', '法定已过 1 日', 'overdue'],
  ['two working days', 'promise', '2026-11-25', '2026-11-23T10:42:00+08:00', '剩 2 个工作日', 'near'],
  ['four working days', 'promise', '2026-11-27', '2026-11-23T10:42:00+08:00', '剩 4 个工作日', 'normal'],
  ['over a weekend', 'promise', '2026-12-04', '2026-11-23T10:42:00+08:00', '剩 9 个工作日', 'normal'],
  ['only days of rest are left', 'term', '2026-11-22', '2026-11-20T10:00:00+08:00', '剩 2 日', 'near'],
  ['a promise passed over a weekend', 'promise', '2026-11-20', '2026-11-22T10:00:00+08:00', '承诺已过 2 日', 'overdue'],
  ['beyond the published calendar', 'term', '2027-03-01', '2026-11-23T10:00:00+08:00', '剩 98 日', 'normal'],
])('%s', (_, kind, date, now, words, expected) => {
  const due = state(kind, ...on(date), now);
  expect(due.state).toBe(expected);
  expect(dueWords(due).zh).toBe(words);
});

describe('states without a firm last day', () => {
  const now = '2026-11-23T10:42:00+08:00';
  const stopped: TermSpec = {
    within: '10 working days',
    of: 'event.a',
    clock: { stops: [{ on: 'event.s', until: 'event.u' }] },
  };
  test('paused: which day of the pause, and what is left', () => {
    const events = { a: '2026-11-16T09:00:00+08:00', s: '2026-11-21T09:00:00+08:00' };
    expect(dueWords(state('promise', stopped, { events }, now)).zh).toBe('停表第 3 天·剩 6');
  });
  test('provisional: names the calendar it waits for', () => {
    const due = state(
      'term',
      { within: '2 months', of: 'date.a', roll: 'next_working_day' },
      { dates: { a: '2026-11-02' } },
      now,
    );
    expect(due).toMatchObject({ state: 'provisional', date: '2027-01-04', year: 2027 });
    expect(dueWords(due)).toEqual({ zh: '暂定，待 2027 日历', en: 'Provisional until the 2027 calendar is out' });
  });
  test('not running yet, met and dropped', () => {
    expect(dueWords(state('term', stopped, {}, now)).zh).toBe('未起算');
    expect(dueWords(state('term', ...on('2026-11-20'), now, 'met')).zh).toBe('办结');
    expect(dueWords(state('term', ...on('2026-11-20'), now, 'dropped')).zh).toBe('不再计');
  });
  test('an expired limit goes on counting', () => {
    expect(dueWords(state('term', ...on('2026-11-20'), now, 'expired')).zh).toBe('法定已过 3 日');
  });
});

test.each([
  ['2026-11-22T23:30:00+08:00', '剩 1 个工作日', '1 working day left'],
  ['2026-11-23T10:30:00+08:00', '今日 16:00 前', 'Due today before 16:00'],
  ['2026-11-23T15:59:59+08:00', '今日 16:00 前', 'Due today before 16:00'],
  ['2026-11-23T16:00:00+08:00', '法定已过 1 小时', 'Legal limit passed 1 hour ago'],
  ['2026-11-23T18:10:00+08:00', '法定已过 3 小时', 'Legal limit passed 3 hours ago'],
])('a limit in hours at %s', (now, zh, en) => {
  const due = state('term', { within: '24 hours', of: 'event.a' }, { events: { a: '2026-11-22T16:00:00+08:00' } }, now);
  expect(dueWords(due)).toEqual({ zh, en });
});

const hours: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
const closing: TermSpec = { by: '11-23', year: 2026, roll: 'none', cutoff: 'office_close' };
const workingHours: TermSpec = { within: '4 working hours', of: 'event.a' };
const beforeHolidays: TermSpec = { by: '09-30', year: 2026, roll: 'none' };
const afterHolidays: TermSpec = { by: '10-02', year: 2026, roll: 'next_working_day' };
test.each<[string, TermSpec, string, string, string]>([
  ['the last morning, to the close of the office', closing, '2026-11-23T08:30:00+08:00', '今日 17:30 前', 'today'],
  ['the last minute', closing, '2026-11-23T17:29:59+08:00', '今日 17:30 前', 'today'],
  ['the office has closed', closing, '2026-11-23T17:30:00+08:00', '法定已过 1 小时', 'overdue'],
  ['the day after', closing, '2026-11-24T08:30:00+08:00', '法定已过 1 日', 'overdue'],
  ['the weekend before', closing, '2026-11-21T10:00:00+08:00', '剩 1 个工作日', 'near'],
  ['a limit that ends at 24:00, after office hours', beforeHolidays, '2026-09-30T20:00:00+08:00', '今日到期', 'today'],
  ['from Friday 16:00 four working hours', workingHours, '2026-11-20T16:00:00+08:00', '剩 1 个工作日', 'near'],
  ['they end on Monday', workingHours, '2026-11-23T09:00:00+08:00', '今日 11:30 前', 'today'],
  ['missed before seven days of holidays', beforeHolidays, '2026-10-03T10:00:00+08:00', '法定已过 3 日', 'overdue'],
  ['on the first day of them, to the day after', afterHolidays, '2026-10-01T10:00:00+08:00', '剩 1 个工作日', 'near'],
  ['on the last of them', afterHolidays, '2026-10-07T23:00:00+08:00', '剩 1 个工作日', 'near'],
  ['on the day after', afterHolidays, '2026-10-08T08:00:00+08:00', '今日到期', 'today'],
])('office hours, weekends, holidays: %s', (_what, spec, now, words, expected) => {
  const events = { a: '2026-11-20T16:00:00+08:00' };
  const due = state('term', spec, { events, office_hours: hours }, now);
  expect(dueWords(due).zh).toBe(words);
  expect(due.state).toBe(expected);
});

test.each([
  ['2027-01-04T23:00:00+08:00', '暂定，待 2027 日历', 'Provisional until the 2027 calendar is out'],
  ['2027-01-06T09:00:00+08:00', '暂定已过 2 日', 'Provisional day 2 days ago'],
])('of an estimated day in a year without a calendar, at %s', (now, zh, en) => {
  const spec: TermSpec = { within: '2 months', of: 'date.a', roll: 'next_working_day' };
  const due = state('term', spec, { dates: { a: '2026-11-02' } }, now);
  expect(due.state).toBe('provisional');
  expect(dueWords(due)).toEqual({ zh, en });
});

test('order: passed, today, by date, paused, the rest; legal before promised', () => {
  const states: DueState[] = [
    { basis: 'legal', state: 'provisional', date: '2026-11-20', amount: 3, unit: 'day' },
    { basis: 'legal', state: 'overdue', date: '2026-11-21' },
    { basis: 'promised', state: 'overdue', date: '2026-11-19' },
    { basis: 'legal', state: 'today', date: '2026-11-23' },
    { basis: 'promised', state: 'today', date: '2026-11-23' },
    { basis: 'promised', state: 'near', date: '2026-11-25' },
    { basis: 'legal', state: 'normal', date: '2026-11-26' },
    { basis: 'promised', state: 'normal', date: '2026-11-26' },
    { basis: 'legal', state: 'provisional', date: '2027-01-04' },
    { basis: 'promised', state: 'paused' },
    { basis: 'legal', state: 'waiting' },
    { basis: 'promised', state: 'met', date: '2026-01-01' },
  ];
  expect(states.toReversed().sort(compareDue).map(dueOrder)).toEqual(states.map(dueOrder));
});
