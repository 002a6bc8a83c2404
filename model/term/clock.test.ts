import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { answer } from './schema.fixture.ts';
import type { Answer, Extend, Given, Stop, TermSpec, Within } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'clock-cn' });
const noon = (day: string) => `${day}T12:00:00+08:00`;

/** Ten working days of Monday 2025-03-03, unless said otherwise: the 17th without more. */
function ask(spec: Partial<Within>, events: { [name: string]: string | string[] }, given: Given = {}): Answer {
  const whole = { within: '10 working days', of: 'event.a', ...spec } as TermSpec;
  return answer(whole, { ...given, events: { a: noon('2025-03-03'), ...events } }, cn);
}
const stop = (more: Partial<Stop> = {}): Partial<Within> => ({
  clock: { stops: [{ on: 'event.s', until: 'event.u', ...more }] },
});
const from5to7 = { s: noon('2025-03-05'), u: noon('2025-03-07') };

test.each<[string, Partial<Within>, { [name: string]: string | string[] }, string]>([
  ['nothing happened', stop(), {}, '2025-03-17'],
  ['the stop day is counted, the resume day is not', stop(), from5to7, '2025-03-19'],
  ['neither is counted', stop({ stop_day: 'not_counted' }), from5to7, '2025-03-20'],
  ['both are counted', stop({ resume_day: 'counted' }), from5to7, '2025-03-18'],
  ['stopped and resumed on one day', stop(), { s: '2025-03-05T09:00:00+08:00', u: noon('2025-03-05') }, '2025-03-17'],
  [
    'a weekend on hold adds nothing to working days',
    stop(),
    { s: noon('2025-03-07'), u: noon('2025-03-09') },
    '2025-03-17',
  ],
  [
    'at most two working days',
    stop({ at_most: '2 working days' }),
    { s: noon('2025-03-05'), u: noon('2025-03-12') },
    '2025-03-19',
  ],
  ['at most two, not resumed', stop({ at_most: '2 working days' }), { s: noon('2025-03-05') }, '2025-03-19'],
  ['at most, but resumed earlier', stop({ at_most: '9 working days' }), from5to7, '2025-03-19'],
  ['a stop after the due day is too late', stop(), { s: noon('2025-03-18'), u: noon('2025-03-20') }, '2025-03-17'],
  ['a stop on the due day is in time', stop(), { s: noon('2025-03-17'), u: noon('2025-03-20') }, '2025-03-17'],
  [
    'twice',
    stop(),
    { s: [noon('2025-03-05'), noon('2025-03-11')], u: [noon('2025-03-07'), noon('2025-03-12')] },
    '2025-03-20',
  ],
  ['a stop before the clock began', stop(), { s: noon('2025-02-20'), u: noon('2025-02-25') }, '2025-03-17'],
  ['a stop over the beginning', stop(), { s: noon('2025-02-20'), u: noon('2025-03-04') }, '2025-03-18'],
  [
    'days: a whole week on hold',
    { within: '10 days', roll: 'next_working_day', ...stop() },
    { s: noon('2025-03-05'), u: noon('2025-03-12') },
    '2025-03-20',
  ],
  ['months: each day on hold moves the end', { within: '1 month', roll: 'none', ...stop() }, from5to7, '2025-04-05'],
  ['restarted once', { clock: { restarts: [{ on: 'event.r' }] } }, { r: noon('2025-03-06') }, '2025-03-20'],
  [
    'a second restart does not count',
    { clock: { restarts: [{ on: 'event.r' }] } },
    { r: [noon('2025-03-06'), noon('2025-03-10')] },
    '2025-03-20',
  ],
  [
    'twice if the rule says so',
    { clock: { restarts: [{ on: 'event.r', times: 2 }] } },
    { r: [noon('2025-03-06'), noon('2025-03-10')] },
    '2025-03-24',
  ],
  [
    'a restart drops the stops before it',
    { clock: { ...stop().clock, restarts: [{ on: 'event.r' }] } },
    { ...from5to7, r: noon('2025-03-10') },
    '2025-03-24',
  ],
  [
    'a restart ends an open stop',
    { clock: { ...stop().clock, restarts: [{ on: 'event.r' }] } },
    { s: noon('2025-03-05'), r: noon('2025-03-10') },
    '2025-03-24',
  ],
])('%s', (_, spec, events, last) => {
  expect(ask(spec, events)).toMatchObject({ status: 'resolved', due_date: last });
});

test.each<[string, Partial<Stop>, string, number, number]>([
  ['the stop day is used', {}, '2025-03-05', 2, 8],
  ['or not', { stop_day: 'not_counted' }, '2025-03-05', 1, 9],
  ['on the day of the anchor nothing is used', {}, '2025-03-03', 0, 10],
  ['on the due day all is used', {}, '2025-03-17', 10, 0],
])('an open stop suspends: %s', (_, rule, day, used, remaining) => {
  const found = ask(stop(rule), { s: noon(day) });
  expect(found).toMatchObject({ status: 'suspended', since: day, used, remaining });
  expect(found).not.toHaveProperty('due');
});

test('a suspended clock counts what was used before, and what was granted', () => {
  const events = { s: [noon('2025-03-05'), noon('2025-03-12')], u: noon('2025-03-07'), x: noon('2025-03-10') };
  const extend: Extend = { by: '5 working days', on: 'event.x' };
  expect(ask({ ...stop(), extend }, events)).toMatchObject({
    status: 'suspended',
    since: '2025-03-12',
    used: 5,
    remaining: 10,
  });
});

const extend = (by: string, times?: number): Partial<Within> => ({
  extend: { by, on: 'event.x', ...(times && { times }) },
});
test.each<[string, Partial<Within>, string | string[], string]>([
  ['counted on from the last day, not from the approval', extend('5 working days'), noon('2025-03-10'), '2025-03-24'],
  ['approved in the last second', extend('5 working days'), '2025-03-17T23:59:59+08:00', '2025-03-24'],
  ['approved when it was over', extend('5 working days'), '2025-03-18T00:00:00+08:00', '2025-03-17'],
  ['only once', extend('5 working days'), [noon('2025-03-10'), noon('2025-03-18')], '2025-03-24'],
  ['twice where the law says so', extend('5 working days', 2), [noon('2025-03-10'), noon('2025-03-18')], '2025-03-31'],
  [
    'before rolling: 15 + 10 days',
    { within: '15 days', roll: 'next_working_day', ...extend('10 days') },
    noon('2025-03-17'),
    '2025-03-28',
  ],
  ['by a month', { within: '1 month', roll: 'none', ...extend('1 month') }, noon('2025-03-20'), '2025-05-03'],
])('extended: %s', (_, spec, x, last) => {
  expect(ask(spec, { x }).due_date).toBe(last);
});

test.each<[string, Partial<Within>, { [name: string]: string }, string, string]>([
  ['hours run through the night', { within: '24 hours' }, {}, '2025-03-04T12:00:00+08:00', '2025-03-04'],
  [
    'a stop deducts its exact length',
    { within: '24 hours', ...stop() },
    { s: '2025-03-03T13:00:00+08:00', u: '2025-03-03T14:30:00+08:00' },
    '2025-03-04T13:30:00+08:00',
    '2025-03-04',
  ],
  [
    'ends at midnight: the day before is the last',
    { within: '12 hours' },
    {},
    '2025-03-04T00:00:00+08:00',
    '2025-03-03',
  ],
  [
    'extended by hours',
    { within: '24 hours', ...extend('6 hours') },
    { x: noon('2025-03-04').replace('12:00', '11:59') },
    '2025-03-04T18:00:00+08:00',
    '2025-03-04',
  ],
  ['working hours end with the session', { within: '4 working hours' }, {}, '2025-03-03T17:30:00+08:00', '2025-03-03'],
  [
    'working hours over a weekend',
    { within: '22 working hours', of: 'event.f' },
    { f: '2025-03-06T16:00:00+08:00' },
    '2025-03-11T17:00:00+08:00',
    '2025-03-11',
  ],
])('%s', (_, spec, events, due, last) => {
  const given: Given = {
    office_hours: [
      ['09:00', '12:00'],
      ['13:30', '17:30'],
    ],
  };
  expect(ask(spec, events, given)).toMatchObject({ due, due_date: last });
});

test('hours that stand still count minutes', () => {
  expect(ask({ within: '24 hours', ...stop() }, { s: '2025-03-03T13:30:59+08:00' })).toMatchObject({
    since: '2025-03-03',
    used: 90,
    remaining: 1350,
  });
});
