import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../model/case.ts';
import { procedure } from './office.ts';
import { Player } from './player.ts';

const lines = [
  { 医院: '一院', 金额: '100', 账户: '6001' },
  { 医院: '二院', 金额: '0', 账户: '6002' },
  { 医院: '三院', 金额: '300.5', 账户: '6003' },
];

/** A case that goes through the lines of a plan in one step. */
function opened(step: string, plan: object[] = lines): Player {
  const of = procedure(
    `fields:
  拨付计划:
    rows: {医院: 文字, 金额: 金额, 账户: 银行账户}
steps:
  编制:
    who: 经办机构
    form: [姓名, 参保地, 拨付计划]
  执行:
    each: 拨付计划
${step}ends:
  已办理: 已办理
${step.includes('不再支付') ? '  不再支付: 不再支付\n' : ''}`,
    { 'jia/letters.yaml': '通知书: |\n  【医院】：【金额】元。\n' },
  );
  const play = new Player(of, '2026-03-02');
  play.perform('2026-03-02', '编制', { 姓名: '张某', 参保地: '甲县', 拨付计划: plan as never });
  return play;
}
const orders = (play: Player) =>
  Object.values(play.state.pending).filter(
    (effect): effect is Extract<Effect, { kind: 'payment' }> => effect.kind === 'payment',
  );

describe('once for each line', () => {
  const paying = '    pays: 金额\n    to: 账户\n    or: {取消: 不再支付}\n';

  it('pays every line that is not 0, and passes when all are paid', () => {
    const play = opened(paying);
    expect(orders(play)).toMatchObject([
      { amount: '100.00', account: '6001', line: 1 },
      { amount: '300.50', account: '6003', line: 3 },
    ]);
    const [first = { key: '' }] = orders(play);
    play.happen({ type: 'paid', effect: first.key, day: '2026-03-03', at: '2026-03-03T04:00:00.000Z' });
    expect(play.state.end).toBeUndefined();
    play.bank('2026-03-04', 'paid');
    expect(play.state.end?.name).toBe('已办理');
  });

  it('passes at once when every line is 0', () => {
    const play = opened(paying, [{ 医院: '一院', 金额: '0', 账户: '6001' }]);
    expect(play.effects).toEqual([]);
    expect(play.state.end?.name).toBe('已办理');
  });

  it('a failure is of its line: the others go on, and the line is paid anew', () => {
    const play = opened(paying);
    const [first = { key: '' }] = orders(play);
    play.bank('2026-03-03', 'unpaid', orders(play)[1]?.key);
    expect(play.tasks()).toEqual([`执行·异常:${first.key}`]);
    play.bank('2026-03-03', 'paid', first.key);
    expect(play.state.end).toBeUndefined();
    expect(play.resolve('2026-03-04', '重新支付')).toBe(true);
    expect(orders(play)).toMatchObject([{ amount: '100.00', account: '6001', line: 1 }]);
    play.bank('2026-03-05', 'paid');
    expect(play.state.end?.name).toBe('已办理');
  });

  it('a line that is cancelled leaves the step', () => {
    const play = opened(paying);
    play.bank('2026-03-03', 'unpaid', orders(play)[1]?.key);
    expect(play.resolve('2026-03-04', '取消')).toBe(true);
    expect(play.state.end?.name).toBe('不再支付');
    play.bank('2026-03-05', 'paid');
    expect(play.state.pending).toEqual({});
  });

  it('sends a letter with the columns of its line', () => {
    const play = opened('    sends: 通知书\n    to: 医院\n');
    expect(play.effects).toMatchObject([
      { kind: 'letter', to: '一院', blanks: { 医院: '一院', 金额: '100.00' } },
      { kind: 'letter', to: '二院', blanks: { 金额: '0.00' } },
      { kind: 'letter', to: '三院', blanks: { 金额: '300.50' } },
    ]);
    play.carry('2026-03-02');
    expect(play.state.end?.name).toBe('已办理');
  });

  it('opens a case with the columns of its line and what the case knows', () => {
    const play = opened('    opens: jia.other\n');
    expect(play.effects).toMatchObject([
      { kind: 'open', procedure: 'jia.other', await: false, line: 1, facts: { 姓名: '张某', 医院: '一院' } },
      { line: 2, facts: { 医院: '二院' } },
      { line: 3, facts: { 医院: '三院', 金额: '300.5' } },
    ]);
    play.carry('2026-03-02');
    expect(play.state.end?.name).toBe('已办理');
  });
});
