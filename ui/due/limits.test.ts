import { expect, test } from 'vitest';
import { limitOf, limitWords } from './limits.ts';
import type { Due } from './look.ts';

const due = (more: Partial<Due>): Due => ({
  ...{ clock: '件', basis: 'legal', state: 'normal', text_zh: '词', text_en: 'words' },
  ...more,
});

test.each<[string, Due | undefined, string]>([
  ['no limit', undefined, '—'],
  ['a day of this year', due({ date: '2026-11-25' }), '11-25 周三'],
  ['a limit that has passed', due({ state: 'overdue', date: '2026-11-21' }), '11-21 周六'],
  ['the close of an office', due({ date: '2026-11-25', time: '17:30' }), '11-25 17:30'],
  ['a day of another year', due({ date: '2027-01-04' }), '2027-01-04'],
  ['an estimated day', due({ state: 'provisional', date: '2027-01-04' }), '约2027-01-04'],
  ['a clock that stands', due({ state: 'paused', date: '2026-11-25', text_zh: '停表第 3 天·剩 7' }), '停表'],
  ['a clock that has not begun', due({ state: 'waiting', text_zh: '未起算' }), '未起算'],
])('%s', (_what, one, words) => {
  expect(limitWords(one, { language: 'zh', today: '2026-11-23', about: '约', paused: '停表' })).toBe(words);
});

test('of each basis the most urgent', () => {
  const late = due({ clock: '件', state: 'overdue' });
  const promised = due({ basis: 'promised', state: 'near' });
  expect(limitOf([due({}), late, promised], 'legal')).toBe(late);
  expect(limitOf([due({}), late, promised], 'promised')).toBe(promised);
  expect(limitOf([promised], 'legal')).toBeUndefined();
});
