import { describe, expect, it } from 'vitest';
import type { Expression, Field, Plan } from '../model/plan.ts';
import type { WordType } from '../model/value.ts';
import { caseFacts, type Derived, type Known } from './derive.ts';

const expression = (cel: string, type: WordType = 'money'): Expression => ({ source: cel, cel, reads: [], type });
const formula = (cel: string, type: WordType = 'money'): Field => ({ type, formula: expression(cel, type) });
const fields: Plan['fields'] = {
  违规支付金额: { type: 'money' },
  参与冒名欺诈: { type: 'yesNo' },
  档次: {
    type: 'choice',
    table: {
      by: ['参与冒名欺诈', '违规支付金额'],
      rows: [
        {
          match: { is: false },
          rows: [
            { match: { to: '1000', toIncluded: true }, value: '一档' },
            { match: { from: '1000', to: '3000', toIncluded: true }, value: '二档' },
            { match: { from: '5000', fromIncluded: true }, value: '四档' },
          ],
        },
        { match: { is: true }, value: '四档' },
      ],
    },
  },
  差额: formula('f["违规支付金额"] - f["追回已收"]'),
  甲: formula('f["乙"] + dec("1")'),
  乙: formula('f["甲"] + dec("1")'),
  核拨状态: { type: 'choice', choices: ['未登记', '正常', '暂停'], kept: { register: '旗县市' } },
  死亡日期: { type: 'date', kept: { register: '参保人员' } },
  以往违规次数: { type: 'integer', count: { procedure: 'x', same: [] } },
  参保类别: { type: 'choice' },
  标准: {
    type: 'money',
    table: {
      by: ['参保类别'],
      rows: [
        { match: { is: '学生' }, value: '80' },
        { match: { is: '居民' }, formula: expression('f["基数"] * dec("2")') },
      ],
    },
  },
  明细: {
    type: 'rows',
    rows: {
      must: [],
      columns: {
        参保类别: { type: 'choice' },
        人数: { type: 'integer' },
        备注: { type: 'text' },
        补助: formula('f["人数"] * f["标准"]'),
      },
    },
  },
  合计: formula('sum(f["明细"].map(r, r["补助"]))'),
  学生合计: formula('sum(f["明细"].filter(r, r["参保类别"] == "学生").map(r, r["补助"]))'),
};
const plan = {
  language: 'zh',
  benefitYear: '07-01',
  round: { step: '0.01', mode: 'halfUp' },
  fields,
  parameters: {
    基数: {
      values: [
        { from: '2012-01-01', value: '100' },
        { from: '2026-01-01', value: '120' },
      ],
      cites: [],
    },
  },
} as unknown as Plan;
const known: Known = {
  facts: {
    违规支付金额: '3000.01',
    参与冒名欺诈: false,
    明细: [
      { 参保类别: '学生', 人数: 3 },
      { 参保类别: '居民', 人数: 2, 备注: '补报' },
    ],
  },
  results: { 追回: '逾期' },
  readings: { 核拨状态: null, 死亡日期: null, 以往违规次数: 1, 就医备案止: '2026-05-01' },
  today: '2026-03-02',
  openedOn: '2026-01-31',
  valueDay: '2026-03-02',
};
const derived: Derived = (word) => (word === '追回已收' ? { type: 'money', value: '1000' } : undefined);
const value = (word: string, change: Partial<Known> = {}) =>
  caseFacts(plan, { ...known, ...change }, derived).value(word);

describe('caseFacts', () => {
  it.each([
    ['今日', '2026-03-02'],
    ['本年', '2026'],
    ['上年末', '2025-12-31'],
    ['本月', '2026-01'],
    ['上月', '2025-12'],
    ['下月', '2026-02'],
    ['待遇年度', '2025'],
    ['差额', '2000.01'],
    ['追回', '逾期'],
    ['核拨状态', '未登记'],
    ['以往违规次数', 1],
    ['就医备案止', '2026-05-01'],
    ['基数', '120'],
    ['合计', '720'],
    ['学生合计', '240'],
  ])('%s is %s', (word, found) => {
    expect(value(word)).toEqual({ ok: true, value: found });
  });

  it('gives rows with their formulas, and leaves out a cell that is empty', () => {
    expect(value('明细')).toEqual({
      ok: true,
      value: [
        { 参保类别: '学生', 人数: 3, 补助: '240' },
        { 参保类别: '居民', 人数: 2, 备注: '补报', 补助: '480' },
      ],
    });
  });

  it('takes a parameter as of the day that counts', () => {
    expect(value('合计', { valueDay: '2025-12-31' })).toEqual({ ok: true, value: '640' });
  });

  it.each([
    ['1000', { ok: true, value: '一档' }],
    ['1000.01', { ok: true, value: '二档' }],
    ['3000', { ok: true, value: '二档' }],
    ['3000.01', { ok: false, fault: { code: 'row', word: '档次', detail: '违规支付金额' } }],
    ['5000', { ok: true, value: '四档' }],
  ])('违规支付金额 %s gives %j', (amount, found) => {
    const facts = { 违规支付金额: amount, 参与冒名欺诈: false };
    expect(value('档次', { facts })).toEqual(found);
  });

  it('asks no further than the branch of a table goes', () => {
    expect(value('档次', { facts: { 参与冒名欺诈: true } })).toEqual({ ok: true, value: '四档' });
  });

  it.each([
    ['无此词', { code: 'missing', word: '无此词' }],
    ['死亡日期', { code: 'missing', word: '死亡日期' }],
    ['甲', { code: 'cycle', word: '甲' }],
    ['constructor', { code: 'missing', word: 'constructor' }],
  ])('%s is a fault', (word, fault) => {
    expect(value(word)).toEqual({ ok: false, fault });
  });

  it('names the fact that a chain of formulas lacks', () => {
    expect(value('差额', { facts: {} })).toEqual({ ok: false, fault: { code: 'missing', word: '违规支付金额' } });
  });

  it('refuses a value that does not fit its word', () => {
    const fault = { code: 'type', word: '违规支付金额', detail: 'money' };
    expect(value('差额', { facts: { 违规支付金额: '三千' } })).toEqual({ ok: false, fault });
  });
});
