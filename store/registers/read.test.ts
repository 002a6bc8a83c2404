import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Lookup, Recording } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { projection } from '../../tests/steps.ts';
import { caseStore } from '../case-store.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await testDatabase();
  const regions = [
    { id: 'xingan', title: '兴安盟' },
    { id: 'sichuan', title: '四川省' },
  ];
  await at.db
    .insertInto('office.regions')
    .values(regions.map((one) => ({ ...one, parent: null, calendar: null })))
    .execute();
  for (const [index, one] of cases.entries()) await caseStore(at.db).commit(ended(index, ...one));
});
afterAll(() => at.close());

type Case = [day: string, end: string | undefined, amount: string, recordings?: Partial<Recording>[]];
const cases: Case[] = [
  ['2026-01-05', '已追回', '100.10', [{ value: '有效', from: '2026-01-05' }]],
  ['2026-02-05', '移送', '0.20', [{ value: '停止', from: '2026-02-05' }]],
  ['2026-02-06', '终止', '50', [{ value: '有效', from: '2026-03-01' }]],
  ['2026-03-05', undefined, '7', [{ word: '就医备案', value: '已备案', from: '2026-03-01', until: '2026-03-31' }]],
];

function ended(
  index: number,
  day: string,
  end: string | undefined,
  amount: string,
  recordings: Partial<Recording>[] = [],
): Projection {
  const at = `${day}T04:00:00.000Z`;
  return projection({
    caseId: `case-${index}`,
    procedure: 'xingan.mispayment-recovery',
    recordings: recordings.map((one) => ({
      register: '参保人员',
      key: { 身份证号: '152201196803124417' },
      word: '参保状态',
      value: '',
      from: day,
      ...one,
    })),
    state: {
      at,
      openedAt: at,
      facts: { 责任人: '白某', 金额: amount },
      ...(end && { end: { name: end, says: '', at } }),
    },
  });
}

const person = { register: '参保人员', key: { 身份证号: '152201196803124417' } };
const same = { procedure: 'xingan.mispayment-recovery', same: { 责任人: '白某' } };
type Ask = Lookup extends infer L ? (L extends Lookup ? Omit<L, 'name'> : never) : never;
const table: [name: string, lookup: Ask, at: string, expected: unknown][] = [
  ['the value now', { kind: 'kept', ...person, word: '参保状态' }, '2026-02-10T00:00:00Z', '停止'],
  [
    'the value as it was on a day',
    { kind: 'kept', ...person, word: '参保状态', on: '2026-02-04' },
    '2026-02-10T00:00:00Z',
    '有效',
  ],
  ['a later line', { kind: 'kept', ...person, word: '参保状态' }, '2026-03-02T00:00:00Z', '有效'],
  ['nothing yet', { kind: 'kept', ...person, word: '参保状态' }, '2026-01-01T00:00:00Z', null],
  ['last day of a period', { kind: 'kept', ...person, word: '就医备案' }, '2026-03-31T15:59:59Z', '已备案'],
  ['the day after', { kind: 'kept', ...person, word: '就医备案' }, '2026-03-31T16:00:00Z', null],
  ['another key', { kind: 'kept', ...person, key: { 身份证号: '1' }, word: '参保状态' }, '2026-03-02T00:00:00Z', null],
  ['ended cases, without the revoked one', { kind: 'count', ...same }, '2026-04-01T00:00:00Z', 2],
  ['with one end', { kind: 'count', ...same, end: ['移送'] }, '2026-04-01T00:00:00Z', 1],
  ['running ones', { kind: 'count', ...same, end: ['在办'] }, '2026-04-01T00:00:00Z', 1],
  ['in a period', { kind: 'count', ...same, from: '2026-02-01', to: '2026-02-28' }, '2026-04-01T00:00:00Z', 1],
  ['a sum, as a decimal', { kind: 'count', ...same, sum: '金额' }, '2026-04-01T00:00:00Z', '100.30'],
  ['a sum over nothing', { kind: 'count', ...same, same: { 责任人: '无' }, sum: '金额' }, '2026-04-01T00:00:00Z', '0'],
  ['the latest end', { kind: 'result', ...same }, '2026-04-01T00:00:00Z', '移送'],
  [
    'cases with the words that are asked of each',
    { kind: 'cases', ...same, words: ['金额', '无'] },
    '2026-04-01T00:00:00Z',
    [{ 金额: '100.10' }, { 金额: '0.20' }],
  ],
  [
    'the entries of a register',
    { kind: 'entries', register: '参保人员', region: 'xingan' },
    '2026-03-10T00:00:00Z',
    [{ 身份证号: '152201196803124417', 参保状态: '有效', 就医备案: '已备案' }],
  ],
  [
    'the entries of a neighbour',
    { kind: 'entries', register: '参保人员', region: 'sichuan' },
    '2026-03-10T00:00:00Z',
    [],
  ],
  ['when it changes by itself', { kind: 'turn', ...person }, '2026-02-10T00:00:00Z', '2026-03-01'],
  ['when it is over', { kind: 'turn', ...person }, '2026-03-31T00:00:00Z', '2026-04-01'],
  ['nothing ahead', { kind: 'turn', ...person }, '2026-04-01T00:00:00Z', null],
  ['no case', { kind: 'result', ...same, same: { 责任人: '无' } }, '2026-04-01T00:00:00Z', null],
];

test.each(table)('%s', async (_name, lookup, now, expected) => {
  const readings = await caseStore(at.db).read('live', 'me', [{ name: 'x', ...lookup } as Lookup], now);
  expect(readings).toEqual({ x: expected });
});

test('the case itself never counts', async () => {
  const lookup: Lookup = { name: 'x', kind: 'count', ...same, end: ['移送'] };
  expect(await caseStore(at.db).read('live', 'case-1', [lookup], '2026-04-01T00:00:00Z')).toEqual({ x: 0 });
});
