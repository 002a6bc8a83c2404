import { expect, test } from 'vitest';
import type { Entry } from '../case.ts';
import { clockName } from './clock-name.ts';
import { ledgerSentence } from './ledger.ts';
import { timelineSentence } from './timeline.ts';

const name = {
  person: '包明',
  english: (word: string) => (word === '初审' ? 'initial check' : word),
  procedure: () => ({ zh: '调离建议', en: 'advice to reassign' }),
};
const at = '2026-03-02T02:00:00.000Z';
const kinds: Entry['kind'][] = [
  'opened',
  'performed',
  'supplement',
  'supplemented',
  'lapsed',
  'deemed',
  'skipped',
  'diverted',
  'receipt',
  'served',
  'returned',
  'arrived',
  'paid',
  'unpaid',
  'sent',
  'recorded',
  'clock',
  'calendar',
  'alert',
  'incident',
  'resolved',
  'ended',
];

test.each(kinds)('%s says something in both languages, with little and with much known', (kind) => {
  const much = {
    step: '初审',
    line: '复核人',
    result: '通过',
    reason: '齐全',
    papers: ['身份证'],
    detail: { amount: '20.00' },
  };
  for (const entry of [
    { seq: 1, at, kind },
    { seq: 1, at, kind, ...much },
  ] as Entry[]) {
    const { zh, en } = timelineSentence(entry, name);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/[A-Za-z]/);
    expect(`${zh}${en}`).not.toMatch(/undefined|\[object/);
  }
});

test('names step, person and reason', () => {
  const entry: Entry = { seq: 2, at, kind: 'performed', step: '初审', result: '通过', reason: '材料齐全' };
  expect(timelineSentence(entry, name)).toEqual({
    zh: '包明办「初审」：通过。理由：材料齐全',
    en: '包明 did “initial check”: 通过. Reason: 材料齐全',
  });
});

test.each<[what: string, detail: Entry['detail'], zh: string, en: string]>([
  ['a letter', { kind: 'letter', letter: '通报', to: '孙某' }, '发出《通报》，送孙某', '“通报” was sent to 孙某'],
  [
    'a payment order',
    { kind: 'payment', amount: '1000.00', payee: '冯某' },
    '开出付款单：付给冯某1000.00元',
    'Payment ordered: 1000.00 yuan to 冯某',
  ],
  [
    'another case',
    { kind: 'open', procedure: 'xingan.repeat-mispayment-reassignment' },
    '另立一件「调离建议」',
    'Another case was opened: “advice to reassign”',
  ],
])('what went out is named: %s', (_, detail, zh, en) => {
  expect(timelineSentence({ seq: 4, at, kind: 'sent', step: '初审', detail }, name)).toEqual({ zh, en });
});

test('papers that come in while money is waited for are handed in: the step has no result yet', () => {
  const entry: Entry = { seq: 3, at, kind: 'performed', step: '追回', papers: ['追回凭证'] };
  expect(timelineSentence(entry, name)).toEqual({
    zh: '包明交来「追回」的材料',
    en: '包明 handed in papers for “追回”',
  });
});

test.each([
  ['件', '全件', 'whole case'],
  ['初审', '初审', 'initial check'],
  ['初审_承诺', '初审·承诺', 'initial check (promise)'],
])('the limit %s is called %s', (key, zh, en) => {
  expect(clockName(key, name.english)).toEqual({ zh, en });
});

const moved = {
  clock: '初审',
  rule: 'never_earlier',
  outcome: 'moved',
  before: '2026-03-16',
  after: '2026-03-17',
  status: 'resolved',
};
test.each([
  [{}, '「初审」由 2026-03-16 改为 2026-03-17（不提前）'],
  [{ late: 'ends' }, '「初审」由 2026-03-16 改为 2026-03-17（不提前），不再逾期'],
  [{ outcome: 'kept' }, '「初审」仍为 2026-03-16（不提前）'],
  [{ outcome: 'stands' }, '「初审」原 2026-03-16 到期的效力仍在；按新日历应到 2026-03-17，须人工处理'],
  [{ before: '', status: 'provisional' }, '「初审」由 未定 改为 2026-03-17（暂定）（不提前）'],
])('a new calendar tells what became of a limit: %j', (more, zh) => {
  const entry: Entry = { seq: 2, at, kind: 'calendar', step: '初审', detail: { ...moved, ...more } };
  expect(timelineSentence(entry, name).zh).toBe(zh);
});

test('the ledger of a limit tells the two calendars, the rule and the days', () => {
  const days = {
    before: { status: 'provisional', date: '2026-12-29' },
    after: { status: 'resolved', date: '2026-12-28' },
  } as const;
  const calendar = {
    change: 'x',
    from: 'cn-2026.1',
    to: 'cn-2027.1',
    rule: 'never_earlier',
    outcome: 'moved',
    ...days,
  } as const;
  expect(ledgerSentence({ act: 'calendar', on: '2026-12-20', calendar }).zh).toBe(
    '2026-12-20换日历 cn-2026.1 → cn-2027.1，不提前：2026-12-29 → 2026-12-28',
  );
});
