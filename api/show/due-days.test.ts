import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCalendar, packId } from '../../model/calendar/index.ts';
import { bars, daysAhead } from './due-days.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const calendar = loadCalendar({ id: packId('cn', text), text, overlays: [], hash: '' });

test.each([
  ['over the National Day holiday, with the Sunday worked before it', '2026-09-18', '2026-09-20', '2026-10-13'],
  ['from a day off', '2026-05-02', '2026-05-09', '2026-05-22'],
])('fourteen working days %s', (_, today, makeup, last) => {
  const worked = daysAhead(today, calendar).filter(({ working }) => working);
  expect(worked).toHaveLength(14);
  expect(worked.map(({ date }) => date)).toContain(makeup);
  expect(worked.at(-1)?.date).toBe(last);
});

test('without a calendar the week decides', () => {
  const days = daysAhead('2026-10-01', undefined);
  expect(days.filter(({ working }) => working)).toHaveLength(14);
  expect(days.filter(({ working, weekday }) => working !== weekday <= 5)).toEqual([]);
});

test('a day off has a bar only when something is due on it', () => {
  const days = daysAhead('2026-03-06', calendar);
  const due = [
    { date: '2026-03-07', legal: 2, promised: 0 },
    { date: '2026-03-09', legal: 0, promised: 3 },
  ];
  const shown = bars(days, due);
  expect(shown.slice(0, 3).map(({ date, legal, promised }) => [date, legal, promised])).toEqual([
    ['2026-03-06', 0, 0],
    ['2026-03-07', 2, 0],
    ['2026-03-09', 0, 3],
  ]);
  expect(shown.map(({ date }) => date)).not.toContain('2026-03-08');
});
