import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { answer } from './schema.fixture.ts';
import type { Answer, Given, TermSpec } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'dates-cn' });
type Case = [what: string, spec: TermSpec, given: Given, expected: Partial<Answer>];
const check = (_: string, spec: TermSpec, given: Given, expected: Partial<Answer>) =>
  expect(answer(spec, given, cn)).toMatchObject(expected);
const next = 'next_working_day';

describe('fixed days', () => {
  const opened: Given = { events: { 开件: '2026-03-31T17:00:00Z' } };
  test.each<Case>([
    [
      'of the year of an event, by its day in China',
      { by: '04-30', year: 'event.开件', roll: 'none' },
      opened,
      { due_date: '2026-04-30', due: '2026-05-01T00:00:00+08:00' },
    ],
    [
      'of the year after',
      { by: '03-15', year: { of: 'event.开件', plus: 1 }, roll: 'none' },
      opened,
      { due_date: '2027-03-15' },
    ],
    [
      'of a year field',
      { by: '04-30', year: 'date.补助年度', roll: 'none' },
      { dates: { 补助年度: '2025' } },
      { due_date: '2025-04-30' },
    ],
    ['29 February where there is none', { by: '02-29', year: 2026, roll: 'none' }, {}, { due_date: '2026-02-28' }],
    [
      'of the month after',
      { by: '05', month: { of: 'event.开件', plus: 1 }, roll: next },
      opened,
      { due_date: '2026-05-06' },
    ],
    [
      'the last day of the month of a day',
      { by: 'last', month: 'date.a', roll: 'none' },
      { dates: { a: '2026-02-10' } },
      { due_date: '2026-02-28' },
    ],
    [
      'the 31st of a short month',
      { by: '31', month: 'date.m', roll: 'none' },
      { dates: { m: '2026-06' } },
      { due_date: '2026-06-30' },
    ],
    [
      'December plus one is January',
      { by: '05', month: { of: 'date.m', plus: 1 }, roll: 'none' },
      { dates: { m: '2025-12' } },
      { due_date: '2026-01-05' },
    ],
    ['the day of a field', { by: 'date.a', roll: next }, { dates: { a: '2026-10-01' } }, { due_date: '2026-10-08' }],
    [
      'in the benefit year that begins in September',
      { by: '02-28', year: 'benefit_year', roll: 'none' },
      { benefit_year: { start: '2025-09-01' } },
      { due_date: '2026-02-28' },
    ],
    [
      'in the benefit year, after its start',
      { by: '10-15', year: 'benefit_year', roll: 'none' },
      { benefit_year: { start: '2025-09-01' } },
      { due_date: '2025-10-15' },
    ],
    ['waits for the year', { by: '04-30', year: 'date.y', roll: 'none' }, {}, { status: 'waiting', needs: ['date.y'] }],
  ])('%s', check);
});

describe('before a point', () => {
  const given: Given = {
    dates: { a: '2026-03-16', 缴费年度: '2026' },
    benefit_year: { start: '2026-01-01' },
    events: { h: '2026-03-16T09:30:00+08:00' },
  };
  test.each<Case>([
    [
      'the day before',
      { before: 'date.a', roll: 'none' },
      given,
      { due_date: '2026-03-15', due: '2026-03-16T00:00:00+08:00' },
    ],
    ['rolled back', { before: 'date.a', roll: 'previous_working_day' }, given, { due_date: '2026-03-13' }],
    [
      'the start of the benefit year',
      { before: 'benefit_year.start', roll: 'none' },
      given,
      { due_date: '2025-12-31' },
    ],
    [
      'the start of a named benefit year',
      { before: { start_of: 'benefit_year', year: 'date.缴费年度' }, roll: 'none' },
      given,
      { due_date: '2025-12-31' },
    ],
    [
      'of a benefit year that begins in September',
      { before: { start_of: 'benefit_year', year: 'date.缴费年度' }, roll: 'none' },
      { ...given, benefit_year: { start: '2020-09-01' } },
      { due_date: '2026-08-31' },
    ],
    ['a month back', { at_least: '1 month', before: 'date.a', roll: 'none' }, given, { due_date: '2026-02-16' }],
    ['working days back', { at_least: '3 working days', before: 'date.a' }, given, { due_date: '2026-03-11' }],
    [
      'hours back',
      { at_least: '10 hours', before: 'event.h' },
      given,
      { due_date: '2026-03-15', due: '2026-03-15T23:30:00+08:00' },
    ],
    [
      'working hours back',
      { at_least: '4 working hours', before: 'event.h' },
      {
        ...given,
        office_hours: [
          ['09:00', '12:00'],
          ['13:30', '17:30'],
        ],
      },
      { due: '2026-03-13T14:00:00+08:00' },
    ],
  ])('%s', check);
});

describe('windows and occurrences', () => {
  const opened = (a: string): Given => ({ events: { a } });
  test.each<Case>([
    [
      'of the month of an event',
      { every: 'month', window: { from: 11, to: 14 }, period: 'event.a', roll: 'none' },
      opened('2026-03-20T09:00:00+08:00'),
      { opens: '2026-03-11T00:00:00+08:00', due_date: '2026-03-14' },
    ],
    [
      'the first that is still open',
      { every: 'month', window: { from: 11, to: 14 }, period: { first_open_from: 'event.a' }, roll: 'none' },
      opened('2026-03-15T00:00:00+08:00'),
      { opens_date: '2026-04-11' },
    ],
    [
      'its last day is still in it',
      { every: 'month', window: { from: 11, to: 14 }, period: { first_open_from: 'event.a' }, roll: 'none' },
      opened('2026-03-14T23:59:00+08:00'),
      { opens_date: '2026-03-11' },
    ],
    [
      'rolled into the next month, still open',
      { every: 'month', window: { from: 25, to: 'last' }, period: { first_open_from: 'event.a' }, roll: next },
      opened('2026-06-01T09:00:00+08:00'),
      { opens_date: '2026-05-25', due_date: '2026-06-01' },
    ],
    [
      'over the new year',
      { every: 'year', window: { from: '09-01', to: '02-28' }, period: 'event.a', roll: 'none' },
      opened('2025-03-01T09:00:00+08:00'),
      { opens_date: '2025-09-01', due_date: '2026-02-28' },
    ],
    [
      'over the new year, still open in January',
      { every: 'year', window: { from: '09-01', to: '02-28' }, period: { first_open_from: 'event.a' }, roll: 'none' },
      opened('2026-01-10T09:00:00+08:00'),
      { opens_date: '2025-09-01', due_date: '2026-02-28' },
    ],
    [
      'of a quarter',
      {
        every: 'quarter',
        window: { from: { month: 1, day: 5 }, to: { month: 2, day: 'last' } },
        period: 'event.a',
        roll: 'none',
      },
      opened('2026-05-15T09:00:00+08:00'),
      { opens_date: '2026-04-05', due_date: '2026-05-31' },
    ],
    [
      'without a period: the month that is given',
      { every: 'month', window: { from: 1, to: 10 }, roll: 'none' },
      {},
      { status: 'waiting', needs: ['month'] },
    ],
    [
      'each day',
      { occurs: 'day', from: 'date.a' },
      { dates: { a: '2026-03-01' } },
      { opens_date: '2026-03-01', opens: '2026-03-01T00:00:00+08:00' },
    ],
    [
      'each working day, as it were',
      { occurs: 'day', from: 'date.a', roll: next },
      { dates: { a: '2026-02-15' } },
      { opens_date: '2026-02-24' },
    ],
    [
      'each Friday, from a Friday',
      { occurs: 'week', on: 'friday', from: 'date.a' },
      { dates: { a: '2026-03-06' } },
      { opens_date: '2026-03-06' },
    ],
    [
      'each Friday, from a Saturday',
      { occurs: 'week', on: 5, from: 'date.a' },
      { dates: { a: '2026-03-07' } },
      { opens_date: '2026-03-13' },
    ],
    [
      'the 31st of a short month',
      { occurs: 'month', on: 31, from: 'date.a' },
      { dates: { a: '2026-02-03' } },
      { opens_date: '2026-02-28' },
    ],
    [
      'a day that rolled past it',
      { occurs: 'month', on: 1, from: 'date.a', roll: next },
      { dates: { a: '2026-02-02' } },
      { opens_date: '2026-02-02' },
    ],
    [
      'the fifth of the second month of a quarter',
      { occurs: 'quarter', on: '02-05', from: 'date.a' },
      { dates: { a: '2026-02-06' } },
      { opens_date: '2026-05-05' },
    ],
    [
      'every second year from 2025',
      { occurs: 'year', on: '03-01', every: 2, first: 2025, from: 'date.a' },
      { dates: { a: '2025-03-02' } },
      { opens_date: '2027-03-01' },
    ],
    [
      'not before its first year',
      { occurs: 'year', on: '03-01', every: 2, first: 2028, from: 'date.a' },
      { dates: { a: '2025-03-02' } },
      { opens_date: '2028-03-01' },
    ],
  ])('%s', check);
});
