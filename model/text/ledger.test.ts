import { expect, test } from 'vitest';
import type { ClockEntry, Entry } from '../case.ts';
import { decisionSentence, ledgerSentence } from './ledger.ts';

const on = '2026-03-04';
type Line = Parameters<typeof ledgerSentence>[0];

test.each<[Line, string, string]>([
  [{ act: 'start', on }, '2026-03-04起算', '2026-03-04: started'],
  [{ act: 'suspend', on }, '2026-03-04中止', '2026-03-04: suspended'],
  [{ act: 'extend', on, amount: '5个工作日' }, '2026-03-04延长5个工作日', '2026-03-04: extended by 5 working days'],
  [{ act: 'extend', on, amount: '1 month' }, '2026-03-04延长1个月', '2026-03-04: extended by 1 month'],
  [{ act: 'revoke', on, of: 2 }, '2026-03-04撤销第2项', '2026-03-04: entry 2 revoked'],
  [
    { act: 'correct', on, was: '2026-03-02T02:00:00.000Z', is: '2026-02-25T16:30:00.000Z' },
    '2026-03-04更正起算日，2026-03-02改为2026-02-26',
    '2026-03-04: the day it counts from corrected from 2026-03-02 to 2026-02-26',
  ],
  [{ act: 'deem', on }, '2026-03-04到期视为通过', '2026-03-04: ran out and counts as passed'],
])('%j', (line, zh, en) => {
  expect(ledgerSentence(line)).toEqual({ zh, en });
});

const entry = (detail: Entry['detail'], result: ClockEntry['act'] = 'extend'): Entry => ({
  seq: 1,
  at: '2026-03-05T02:00:00.000Z',
  kind: 'clock',
  result,
  ...(detail && { detail: { on, amount: '5个工作日', ...detail } }),
});
const said = (detail: Entry['detail']) => decisionSentence(entry(detail), { person: '苏和' })[0];

test('the timeline tells who proposed, who approved, and what it moved', () => {
  const moved = { from: '2026-03-16', to: '2026-03-23' };
  const whole = { ...moved, document: '审批表', grounds: '许可法 42' };
  const what = '时限2026-03-04延长5个工作日，最后一日2026-03-16 → 2026-03-23，文书：审批表，依据：许可法 42';
  expect(said({ stage: 'proposed', ...whole })).toBe(`苏和提出：${what}，等批准`);
  expect(said({ stage: 'entered', proposer: 'p1', ...whole })).toBe(`苏和批准：${what}`);
  expect(said({ stage: 'entered', ...whole })).toBe(`苏和：${what}`);
  expect(said({ stage: 'refused', ...moved })).toBe('苏和不同意：时限2026-03-04延长5个工作日');
  expect(said({ stage: 'dropped' })).toBe('不再需要批准：时限2026-03-04延长5个工作日');
  expect(said({ stage: 'entered', from: '2026-03-16' })).toContain('2026-03-16 → —');
});
