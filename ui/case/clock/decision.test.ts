import { expect, test } from 'vitest';
import type { Schemas } from '../../http/client.ts';
import { begin, isReady, revocable, sent, stops, type Typed } from './decision.ts';

type Line = Schemas['LedgerLine'];
const line = (n: number, act: string, more: Partial<Line> = {}): Line => ({
  n,
  act,
  at: '2026-03-04T02:00:00.000Z',
  on: '2026-03-04',
  revoked: false,
  sentence_zh: '',
  sentence_en: '',
  ...more,
});
const limit = (...ledger: Line[]) => ({ clock: '审核', ledger }) as unknown as Schemas['Derivation'];
const typed = (more: Partial<Typed>): Typed => ({ ...begin(limit()), reason: '因故', document: '审批表', ...more });

test('what stands still is resumed, what was taken back is not offered', () => {
  const stopped = limit(line(2, 'suspend'), line(3, 'extend', { revoked: true }));
  expect(begin(stopped).act).toBe('resume');
  expect(stops(stopped).map(({ n }) => n)).toEqual([2]);
  expect(revocable(stopped).map(({ n }) => n)).toEqual([2]);
  expect(begin(limit(line(2, 'suspend'), line(3, 'resume', { of: 2 }))).act).toBe('suspend');
  expect(begin(limit(line(2, 'suspend', { revoked: true }))).act).toBe('suspend');
});

test.each<[Partial<Typed>, object]>([
  [
    { act: 'extend', amount: '5个工作日', instrument: '许可法', article: '42' },
    { amount: '5个工作日', grounds: { instrument: '许可法', article: '42' } },
  ],
  [{ act: 'extend', instrument: '许可法' }, { act: 'extend' }],
  [
    { act: 'revoke', of: '2', amount: '5日', instrument: '许可法', article: '42' },
    { act: 'revoke', of: 2 },
  ],
  [
    { act: 'correct', anchor: 'event.审核_开始', is: '2026-03-01' },
    { anchor: 'event.审核_开始', is: '2026-03-01' },
  ],
  [{ act: 'suspend', on: '2026-03-03' }, { on: '2026-03-03' }],
])('%j sends its own part', (given, part) => {
  const whole = sent(typed(given));
  expect(whole).toMatchObject(part);
  if (given.act === 'revoke') expect(whole).not.toHaveProperty('grounds');
  if (given.article === undefined) expect(whole).not.toHaveProperty('grounds');
});

test.each<[Partial<Typed>, boolean]>([
  [{}, true],
  [{ reason: ' ' }, false],
  [{ document: '' }, false],
  [{ act: 'revoke' }, false],
  [{ act: 'revoke', of: '2' }, true],
  [{ act: 'correct', anchor: 'event.审核_开始' }, false],
  [{ act: 'correct', anchor: 'event.审核_开始', is: '2026-03-01' }, true],
])('%j may be tried: %s', (given, ready) => {
  expect(isReady(typed(given))).toBe(ready);
});
