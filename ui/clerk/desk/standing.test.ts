import { expect, test } from 'vitest';
import type { Schemas } from '../../http/client.ts';
import type { Draft } from './local.ts';
import { standing } from './standing.ts';

const button = (kind: Schemas['Button']['kind'], needsReason = false): Schemas['Button'] => ({
  result: kind,
  label_zh: kind,
  label_en: kind,
  kind,
  needsReason,
  letters: [],
  stops: [],
  foot_zh: '',
  foot_en: '',
});
const fields = [{ word: '转入医院', property: { 'x-type': 'body' }, required: true }];
const papers = [
  { name: '抢救记录', wording: '', state: 'missing' as const },
  { name: '居住证明', wording: '', state: 'missing' as const, later: '10个工作日内' },
];
const empty: Draft = { facts: {}, papers: [] };
const full: Draft = { facts: { 转入医院: '吉林大学第一医院' }, papers: ['抢救记录'] };

test.each([
  ['nothing chosen', undefined, full, [{ why: 'result' }]],
  [
    'passing an empty form',
    button('pass'),
    empty,
    [
      { why: 'field', word: '转入医院' },
      { why: 'paper', paper: '抢救记录' },
    ],
  ],
  ['passing a full form', button('pass'), full, []],
  ['refusing without a reason', button('other', true), empty, [{ why: 'reason' }]],
  ['refusing with a reason', button('other', true), { ...empty, reason: '不符' }, []],
  ['a supplement that lists nothing', button('supplement'), { ...full, missing: [' '] }, [{ why: 'missing' }]],
] as const)('%s', (_, chosen, draft, found) => {
  expect(standing({ draft: { ...draft, papers: [...draft.papers] } as Draft, fields, papers, chosen })).toEqual(found);
});
