import { expect, test } from 'vitest';
import { clockWhys } from './clock-refusals.ts';
import { packWhys, refusalCodes, sayRefusal } from './refusals.ts';

const details: { [name: string]: string | string[] }[] = [
  {},
  {
    papers: ['身份证', '户口簿'],
    words: ['姓名'],
    step: '初审',
    name: '包明',
    role: '经办机构',
    condition: '家庭人数 > 0',
    date: '2026-09-01',
    amount: '20.00',
    why: '没有依据',
    where: '姓名',
  },
];

test.each(refusalCodes)('%s has a sentence in each language, with and without detail', (code) => {
  for (const detail of details) {
    const { zh, en } = sayRefusal(code, detail);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[^.].*\.$/);
    expect(`${zh}${en}`).not.toMatch(/undefined|\[object/);
    expect(zh.split('。').length).toBeLessThanOrEqual(3);
  }
});

test('lists what is missing', () => {
  expect(sayRefusal('papers', { papers: ['身份证', '户口簿'] }).zh).toContain('身份证、户口簿');
});

test.each(clockWhys)('a clock that cannot be changed says why, not %s', (why) => {
  const { zh, en } = sayRefusal('clock', { why, amount: '5 working days' });
  expect(zh).toMatch(/^[^a-z]+。$/);
  expect(en).toMatch(/^[^\u4e00-\u9fff]+\.$/);
  expect(zh).not.toBe(sayRefusal('clock', { why: 'unheard of' }).zh);
});

test('an extension says how long it may be', () => {
  expect(sayRefusal('clock', { why: 'amount', amount: '5 working days' }).zh).toBe('规定最多延长5个工作日。');
});

test.each(packWhys)('a calendar that cannot be published says why, not %s', (why) => {
  const { zh, en } = sayRefusal('pack', { why, years: ['2027'], days: ['2026-10-08'] });
  expect(zh).toMatch(/^[^a-z]+。$/);
  expect(en).toMatch(/^[^\u4e00-\u9fff]+\.$/);
});
