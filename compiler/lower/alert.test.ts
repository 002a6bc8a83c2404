import { expect, test } from 'vitest';
import type { Alert } from '../../model/alert.ts';
import { alert } from './alert.ts';

const place = { file: 'jia/region.yaml', line: 1, column: 1 };
const rung = (text: string) =>
  alert({ when: { text, place, path: 'alerts' }, to: { text: '科长', place, path: 'alerts' } });

test.each<[string, Omit<Alert, 'to'> | undefined]>([
  ['提前1个工作日', { when: 'before', amount: '1个工作日' }],
  ['3 working days before', { when: 'before', amount: '3 working days' }],
  ['已用80%', { when: 'before', used: 80 }],
  ['80% used', { when: 'before', used: 80 }],
  ['到期', { when: 'due' }],
  ['due', { when: 'due' }],
  ['逾期3个工作日', { when: 'late', amount: '3个工作日' }],
  ['3 working days late', { when: 'late', amount: '3 working days' }],
  ['已用100%', undefined],
  ['已用0%', undefined],
  ['提前', undefined],
  ['提前几天', undefined],
  ['before', undefined],
  ['马上', undefined],
])('%s', (text, said) => {
  expect(rung(text)).toEqual(said && { ...said, to: '科长' });
});
