import { expect, test } from 'vitest';
import { dayOf, momentOf, plusDays, shortDay, weekdayOf } from './day.ts';

test('a day is shown with its weekday, and with its year when that is another one', () => {
  expect(shortDay('2026-11-25', 'zh', '2026-11-23')).toBe('11-25 周三');
  expect(shortDay('2027-01-04', 'zh', '2026-11-23')).toBe('2027-01-04 周一');
  expect(shortDay('2026-11-25', 'en', '2026-11-23')).toBe('11-25 Wed');
  expect(weekdayOf('2026-11-22')).toBe(7);
});

test('an instant falls on the day it has at +08:00', () => {
  expect(dayOf('2026-03-09T15:59:59.999Z')).toBe('2026-03-09');
  expect(dayOf('2026-03-09T16:00:00.000Z')).toBe('2026-03-10');
  expect(momentOf('2026-11-20T08:08:00.000Z')).toBe('2026-11-20 16:08');
});

test('days are added over the end of a month and of a leap February', () => {
  expect(plusDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(plusDays('2026-11-23', -7)).toBe('2026-11-16');
});
