import { expect, test } from 'vitest';
import { monthsOf, type StripDay, squareClass } from './months.ts';

const day = (date: string, more: Partial<StripDay> = {}): StripDay => ({
  date,
  weekday: 1,
  working: true,
  makeup: false,
  paused: false,
  marks: [],
  ...more,
});

test('the strip is cut into months', () => {
  const months = monthsOf([day('2026-09-30'), day('2026-10-01'), day('2026-10-02')]);
  expect(months.map((month) => [month.month, month.days.length])).toEqual([
    ['2026-09', 1],
    ['2026-10', 2],
  ]);
});

test.each([
  [day('2026-10-09', { n: 1 }), false, 'day day-counted'],
  [day('2026-11-24', { n: 9 }), false, 'day day-coming'],
  [day('2026-10-14', { paused: true, marks: ['stop'] }), false, 'day day-paused'],
  [day('2026-11-22', { working: false }), false, 'day day-off'],
  [day('2026-11-25', { n: 10, marks: ['due'] }), false, 'day day-coming day-due'],
  [day('2027-01-04', { marks: ['due'] }), true, 'day day-provisional'],
])('on 2026-11-23 the square of %j has the classes', (one, provisional, names) => {
  expect(squareClass(one, '2026-11-23', provisional)).toBe(names);
});
