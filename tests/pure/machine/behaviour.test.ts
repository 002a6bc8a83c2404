import { describe, expect, it } from 'vitest';
import { isDone, nextWake } from '../../../machine/index.ts';
import type { Facts } from '../../../model/value.ts';
import { calendar } from './compiled.ts';
import { actor, instant, Player } from './player.ts';

const refund: Facts = {
  姓名: '冯某',
  身份证号: '110101199003070010',
  退费原因: '就业',
  银行账户: '6222',
  参保地: '涪城',
  缴费年度: '2027',
};
const papers = ['身份证', '就业参保证明'];

/** A refund of the demo city up to its payment. */
function paying(): Player {
  const play = new Player('sichuan/mianyang-demo.refund', '2026-12-01');
  play.perform('2026-12-01', '申请', refund, { papers });
  play.perform('2026-12-01', '受理');
  play.perform('2026-12-02', '税务核对');
  play.perform('2026-12-03', '审核·经办人', { 个人缴费金额: '400' });
  play.perform('2026-12-03', '审核·复核人');
  play.perform('2026-12-04', '审核·审批人');
  play.carry('2026-12-04');
  return play;
}

describe('a payment', () => {
  it('ends the case when the bank has paid', () => {
    const play = paying();
    const [effect] = Object.keys(play.state.pending);
    expect(play.effects.find(({ kind }) => kind === 'payment')).toMatchObject({
      amount: '400.00',
      account: '6222',
      payee: '冯某',
    });
    expect(play.happen({ type: 'paid', effect: effect ?? '', day: '2026-12-07', at: instant('2026-12-07') })).toBe(
      true,
    );
    expect(play.state.end?.name).toBe('已退费');
    expect(play.state.end?.says).toContain('400.00');
    expect(isDone(play.state)).toBe(true);
  });

  it.each([
    ['重新支付', {}, '6222'],
    ['更正账户', { 银行账户: '6333' }, '6333'],
  ])('that failed waits for a person, who chooses %s', (choice, facts, account) => {
    const play = paying();
    const [effect = ''] = Object.keys(play.state.pending);
    play.happen({ type: 'unpaid', effect, reason: '户名不符', at: instant('2026-12-07') });
    const [task = ''] = play.tasks();
    expect(play.state.tasks[task]).toMatchObject({
      kind: 'incident',
      incident: { cause: { why: 'unpaid', said: '户名不符' }, choices: ['重新支付', '更正账户'] },
    });
    const answer = {
      type: 'resolve' as const,
      task,
      version: play.state.tasks[task]?.version ?? 0,
      choice,
      facts,
      by: actor('甲'),
    };
    expect(play.happen({ ...answer, reason: '', at: instant('2026-12-08') })).toBe(false);
    expect(play.happen({ ...answer, reason: '已核', at: instant('2026-12-08') })).toBe(true);
    const again = Object.values(play.state.pending);
    expect(again).toMatchObject([{ kind: 'payment', account }]);
    expect(again[0]?.key).not.toBe(effect);
  });
});

describe('a supplement', () => {
  const asked = () => {
    const play = new Player('sichuan/mianyang-demo.refund', '2026-11-02');
    play.perform('2026-11-02', '申请', refund, { papers });
    play.perform('2026-11-03', '受理', {}, { result: '补正', missing: ['就业参保证明'], reason: '缺' });
    return play;
  };

  it('stops the clock of the step, and its answer lets it run on for the days that were left', () => {
    const play = asked();
    expect(play.state.clocks.受理_承诺).toMatchObject({ state: 'suspended' });
    expect(play.state.clocks.受理_补正?.answer.due_date).toBe('2026-11-18');
    play.perform('2026-11-10', '受理', {}, { result: '已补正', papers: ['就业参保证明'] });
    expect(play.state.clocks.受理_补正?.state).toBe('met');
    expect(play.state.clocks.受理_承诺?.state).toBe('running');
    expect(play.tasks()).toEqual(['受理']);
  });

  it('that is never answered lapses at the first instant after its last day, whenever the machine wakes', () => {
    const play = asked();
    expect(nextWake(play.plan, calendar, play.state)).toBe(instant('2026-11-19 00:00'));
    play.wake('2026-12-24 09:00');
    expect(play.state.end).toMatchObject({ name: '视为撤回', at: instant('2026-11-19 00:00') });
  });

  it('names what is missing', () => {
    const play = asked();
    play.perform('2026-11-10', '受理', {}, { result: '已补正' });
    expect(play.perform('2026-11-11', '受理', {}, { result: '补正' })).toBe(false);
    expect(play.refusal?.code).toMatch(/label|form/);
  });
});

describe('a letter that cannot be delivered', () => {
  it('becomes an incident; 重试 sends the same effect again, so that it arrives once', () => {
    const play = new Player('xingan.mispayment-recovery', '2026-03-02', { readings: { 以往违规次数: 0 } });
    const facts = { 责任人: '孙某', 违规事实: '重复支付', 查处机构: '盟局', 违规支付金额: '800', 参与冒名欺诈: false };
    play.perform('2026-03-02', '认定', facts);
    play.perform('2026-03-03', '责令');
    const [effect = ''] = Object.keys(play.state.pending);
    play.happen({ type: 'effectFailed', effect, because: 'unavailable', at: instant('2026-03-03') });
    const task = `责令·异常:${effect}`;
    expect(play.tasks()).toContain(task);
    const version = play.state.tasks[task]?.version ?? 0;
    play.effects = [];
    play.happen({
      type: 'resolve',
      task,
      version,
      choice: '重试',
      facts: {},
      reason: '修好了',
      by: actor('甲'),
      at: instant('2026-03-03'),
    });
    expect(play.effects.map(({ key }) => key)).toEqual([effect]);
    play.carry('2026-03-03');
    play.happen({
      type: 'served',
      step: '责令',
      way: '邮寄签收',
      day: '2026-03-03',
      by: actor('甲'),
      at: instant('2026-03-05'),
    });
    expect(play.state.clocks.追回?.answer.due_date).toBe('2026-03-18');
    expect(play.state.tasks.追回).toMatchObject({ kind: 'receive', to: { person: '孙某' } });
  });

  it('a receipt of the last bank day still counts on the next morning, one of the next day does not', () => {
    const play = new Player('xingan.mispayment-recovery', '2026-03-02', { readings: { 以往违规次数: 0 } });
    const facts = { 责任人: '孙某', 违规事实: '重复支付', 查处机构: '盟局', 违规支付金额: '800', 参与冒名欺诈: false };
    play.perform('2026-03-02', '认定', facts);
    play.perform('2026-03-03', '责令');
    play.carry('2026-03-03');
    play.happen({
      type: 'served',
      step: '责令',
      way: '邮寄签收',
      day: '2026-03-03',
      by: actor('甲'),
      at: instant('2026-03-03'),
    });
    play.perform('2026-03-04', '追回', {}, { papers: ['追回凭证'] });
    const money = { type: 'receipt' as const, step: '追回', amount: '800', reference: 'r1', by: actor('甲') };
    const late = new Player('xingan.mispayment-recovery', '2026-03-02', { readings: { 以往违规次数: 0 } });
    Object.assign(late, { state: play.state });
    play.happen({ ...money, day: '2026-03-18', at: instant('2026-03-19 08:00') });
    expect(play.state.results.追回).toBe('通过');
    late.happen({ ...money, day: '2026-03-19', at: instant('2026-03-19 08:00') });
    late.wake('2026-03-19 12:00');
    expect(late.state.results.追回).toBe('逾期');
  });
});

describe('an event that nobody could correct', () => {
  const stuck = () => {
    const play = new Player('xingan.mispayment-recovery', '2026-03-02');
    const facts = { 责任人: '孙某', 违规事实: '重复支付', 查处机构: '盟局', 违规支付金额: '800', 参与冒名欺诈: false };
    play.perform('2026-03-02', '认定', facts);
    play.perform('2026-03-03', '责令');
    play.carry('2026-03-03');
    play.happen({
      type: 'served',
      step: '责令',
      way: '当面签收',
      day: '2026-03-03',
      by: actor('甲'),
      at: instant('2026-03-03'),
    });
    play.perform('2026-03-04', '追回', {}, { papers: ['追回凭证'] });
    const money = { step: '追回', amount: '800', day: '2026-03-05', reference: 'r1', by: actor('甲') };
    play.happen({ type: 'receipt', ...money, at: instant('2026-03-05') });
    play.carry('2026-03-06');
    return play;
  };

  it('stands as an incident while a count is missing, and nothing of it has happened', () => {
    const play = stuck();
    const [task = ''] = play.tasks();
    expect(play.state.tasks[task]).toMatchObject({
      kind: 'incident',
      incident: { cause: { why: 'unjudged', word: '以往违规次数' }, choices: ['重试'] },
    });
    expect(play.state.results.处理).toBeUndefined();
    expect(Object.keys(play.state.pending)).toHaveLength(1);
  });

  it('takes effect once the fact is filled in', () => {
    const play = stuck();
    const [task = ''] = play.tasks();
    const version = play.state.tasks[task]?.version ?? 0;
    const answer = { task, version, choice: '重试', facts: { 以往违规次数: 0 }, reason: '已查', by: actor('甲') };
    expect(play.happen({ type: 'resolve', ...answer, at: instant('2026-03-09') })).toBe(true);
    expect(play.state.end?.name).toBe('已处理');
    expect(isDone(play.state)).toBe(true);
  });
});
