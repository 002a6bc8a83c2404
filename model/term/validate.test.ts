import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { afterCalendarChange, calendarPolicy, TermFault, type TermFaultCode } from './index.ts';
import { answer } from './schema.fixture.ts';
import type { Answer, Given, TermSpec } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'validate-cn' });
const within = { within: '3 days', of: 'event.a', roll: 'none' };
const working = { within: '3 working days', of: 'event.a' };
const hours = { within: '3 hours', of: 'event.a' };

function fault(spec: unknown, given: unknown = {}): TermFault {
  try {
    answer(spec as TermSpec, given as Given, cn);
  } catch (error) {
    if (error instanceof TermFault) return error;
    throw error;
  }
  throw new Error('answered');
}

test.each<[string, TermFaultCode, unknown]>([
  ['nothing', 'form', undefined],
  ['a text', 'form', 'three days'],
  ['no form', 'form', { of: 'event.a' }],
  ['two forms', 'form', { ...within, hold: '3 days' }],
  ['an unknown key', 'key', { ...within, wtihin: 1 }],
  ['a clock on a minimum period', 'key', { hold: '3 days', of: 'event.a', roll: 'none', clock: {} }],
  ['an amount of nothing', 'amount', { ...within, within: '0 days' }],
  ['an amount without a unit', 'amount', { ...within, within: '3' }],
  ['an amount that is a number', 'amount', { ...within, within: 3 }],
  ['half a day', 'amount', { ...within, within: '0.5 days' }],
  ['no anchor', 'anchor', { within: '3 days', roll: 'none' }],
  ['an anchor of no kind', 'anchor', { ...within, of: 'a' }],
  ['a name with a hyphen', 'anchor', { ...within, of: 'event.a-b' }],
  ['days without roll', 'roll', { within: '3 days', of: 'event.a' }],
  ['a minimum period without roll', 'roll', { hold: '1 month', of: 'event.a' }],
  ['a fixed day without roll', 'roll', { by: '04-30', year: 2026 }],
  ['a window without roll', 'roll', { every: 'month', window: { from: 1, to: 5 } }],
  ['before a point without roll', 'roll', { before: 'event.a' }],
  ['working days with roll', 'roll', { ...working, roll: 'none' }],
  ['hours with roll', 'roll', { ...hours, roll: 'none' }],
  ['counted back and rolled on', 'roll', { at_least: '3 days', before: 'event.a', roll: 'next_working_day' }],
  ['long holidays on one day', 'roll', { by: '04-30', year: 2026, roll: 'long_holiday_extension' }],
  ['a roll of no kind', 'value', { ...within, roll: 'forward' }],
  ['count_from with hours', 'key', { ...hours, count_from: 'next_day' }],
  ['count_from of no kind', 'value', { ...working, count_from: 'today' }],
  ['by without a year', 'value', { by: '04-30', roll: 'none' }],
  ['by with year and month', 'key', { by: '30', year: 2026, month: 'event.a', roll: 'none' }],
  ['30 February', 'value', { by: '02-30', year: 2026, roll: 'none' }],
  ['a 13th month', 'value', { by: '13-01', year: 2026, roll: 'none' }],
  ['a window to the 32nd', 'value', { every: 'month', window: { from: 1, to: 32 }, roll: 'none' }],
  ['a quarter by day numbers', 'value', { every: 'quarter', window: { from: 1, to: 5 }, roll: 'none' }],
  ['a cycle of no kind', 'value', { occurs: 'fortnight', from: 'event.a' }],
  ['a weekday of no kind', 'value', { occurs: 'week', on: 8, from: 'event.a' }],
  ['every second year from when?', 'value', { occurs: 'year', on: '03-01', every: 2, from: 'event.a' }],
  ['an empty combination', 'value', { earliest_of: [] }],
  ['a bad member', 'roll', { latest_of: [working, { within: '3 days', of: 'event.a' }] }],
  ['stops of no kind', 'value', { ...working, clock: { stops: 'event.a' } }],
  ['a stop without an end', 'anchor', { ...working, clock: { stops: [{ on: 'event.a' }] } }],
  [
    'a stop limited in hours',
    'amount',
    { ...working, clock: { stops: [{ on: 'event.a', until: 'event.b', at_most: '3 hours' }] } },
  ],
  [
    'stopped and restarted by one event',
    'value',
    { ...working, clock: { stops: [{ on: 'event.b', until: 'event.c' }], restarts: [{ on: 'event.b' }] } },
  ],
  ['restarted no times', 'value', { ...working, clock: { restarts: [{ on: 'event.b', times: 0 }] } }],
  ['extended by hours', 'amount', { ...working, extend: { by: '3 hours', on: 'event.b' } }],
  ['a cut-off of no kind', 'value', { ...working, cutoff: '25:00' }],
  ['a receipt of no kind', 'value', { ...working, receipt: 'noon' }],
  ['warned at no time', 'value', { ...working, warn: { at: '9' } }],
  ['a quote in working days', 'source', { ...within, source: { doc: '某办法', quote: '三个工作日内' } }],
  ['a short quote without a reading', 'source', { ...working, source: { doc: '某办法', quote: '三日内补办' } }],
])('%s', (_, code, spec) => {
  const found = fault(spec);
  expect(found.code).toBe(code);
  expect(found.sentence).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
});

test.each<[string, object]>([
  ['a short quote with its basis', { ...working, source: { doc: '许可法', quote: '三日内' }, basis: '行政许可法82' }],
  ['a long quote', { ...within, within: '15 days', source: { doc: '某办法', quote: '十五日内' } }],
])('%s is fine', (_, spec) => {
  expect(answer(spec as TermSpec, {}, cn).status).toBe('waiting');
});

test.each<[string, unknown]>([
  ['given that is no object', 'x'],
  ['events that are a list', { events: [] }],
  ['an event without offset', { events: { a: '2026-03-02T09:00:00' } }],
  ['29 February 2026', { events: { a: '2026-02-29T09:00:00Z' } }],
  ['an hour 25', { events: { a: '2026-03-02T25:00:00Z' } }],
  ['one bad instant of several', { events: { a: ['2026-03-02T09:00:00Z', 5] } }],
  ['an offset in words', { offset: 'Beijing', events: { a: '2026-03-02T09:00:00Z' } }],
])('%s cannot be read', (_, given) => {
  expect(fault(working, given).code).toBe('given');
});

test('hours are not counted from a date; a date may be an instant', () => {
  expect(fault({ within: '3 hours', of: 'date.a' }, { dates: { a: '2026-03-02' } }).code).toBe('anchor');
  const given: Given = { dates: { a: '2026-03-02T09:00:00+08:00' } };
  expect(answer({ within: '3 hours', of: 'date.a' }, given, cn).due).toBe('2026-03-02T12:00:00+08:00');
});

test('beyond the year 9999 is a fault', () => {
  expect(fault({ within: '99999 years', of: 'date.a', roll: 'none' }, { dates: { a: '2026-03-02' } }).code).toBe(
    'range',
  );
});

describe('a new calendar', () => {
  const told = { status: 'resolved', due: '2026-03-11T00:00:00+08:00', due_date: '2026-03-10', trace: [] } as Answer;
  const earlier = { ...told, due: '2026-03-10T00:00:00+08:00', due_date: '2026-03-09' };
  const later = { ...told, due: '2026-03-12T00:00:00+08:00', due_date: '2026-03-11' };
  const spec = working as TermSpec;
  test.each<[string, TermSpec, Answer, Answer, string | undefined]>([
    ['is never earlier for who was told', spec, told, earlier, '2026-03-10'],
    ['may be later', spec, told, later, '2026-03-11'],
    ['recomputed', { ...spec, on_calendar_change: 'recompute' }, told, earlier, '2026-03-09'],
    ['frozen', { ...spec, on_calendar_change: 'freeze' }, told, later, '2026-03-10'],
    [
      'a provisional answer gives way',
      spec,
      { status: 'provisional', estimate_date: '2026-03-20', trace: [] },
      earlier,
      '2026-03-09',
    ],
  ])('%s', (_, term, old, next, date) => {
    expect(afterCalendarChange(term, old, next).due_date).toBe(date);
  });
  test('minimum periods and what counts back are reckoned anew', () => {
    expect(calendarPolicy({ hold: '7 days', of: 'date.a', roll: 'none' })).toBe('recompute');
    expect(calendarPolicy({ at_least: '7 days', before: 'date.a', roll: 'none' })).toBe('recompute');
    expect(calendarPolicy(spec)).toBe('never_earlier');
  });
});
