import { describe, expect, it } from 'vitest';
import { describe as described, lookups } from '../../../machine/index.ts';
import { offer } from '../../../machine/offer.ts';
import type { OpenTask, Readings } from '../../../model/case.ts';
import type { Row } from '../../../model/value.ts';
import { calendar } from './compiled.ts';
import { procedure } from './office.ts';
import { instant, Player } from './player.ts';

const a = { 身份证号: 'a', 参保状态: '有效' };
const b = { 身份证号: 'b', 参保状态: '停止' };
const wake = { type: 'wake', at: instant('2026-03-02') } as const;
const text = (fields: string, step: string) => `${fields}steps:
  申请:
    who: 经办机构
    form: [姓名, 参保地, 收件日期${fields.includes('家庭') ? ', 家庭' : ''}]
  办理:
${step}ends:
  已办理: 已办理
`;

function player(fields: string, step: string, readings: Readings = {}): Player {
  return new Player(procedure(text(fields, step)), '2026-03-02', { readings });
}
const filed = { 姓名: '张某', 参保地: '甲县', 收件日期: '2026-03-01' };

describe('each line of rows', () => {
  const family = 'fields:\n  家庭: {rows: {身份证号: 身份证号, 在保: 是否}}\n';
  it('is recorded under its own key, if its own condition holds', () => {
    const rule = '    each: 家庭\n    records: {参保状态: {is: 有效, when: 在保}}\n';
    const play = player(family, rule);
    const rows = [
      { 身份证号: '110101199003070010', 在保: true },
      { 身份证号: '110101199003070029', 在保: false },
      { 身份证号: '110101199003070037', 在保: true },
    ];
    play.perform('2026-03-02', '申请', { ...filed, 家庭: rows });
    expect(play.recordings).toMatchObject([
      { key: { 身份证号: '110101199003070010' }, word: '参保状态', value: '有效' },
      { key: { 身份证号: '110101199003070037' } },
    ]);
    expect(play.state.end?.name).toBe('已办理');
  });
});

describe('each entry of a register', () => {
  const opens = '    opens: jia.other\n    each: {参保人员: 参保状态 = 有效}\n';
  it('is asked for before the step, and opens a case with its key', () => {
    const play = player('', opens, { '/条参保人员': [a, b] });
    const asked = { kind: 'entries', name: '/条参保人员', register: '参保人员', region: 'jia' };
    expect(lookups(play.plan, calendar, play.state, wake)).toContainEqual(asked);
    play.perform('2026-03-02', '申请', filed);
    expect(play.effects).toMatchObject([{ kind: 'open', procedure: 'jia.other', facts: { 身份证号: 'a' }, line: 1 }]);
  });

  it('that cannot be judged keeps the step from passing', () => {
    const play = player('', opens, { '/条参保人员': [a, { 身份证号: 'c', 参保状态: 7 }] });
    expect(play.perform('2026-03-02', '申请', filed)).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'evaluation', detail: { word: '参保状态' } });
  });

  it('begins a line of rows, to which more may be added', () => {
    const fields = 'fields:\n  名单: {rows: {身份证号: 身份证号, 参保状态: 参保状态, 备注: 长文字}, each: 参保人员}\n';
    const play = player(fields, '    who: 经办机构\n    form: [名单]\n', { '/条参保人员': [a, b] });
    play.perform('2026-03-02', '申请', filed);
    const task = play.state.tasks.办理 as OpenTask;
    const readings = { '/条参保人员': [a, b] };
    expect(offer(play.plan, calendar, play.state, task, {}, readings).fields).toMatchObject([
      { word: '名单', value: [a, b] },
    ]);
  });
});

describe('other cases', () => {
  const count = (more: string) => `fields:\n  次数: {count: jia.trial, same: 姓名, ${more}}\n`;
  const step = '    who: 经办机构\n    when: 次数 >= 2\n';
  const cases: Row[] = [{ 办理: '通过' }, { 办理: '未办' }, { 办理: '通过' }, {}];

  it('are counted by what held in them', () => {
    const play = player(count('when: 办理 = 通过'), step, { 次数: cases });
    const asked = { kind: 'cases', name: '次数', procedure: 'jia.trial', words: ['办理'] };
    const named = { ...play.state, facts: { 姓名: '张某' } };
    expect(lookups(play.plan, calendar, named, wake)).toContainEqual({ ...asked, same: { 姓名: '张某' } });
    play.perform('2026-03-02', '申请', filed);
    expect(play.tasks()).toEqual(['办理']);
  });

  it('may ask a case for what follows from its facts, and for the results of its steps', () => {
    const fields = 'fields:\n  双倍:\n    is: = 应付金额 * 2\n  应付金额: 金额\n';
    const play = new Player(
      procedure(
        `${fields}steps:\n  申请:\n    who: 经办机构\n    form: [姓名, 参保地, 应付金额]\nends:\n  已办理: 【双倍】\n`,
      ),
      '2026-03-02',
    );
    play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县', 应付金额: '1.005' });
    expect(described(play.plan, calendar, play.state).facts).toMatchObject({ 双倍: '2.01', 申请: '通过' });
  });
});
