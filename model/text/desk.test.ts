import { expect, test } from 'vitest';
import { footLine, reservedInEnglish } from './desk.ts';

const none = { letters: [], stops: [] };
const english = (name: string) => (name === '决定' ? 'Decision' : name);
const table: [string, Parameters<typeof footLine>[0], Parameters<typeof footLine>[1], string, string][] = [
  ['to a step', { label: '通过', to: '决定', ...none }, 'pass', '转到「决定」。', 'It goes on to “Decision”.'],
  [
    'to an end with a consequence and a letter',
    { label: '不同意', ends: '不予同意', applies: '不予支付', letters: ['通知书'], stops: [] },
    'other',
    '本件办结为「不予同意」；适用不予支付；发出《通知书》。',
    'The case ends as “不予同意”; 不予支付 applies; sends “通知书”.',
  ],
  [
    'a supplement that stops the clock',
    { label: '补正', letters: [], stops: ['初审'] },
    'supplement',
    '不办结，时限停表，等补正材料。',
    'The clock stops until the papers are in.',
  ],
  [
    'a supplement while the clock runs',
    { label: '补正', ...none },
    'supplement',
    '不办结，等补正材料，时限照走。',
    'The papers are waited for while the clock runs.',
  ],
  [
    'where facts still decide',
    { label: '通过', ...none },
    'pass',
    '办完这一步，下一步按所填内容决定。',
    'This step is done, and what was filled in decides the next.',
  ],
  [
    'an incident',
    { label: '重新支付', ...none },
    'incident',
    '另开一张付款单，付到原账户。',
    'A new payment order goes to the same account.',
  ],
  [
    'a retry',
    { label: '重试', ...none },
    'incident',
    '把没有做成的再做一次；付款不会付两次。',
    'What was not done is tried again; nothing is paid twice.',
  ],
  [
    'an incident that is given up',
    { label: '取消', ...none, ends: '不再支付' },
    'incident',
    '不再做这件事，异常就此了结；本件办结为「不再支付」。',
    'It is not done any more, and the incident is closed; the case ends as “不再支付”.',
  ],
];

test.each(table)('%s', (_name, follows, kind, zh, en) => {
  expect(footLine(follows, kind, english)).toEqual({ zh, en });
});

test('words of the language have a readable English', () => {
  expect(reservedInEnglish('zh', '通过')).toBe('Pass');
  expect(reservedInEnglish('en', 'supplement')).toBe('Ask for what is missing');
  expect(reservedInEnglish('zh', '盖章')).toBeUndefined();
});
