import { expect, test } from 'vitest';
import { arrange, type Row } from './useRows.ts';

const today = { date: '2026-11-23', weekday: 1, working: true, provisional: false };
const row = (task: string, state: Row['due'][number]['state'], date?: string): Row => ({
  task,
  version: 1,
  case: task,
  number: task,
  title: task,
  procedure: { id: 'xingan.transfer-approval', title: '转院审批' },
  step: '决定',
  kind: 'act',
  columns: [],
  due: [{ clock: '决定', basis: 'promised', state, date, text_zh: '', text_en: '' }],
  openedAt: '2026-11-20T00:00:00.000Z',
});

test('rows stand in groups by urgency and keep the order of the server within one', () => {
  const rows = [
    row('later', 'normal', '2026-12-08'),
    row('a', 'overdue'),
    row('week', 'normal', '2026-11-27'),
    row('b', 'overdue'),
  ];
  expect(arrange(rows, {}, 'mine', today).map((one) => [one.row.task, one.group])).toEqual([
    ['a', 'past'],
    ['b', 'past'],
    ['week', 'week'],
    ['later', 'later'],
  ]);
});

test('a row that another has taken stays, also when the server no longer lists it', () => {
  const lost = row('lost', 'today');
  const shown = arrange([row('mine', 'today')], { lost: { row: lost, words: '王某领取' } }, 'pool', today);
  expect(shown.map((one) => [one.row.task, one.gone])).toEqual([
    ['mine', undefined],
    ['lost', '王某领取'],
  ]);
});
