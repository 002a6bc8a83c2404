import { expect, test } from 'vitest';
import type { CaseEvent } from '../model/case.ts';
import { printed } from './print.ts';

type Perform = Extract<CaseEvent, { type: 'perform' }>;
const act: Perform = {
  ...{ type: 'perform', task: '决定', version: 3, result: '通过', papers: ['身份证'] },
  facts: { 理由: '病情需要', 金额: '100.00' },
  by: { person: '王甲', unit: '经办机构' },
  at: '2026-03-02T02:00:00.000Z',
};
const print = (event: CaseEvent) => printed({ commandId: 'c', event }).body;

test.each<[string, Partial<Perform>]>([
  ['received later', { at: '2026-03-02T02:00:30.000Z' }],
  ['from another unit of the same person', { by: { person: '王甲', unit: '另一处', onBehalfOf: '李乙' } }],
  ['with its words in another order', { facts: { 金额: '100.00', 理由: '病情需要' } }],
])('%s it is the same command', (_how, other) => {
  expect(print({ ...act, ...other })).toBe(print(act));
});

test.each<[string, Partial<Perform>]>([
  ['another word', { facts: { 理由: '病情需要', 金额: '100.01' } }],
  ['another button', { result: '不同意' }],
  ['another person', { by: { person: '李乙', unit: '经办机构' } }],
  ['papers in another number', { papers: [] }],
  ['another version of the task', { version: 4 }],
])('%s makes it another command', (_what, other) => {
  expect(print({ ...act, ...other })).not.toBe(print(act));
});
