import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCalendar } from './calendar/index.ts';
import type { TermRule } from './plan.ts';
import { openingDays } from './recurrence.ts';
import type { Occurs } from './term/spec.ts';

const text = readFileSync(new URL('../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'recurrence-cn' });
type Cycle = Omit<Occurs, 'from'>;
const rule = (...variants: [from: string, spec: Cycle][]): TermRule => ({
  sentence: '',
  variants: variants.map(([from, spec]) => ({ from, spec: { ...spec, from: 'event.开件' } })),
  cites: [],
  place: { file: '', line: 1, column: 1 },
});
const always = (spec: Cycle) => rule(['2020-01-01', spec]);

test.each<[string, TermRule[], from: string, to: string, string[]]>([
  [
    '每月1日',
    [always({ occurs: 'month', on: 1 })],
    '2026-01-01',
    '2026-03-01',
    ['2026-01-01', '2026-02-01', '2026-03-01'],
  ],
  [
    'the day itself, and not the next',
    [always({ occurs: 'week', on: 'friday' })],
    '2026-03-06',
    '2026-03-06',
    ['2026-03-06'],
  ],
  ['none in between', [always({ occurs: 'week', on: 'friday' })], '2026-03-07', '2026-03-12', []],
  // 2026-05-01 to 05-05 are off: the first working day is Wednesday 6 May.
  [
    '每年5月1日，顺延',
    [always({ occurs: 'year', on: '05-01', roll: 'next_working_day' })],
    '2026-04-01',
    '2026-06-01',
    ['2026-05-06'],
  ],
  [
    '每日',
    [always({ occurs: 'day' })],
    '2026-02-27',
    '2026-03-02',
    ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'],
  ],
  [
    'two cycles, a common day once',
    [always({ occurs: 'month', on: 1 }), always({ occurs: 'year', on: '03-01' })],
    '2026-02-15',
    '2026-04-01',
    ['2026-03-01', '2026-04-01'],
  ],
  [
    'a new value from its day',
    [rule(['2020-01-01', { occurs: 'month', on: 1 }], ['2026-03-10', { occurs: 'month', on: 20 }])],
    '2026-02-01',
    '2026-04-30',
    ['2026-02-01', '2026-03-01', '2026-03-20', '2026-04-20'],
  ],
  ['no value yet', [rule()], '2026-01-01', '2026-12-31', []],
  [
    'a value only from a later day',
    [rule(['2026-03-02', { occurs: 'month', on: 1 }])],
    '2026-02-01',
    '2026-04-15',
    ['2026-04-01'],
  ],
])('%s', (_what, every, from, to, days) => {
  expect(openingDays({ every }, cn, from, to)).toEqual(days);
});
