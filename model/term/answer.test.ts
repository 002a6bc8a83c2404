import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { answer } from './schema.fixture.ts';
import type { Given, TermSpec } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'answer-cn' });
const counted = (amount: string, of: string, roll?: string): [TermSpec, Given] => [
  { within: amount, of: 'date.a', ...(roll && { roll }) } as TermSpec,
  { dates: { a: of } },
];
const next = 'next_working_day';

test.each<[number, [TermSpec, Given], string, string?]>([
  [1, counted('5 working days', '2024-02-07'), '2024-02-20', '2024-02-21T00:00:00+08:00'],
  [2, counted('3 days', '2024-02-07', next), '2024-02-18'],
  [3, counted('3 working days', '2024-02-02'), '2024-02-06'],
  [4, counted('3 days', '2024-02-01', next), '2024-02-04'],
  [5, counted('3 days', '2024-09-11', next), '2024-09-14'],
  [6, counted('15 days', '2024-09-16', next), '2024-10-08'],
  [7, counted('1 month', '2025-01-31', next), '2025-02-28'],
  [8, counted('1 month', '2024-12-31', next), '2025-02-05'],
  [9, counted('2 months', '2025-03-01', next), '2025-05-06'],
  [10, counted('30 days', '2025-03-06', next), '2025-04-07'],
  [
    11,
    [{ within: '48 hours', of: 'event.a' }, { events: { a: '2025-01-27T22:00:00+08:00' } }],
    '2025-01-29',
    '2025-01-29T22:00:00+08:00',
  ],
  [12, counted('20个工作日', '2025-09-15'), '2025-10-17'],
  [
    13,
    [{ at_least: '7 days', before: 'date.a', roll: 'previous_working_day' }, { dates: { a: '2025-10-13' } }],
    '2025-09-30',
  ],
  [14, [{ within: '5 working days', of: 'event.a' }, { events: { a: '2025-04-25T16:30:00Z' } }], '2025-05-06'],
  [15, counted('3 working days', '2025-04-26'), '2025-04-29'],
  [16, counted('10 working days', '2025-01-20'), '2025-02-08'],
  [17, [{ by: '06-30', year: 2024, roll: 'none' }, {}], '2024-06-30'],
  [17, [{ by: '06-30', year: 2024, roll: next }, {}], '2024-07-01'],
  [20, counted('90日', '2025-07-09', next), '2025-10-09'],
  [
    20,
    [{ within: '90 days', of: 'date.a', count_from: 'same_day', roll: next }, { dates: { a: '2025-07-09' } }],
    '2025-10-09',
  ],
  [21, counted('1 year', '2024-02-29', next), '2025-02-28'],
  [22, [{ within: '15 days', of: 'month.end', roll: 'long_holiday_extension' }, { month: '2025-09' }], '2025-10-27'],
])('deadlines.md 1.6 case %i', (_, [spec, given], last, due) => {
  const found = answer(spec, given, cn);
  expect(found).toMatchObject({ status: 'resolved', due_date: last, calendar: 'cn-2026.1' });
  if (due) expect(found.due).toBe(due);
});

test('case 18: a minimum period ends after its rolled last day', () => {
  const spec: TermSpec = { hold: '7 days', of: 'date.a', roll: next };
  expect(answer(spec, { dates: { a: '2025-01-24' } }, cn)).toMatchObject({
    due_date: '2025-02-05',
    not_before: '2025-02-06T00:00:00+08:00',
  });
});

test.each([
  ['2025-10', '2025-10-09', '2025-10-09'],
  ['2025-05', '2025-05-06', '2025-05-06'],
  ['2025-01', '2025-01-06', '2025-01-06'],
  ['2025-03', '2025-03-05', '2025-03-06'],
])('case 19: the pay days of %s', (month, opens, last) => {
  const spec: TermSpec = { every: 'month', window: { from: 5, to: 6 }, roll: next };
  expect(answer(spec, { month }, cn)).toMatchObject({ opens_date: opens, due_date: last });
});

/** Last filing days: 税总办征科函〔2021〕201号, 〔2022〕245号, the list of 2024, 〔2024〕71号, 〔2025〕64号 (`docs/deadlines.md` 1.4). */
test.each<[number, string]>([
  [2022, '01-19 02-23 03-15 04-20 05-19 06-20 07-15 08-15 09-20 10-25 11-15 12-15'],
  [2023, '01-16 02-15 03-15 04-17 05-18 06-15 07-17 08-15 09-15 10-23 11-15 12-15'],
  [2024, '01-15 02-23 03-15 04-18 05-22 06-19 07-15 08-15 09-18 10-24 11-15 12-16'],
  [2025, '01-15 02-20 03-17 04-18 05-22 06-16 07-15 08-15 09-15 10-27 11-17 12-15'],
  [2026, '01-20 02-24 03-16 04-20 05-22 06-15 07-15 08-17 09-15 10-26 11-16 12-15'],
])('the tax months of %i: fifteen days, long holidays added', (year, days) => {
  const lasts = days.split(' ').map((_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const spec: TermSpec = { by: '15', month: 'date.m', roll: 'long_holiday_extension' };
    return answer(spec, { dates: { m: month } }, cn).due_date?.slice(5);
  });
  expect(lasts.join(' ')).toBe(days);
});
