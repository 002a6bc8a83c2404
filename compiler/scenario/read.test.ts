import { describe, expect, it } from 'vitest';
import { readScenarios } from './read.ts';

const read = (text: string) => readScenarios('x/y.scenarios.yaml', text);
const line = (text: string) => read(`甲:\n  do:\n    - ${text}\n  then: {end: 乙}\n`);

describe('a line of a scenario', () => {
  it.each([
    ['2026-03-02', { day: '2026-03-02', time: '12:00' }],
    ['2026-03-02 申请', { day: '2026-03-02', time: '12:00', step: '申请' }],
    ['2026-04-30 23:59 申请', { time: '23:59', step: '申请' }],
    ['2026-03-02 审核.复核人', { step: '审核', signer: '复核人' }],
    ['2026-03-02 初审 by 王甲', { step: '初审', by: '王甲' }],
    ['2026-03-02 初审 by 王甲 退回', { step: '初审', by: '王甲', label: '退回' }],
    ['2026-03-02 初审 退回', { step: '初审', label: '退回' }],
    ['2026-03-02 追回: {到账: 800}', { step: '追回', facts: { 到账: '800' } }],
    ['2026-03-03 初审 补正: {缺: [有效证件]}', { step: '初审', label: '补正', facts: { 缺: ['有效证件'] } }],
  ])('%s', (text, wanted) => {
    const { scenarios, problems } = line(text);
    expect(problems).toEqual([]);
    expect(scenarios[0]?.do[0]).toMatchObject(wanted);
    expect(scenarios[0]?.do[0]?.place).toEqual({ file: 'x/y.scenarios.yaml', line: 3, column: 7 });
  });

  it.each([
    '2026-02-30 申请',
    '2026-03-02 25:00 申请',
    '申请',
    '2026-03-02 审核.甲.乙',
    '2026-03-02 初审 by',
    '2026-03-02 初审 退回 补正',
  ])('%s is refused at its place', (text) => {
    expect(line(text).problems).toMatchObject([{ code: 'sentence', line: 3, column: 7, path: '甲.do' }]);
  });
});

describe('a scenario file', () => {
  it('refuses keys that no scenario has', () => {
    const { problems } = read('甲:\n  gvien: {}\n  do: [2026-03-02 申请]\n  then: {ende: 乙}\n');
    expect(problems.map(({ code, line: at, path }) => [code, at, path])).toEqual([
      ['key', 2, '甲.gvien'],
      ['key', 4, '甲.ende'],
    ]);
  });

  it('keeps what is given and expected as written', () => {
    const { scenarios } = read(
      '甲:\n  given: {金额: 0.10, 状态: {2026-03-13: 暂停}}\n  do: [2026-03-02 申请]\n  then: {due: {申请: 2026-03-05}}\n',
    );
    expect(scenarios[0]).toMatchObject({
      name: '甲',
      given: { 金额: '0.10', 状态: { '2026-03-13': '暂停' } },
      expected: { due: { 申请: '2026-03-05' } },
    });
  });
});
