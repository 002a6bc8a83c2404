import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { answer } from './schema.fixture.ts';
import type { Answer, Given, TermSpec } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'forms-cn' });
type Case = [what: string, spec: TermSpec, given: Given, expected: Partial<Answer>];
const check = (_: string, spec: TermSpec, given: Given, expected: Partial<Answer>) =>
  expect(answer(spec, given, cn)).toMatchObject(expected);
const next = 'next_working_day';

describe('receipt and cut-off', () => {
  const hours: Given = {
    office_hours: [
      ['09:00', '12:00'],
      ['13:30', '17:30'],
    ],
  };
  const at = (a: string): Given => ({ ...hours, events: { a } });
  const five: TermSpec = { within: '1 working day', of: 'event.a' };
  test.each<Case>([
    [
      'in office hours',
      { ...five, receipt: 'office_close' },
      at('2026-03-05T17:29:59+08:00'),
      { due_date: '2026-03-06' },
    ],
    [
      'at closing time it is the next working day',
      { ...five, receipt: 'office_close' },
      at('2026-03-05T17:30:00+08:00'),
      { due_date: '2026-03-09' },
    ],
    ['on a day of rest', { ...five, receipt: '23:00' }, at('2026-03-07T10:00:00+08:00'), { due_date: '2026-03-10' }],
    ['any time', { ...five, receipt: 'any_time' }, at('2026-03-07T10:00:00+08:00'), { due_date: '2026-03-09' }],
    [
      'a date never moves',
      { within: '1 working day', of: 'date.d', receipt: '12:00' },
      { dates: { d: '2026-03-07' } },
      { due_date: '2026-03-09' },
    ],
    [
      'ends when the office closes',
      { ...five, cutoff: 'office_close' },
      at('2026-03-05T10:00:00+08:00'),
      { due_date: '2026-03-06', due: '2026-03-06T17:30:00+08:00' },
    ],
    [
      'ends at an hour',
      { ...five, cutoff: '16:00' },
      at('2026-03-05T10:00:00+08:00'),
      { due: '2026-03-06T16:00:00+08:00', due_utc: '2026-03-06T08:00:00Z' },
    ],
  ])('%s', check);
});

describe('combinations', () => {
  const given: Given = {
    dates: { a: '2026-03-02' },
    deadlines: { 法定: '2026-03-12', 承诺: { within: '5 working days', of: 'date.a' } },
  };
  test.each<Case>([
    ['the earlier of two', { earliest_of: ['法定', '承诺'] }, given, { due_date: '2026-03-09', binding: 1 }],
    ['the later of two', { latest_of: ['法定', '承诺'] }, given, { due_date: '2026-03-12', binding: 0 }],
    ['of equal ones the first', { latest_of: ['法定', '法定'] }, given, { binding: 0 }],
    [
      'one inside another',
      { earliest_of: [{ latest_of: ['法定', '承诺'] }, { by: '03-11', year: 2026, roll: 'none' }] },
      given,
      { due_date: '2026-03-11', binding: 1 },
    ],
    [
      'the earlier goes by what is known',
      { earliest_of: [{ within: '5 working days', of: 'event.x' }, '法定'] },
      given,
      { status: 'resolved', due_date: '2026-03-12', needs: ['event.x'] },
    ],
    [
      'the later waits for all',
      { latest_of: [{ within: '5 working days', of: 'event.x' }, '法定'] },
      given,
      { status: 'waiting', needs: ['event.x'] },
    ],
    [
      'nothing is known',
      { earliest_of: [{ within: '5 working days', of: 'event.x' }, '别的'] },
      given,
      { status: 'waiting', needs: ['event.x', 'deadline.别的.due'] },
    ],
    [
      'cut-off is handed down',
      { earliest_of: [{ within: '5 working days', of: 'date.a' }], cutoff: '12:00' },
      given,
      { due: '2026-03-09T12:00:00+08:00' },
    ],
    [
      'due day of another as an anchor: a date',
      { within: '2 working days', of: 'deadline.承诺.due' },
      given,
      { due_date: '2026-03-11' },
    ],
  ])('%s', check);
  test('a member that stands still suspends the whole', () => {
    const member: TermSpec = {
      within: '5 working days',
      of: 'event.a',
      clock: { stops: [{ on: 'event.s', until: 'event.u' }] },
    };
    const events = { a: '2026-03-02T09:00:00+08:00', s: '2026-03-04T09:00:00+08:00' };
    expect(answer({ earliest_of: ['法定', member] }, { ...given, events }, cn)).toMatchObject({
      status: 'suspended',
      used: 2,
      remaining: 3,
      binding: 1,
    });
  });
  test('deadlines that depend on each other are refused', () => {
    const spec = (of: string): TermSpec => ({ within: '1 working day', of: `deadline.${of}.due` });
    expect(() => answer(spec('a'), { deadlines: { a: spec('b'), b: spec('a') } }, cn)).toThrow('互相依赖');
  });
});

describe('what is not announced', () => {
  const near: Given = { dates: { a: '2026-12-24' } };
  test.each<Case>([
    [
      'firm to 25 December',
      { within: '1 working day', of: 'date.a' },
      near,
      { status: 'resolved', due_date: '2026-12-25' },
    ],
    [
      'the tail can change',
      { within: '2 working days', of: 'date.a' },
      near,
      { status: 'provisional', estimate_date: '2026-12-28', missing_years: [2027], horizon: '2026-12-25' },
    ],
    [
      'over the new year',
      { within: '2 months', of: 'date.b', roll: next },
      { dates: { b: '2026-11-02' } },
      { status: 'provisional', estimate_date: '2027-01-04', missing_years: [2027] },
    ],
    [
      'no day type, no doubt',
      { within: '1 year', of: 'date.a', roll: 'none' },
      near,
      { status: 'resolved', due_date: '2027-12-24' },
    ],
    [
      'hours neither',
      { within: '48 hours', of: 'event.e' },
      { events: { e: '2027-02-01T09:00:00+08:00' } },
      { status: 'resolved', due: '2027-02-03T09:00:00+08:00' },
    ],
    [
      'several years',
      { within: '400 working days', of: 'date.a' },
      near,
      { status: 'provisional', missing_years: [2027, 2028] },
    ],
    [
      'before the pack begins',
      { within: '1 working day', of: 'date.a' },
      { dates: { a: '2006-05-01' } },
      { status: 'provisional', missing_years: [2006] },
    ],
    [
      'one unannounced member is enough',
      {
        earliest_of: [
          { within: '9 working days', of: 'date.a' },
          { by: '12-25', year: 2026, roll: 'none' },
        ],
      },
      near,
      { status: 'provisional', estimate_date: '2026-12-25' },
    ],
  ])('%s', check);
  test('a provisional answer has no due', () => {
    expect(answer({ within: '2 working days', of: 'date.a' }, near, cn)).not.toHaveProperty('due');
  });
});

test.each<[string, TermSpec, Answer['warn']]>([
  [
    'one working day before, and when it is over',
    { within: '5 working days', of: 'date.a', warn: {} },
    { yellow: '2026-03-06T09:00:00+08:00', red: '2026-03-10T00:00:00+08:00' },
  ],
  [
    'as the spec says',
    { within: '5 working days', of: 'date.a', warn: { yellow: '3 working days', red: '1 working day', at: '08:30' } },
    { yellow: '2026-03-04T08:30:00+08:00', red: '2026-03-06T08:30:00+08:00' },
  ],
  [
    'in days',
    { within: '5 days', of: 'date.a', roll: 'none', warn: { yellow: '2 days' } },
    { yellow: '2026-03-05T09:00:00+08:00', red: '2026-03-08T00:00:00+08:00' },
  ],
  [
    'in hours',
    { within: '1 day', of: 'date.a', roll: 'none', warn: { yellow: '6 hours' } },
    { yellow: '2026-03-03T18:00:00+08:00', red: '2026-03-04T00:00:00+08:00' },
  ],
])('warnings: %s', (_, spec, warn) => {
  expect(answer(spec, { dates: { a: '2026-03-02' } }, cn).warn).toEqual(warn);
});

test('another offset is another legal day', () => {
  const given: Given = { events: { a: '2026-03-05T20:00:00Z' }, offset: '+00:00' };
  expect(answer({ within: '1 working day', of: 'event.a' }, given, cn)).toMatchObject({
    due_date: '2026-03-06',
    due: '2026-03-07T00:00:00+00:00',
  });
});

test('the derivation of case 2 names the holiday, the make-up Sunday and the rule', () => {
  const { trace } = answer({ within: '3 days', of: 'date.a', roll: next }, { dates: { a: '2024-02-07' } }, cn);
  expect(trace.map(({ code, date, from, to }) => [code, date ?? `${from}..${to}`].join(' '))).toEqual([
    'ANCHOR 2024-02-07',
    'COUNT_FROM 2024-02-08',
    'COUNTED 2024-02-08..2024-02-10',
    'HOLIDAY_SKIPPED 2024-02-10..2024-02-17',
    'MAKEUP_WORKDAY 2024-02-18',
    'ROLLED 2024-02-10..2024-02-18',
    'LAST_DAY 2024-02-18',
    'CUTOFF 2024-02-18',
  ]);
});

test('local days change the answer and are named', () => {
  const guangxi = loadCalendar({
    id: 'cn-2026.1',
    text,
    overlays: [{ region: 'GX', off: ['2026-04-20'], work: [] }],
    hash: 'forms-gx',
  });
  const found = answer({ within: '2 working days', of: 'date.a' }, { dates: { a: '2026-04-17' } }, guangxi);
  expect(found).toMatchObject({ due_date: '2026-04-22', calendar: 'cn-2026.1+GX' });
  expect(found.trace).toContainEqual({ code: 'REGION_OVERLAY', date: '2026-04-20', region: 'GX', working: false });
});
