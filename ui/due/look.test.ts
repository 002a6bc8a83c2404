import { expect, test } from 'vitest';
import { type Due, groupOf, leading, lookOf } from './look.ts';

const due = (basis: Due['basis'], state: Due['state'], date?: string): Due => ({
  clock: '件',
  basis,
  state,
  date,
  text_zh: '',
  text_en: '',
});

test.each([
  ['legal', 'overdue', 'legal'],
  ['promised', 'overdue', 'over'],
  ['legal', 'today', 'today'],
  ['promised', 'near', 'soon'],
  ['legal', 'normal', 'ok'],
  ['legal', 'paused', 'paused'],
  ['legal', 'provisional', 'provisional'],
  ['legal', 'waiting', 'waiting'],
  ['legal', 'met', 'met'],
  ['legal', 'dropped', 'none'],
] as const)('%s %s looks like %s', (basis, state, look) => {
  expect(lookOf(due(basis, state))).toBe(look);
});

test('the leading clock is the most urgent, and of two alike the legal one', () => {
  const legal = due('legal', 'met');
  const promised = due('promised', 'near');
  expect(leading([legal, promised])).toBe(promised);
  const [first, second] = [due('legal', 'normal'), due('promised', 'normal')];
  expect(leading([first, second])).toBe(first);
  expect(leading([])).toBeUndefined();
});

test.each([
  [[due('promised', 'overdue', '2026-11-19')], 'past'],
  [[due('legal', 'today', '2026-11-23')], 'today'],
  [[due('promised', 'near', '2026-11-25')], 'week'],
  [[due('promised', 'normal', '2026-11-29')], 'week'],
  [[due('promised', 'normal', '2026-11-30')], 'later'],
  [[due('legal', 'provisional', '2026-11-24')], 'later'],
  [[{ ...due('legal', 'provisional', '2026-11-20'), amount: 3 }], 'past'],
  [[due('legal', 'paused')], 'paused'],
  [[], 'later'],
] as const)('on Monday 2026-11-23 %j stands in %s', (dues, group) => {
  expect(groupOf([...dues], '2026-11-23', 1)).toBe(group);
});
