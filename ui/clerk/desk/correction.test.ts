import { expect, test } from 'vitest';
import type { Schemas } from '../../http/client.ts';
import { correctionFields } from './correction.ts';

const account = '6222020200112233445';
const incident = { sentence_zh: '没有付成', sentence_en: 'Not paid', choices: ['重新支付', '更正账户'] };
const task = (of?: typeof incident) => ({
  incident: of,
  row: { step: '退款' } as Schemas['InboxRow'],
  facts: [
    { word: '姓名', type: 'text', value: '冯某' },
    { word: '银行账户', title_en: 'Bank account', type: 'text', value: account },
  ],
});
const payment = (state: Schemas['Payment']['state'], step = '退款') =>
  ({ state, step, account, id: 'p' }) as Schemas['Payment'];

test.each([
  ['the account of the payment that failed', incident, [payment('unpaid')], '更正账户', ['银行账户']],
  ['in English', incident, [payment('unpaid')], 'correctAccount', ['银行账户']],
  ['another answer', incident, [payment('unpaid')], '重新支付', []],
  ['nothing chosen yet', incident, [payment('unpaid')], undefined, []],
  ['no incident', undefined, [payment('unpaid')], '更正账户', []],
  ['a payment of another step', incident, [payment('unpaid', '补发')], '更正账户', []],
  ['a payment that is under way', incident, [payment('ordered')], '更正账户', []],
] as const)('%s', (_, of, payments, result, words) => {
  expect(correctionFields(task(of), [...payments], result).map((field) => field.word)).toEqual(words);
});
