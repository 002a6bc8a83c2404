import { describe, expect, it } from 'vitest';
import { procedure } from './office.ts';
import { instant, Player } from './player.ts';

const facts = { 姓名: '张某', 参保地: '甲县', 应收金额: '300', 应付金额: '200', 银行账户: '6222' };
const receiving = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 应收金额]
  缴款:
    who: 申请人本人
    receives: 应收金额
    papers: [收据]
    or: {拒缴: 未缴}
    term: 7日内，不顺延
    late: 催缴
  催缴:
    who: 经办机构
    when: 缴款 = 逾期
ends:
  已缴: 已缴【缴款已收】元
  未缴: 未缴。理由：【理由】
`);
const paying = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 应付金额, 银行账户]
  付款:
    who: 财务岗
    pays: 应付金额
    to: 银行账户
    or: {取消: 不再支付}
  通知:
    sends: 通知书
ends:
  已付款: 已付款
  不再支付: 不再支付
`);

function due(): Player {
  const play = new Player(receiving, '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县', 应收金额: facts.应收金额 });
  return play;
}
function released(amount = '200'): Player {
  const play = new Player(paying, '2026-03-02');
  const { 姓名, 参保地, 银行账户 } = facts;
  play.perform('2026-03-02', '申请', { 姓名, 参保地, 银行账户, 应付金额: amount });
  play.perform('2026-03-03', '付款');
  return play;
}

describe('money that has to come in', () => {
  it('is booked in parts, and the papers may come before or behind it', () => {
    const play = due();
    play.receive('2026-03-03', '缴款', '100');
    expect(play.state.receipts.缴款).toMatchObject([{ amount: '100.00', day: '2026-03-03' }]);
    play.receive('2026-03-04', '缴款', '200');
    expect(play.state.results.缴款).toBeUndefined();
    expect(play.perform('2026-03-05', '缴款', {}, { papers: ['收据'] })).toBe(true);
    expect(play.state.end).toMatchObject({ name: '已缴', says: '已缴300.00元' });
  });

  it('passes as of the bank day, with the papers in', () => {
    const play = due();
    play.perform('2026-03-03', '缴款', {}, { papers: ['收据'] });
    play.receive('2026-03-09', '缴款', '300', { day: '2026-03-05' });
    expect(play.state.events.缴款).toEqual([instant('2026-03-05')]);
  });

  it('too much opens an incident, and the case goes on', () => {
    const play = due();
    play.perform('2026-03-03', '缴款', {}, { papers: ['收据'] });
    play.receive('2026-03-04', '缴款', '350', { reference: 'x1' });
    expect(play.state.end?.name).toBe('已缴');
    expect(play.state.tasks['缴款·异常:receipt:x1']).toMatchObject({
      incident: { cause: { why: 'overpaid', amount: '350.00' }, choices: ['取消'] },
    });
    expect(play.resolve('2026-03-05', '取消')).toBe(true);
    expect(play.tasks()).toEqual([]);
  });

  it.each([
    ['the same receipt twice', '100', { reference: 'a' }, 'money'],
    ['nothing', '0', {}, 'money'],
    ['a bank day ahead', '100', { day: '2026-03-09' }, 'form'],
  ])('refuses %s', (_what, amount, more, code) => {
    const play = due();
    play.receive('2026-03-03', '缴款', '100', { reference: 'a' });
    expect(play.receive('2026-03-04', '缴款', amount, more)).toBe(false);
    expect(play.refusal?.code).toBe(code);
  });

  it('can be refused by the person, and lapses when it does not come', () => {
    const refused = due();
    refused.press('2026-03-03', '缴款', '拒缴');
    expect(refused.state.end?.says).toBe('未缴。理由：因故');
    const silent = due();
    silent.wake('2026-03-12');
    expect(silent.state.results.缴款).toBe('逾期');
    expect(silent.tasks()).toEqual(['催缴']);
  });

  it('is not asked when nothing is owed', () => {
    const play = new Player(receiving, '2026-03-02');
    play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县', 应收金额: '0' });
    expect(play.state.results.缴款).toBe('未办');
    expect(play.state.end?.name).toBe('已缴');
  });
});

describe('an order that could not be placed', () => {
  const undone = () => {
    const play = released();
    const [order] = Object.values(play.state.pending);
    play.happen({ type: 'effectFailed', effect: order?.key ?? '', because: 'unavailable', at: instant('2026-03-04') });
    return { play, key: order?.key };
  };

  it('may have been placed after all: it is tried again or cancelled, never made out anew', () => {
    const [task] = Object.values(undone().play.state.tasks);
    expect(task).toMatchObject({ kind: 'incident', role: '财务岗', incident: { choices: ['重试', '取消'] } });
    expect(undone().play.resolve('2026-03-05', '重新支付')).toBe(false);
  });

  it('is tried again under its own key, as often as it takes', () => {
    const { play, key } = undone();
    play.resolve('2026-03-05', '重试');
    play.happen({ type: 'effectFailed', effect: key ?? '', because: 'unavailable', at: instant('2026-03-05') });
    play.resolve('2026-03-06', '重试');
    expect(play.effects.filter(({ kind }) => kind === 'payment').map((effect) => effect.key)).toEqual([key, key, key]);
    expect(Object.keys(play.state.pending)).toEqual([key]);
    play.happen({ type: 'effectDone', effect: key ?? '', at: instant('2026-03-06') });
    play.bank('2026-03-08', 'unpaid');
    expect(Object.values(play.state.tasks)[0]?.incident?.choices).toEqual(['重新支付', '更正账户', '取消']);
  });

  it('is taken back when it is cancelled, and the case goes where `or` says', () => {
    const { play, key } = undone();
    play.resolve('2026-03-05', '取消');
    expect(play.state.end?.name).toBe('不再支付');
    expect(Object.values(play.state.pending)).toMatchObject([{ kind: 'recall', order: key, amount: '200.00' }]);
  });

  it('was placed after all when the bank says that it has paid', () => {
    const { play } = undone();
    play.bank('2026-03-08', 'paid');
    expect(Object.values(play.state.tasks).filter(({ kind }) => kind === 'incident')).toEqual([]);
    play.carry('2026-03-08');
    expect(play.state.end?.name).toBe('已付款');
  });
});

describe('a payment that fails', () => {
  const failed = () => {
    const play = released();
    play.bank('2026-03-04', 'unpaid');
    return play;
  };

  it('is a task of who released it; nothing is sent meanwhile', () => {
    const [task] = Object.values(failed().state.tasks);
    expect(task).toMatchObject({ kind: 'incident', role: '财务岗', to: { at: '甲县', post: '财务' } });
    expect(task?.incident?.choices).toEqual(['重新支付', '更正账户', '取消']);
    expect(failed().effects.map(({ kind }) => kind)).toEqual(['payment']);
  });

  it.each([
    ['重新支付', {}, '6222'],
    ['更正账户', { 银行账户: '6333' }, '6333'],
  ])('%s orders it once more, also when that fails again', (choice, given, account) => {
    const play = failed();
    play.resolve('2026-03-05', choice, given);
    expect(Object.values(play.state.pending)).toMatchObject([{ kind: 'payment', amount: '200.00', account }]);
    play.bank('2026-03-06', 'unpaid');
    play.resolve('2026-03-07', choice, given);
    play.bank('2026-03-08', 'paid');
    expect(play.state.events.付款).toEqual([instant('2026-03-08')]);
    play.carry('2026-03-08');
    expect(play.state.end?.name).toBe('已付款');
  });

  it('取消 leads where `or` says', () => {
    const play = failed();
    play.resolve('2026-03-05', '取消');
    expect(play.state.end?.name).toBe('不再支付');
    expect(play.state.pending).toEqual({});
  });

  it('is not made any more after the case was ended', () => {
    const play = failed();
    play.happen({ type: 'terminate', reason: '已死亡', at: instant('2026-03-05') });
    expect(play.tasks()).toEqual([]);
    expect(play.state.pending).toEqual({});
  });

  it('an amount of 0 is neither released nor paid', () => {
    const play = new Player(paying, '2026-03-02');
    play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县', 银行账户: '6222', 应付金额: '0' });
    expect(play.state.results.付款).toBe('未办');
    expect(play.effects.map(({ kind }) => kind)).toEqual(['letter']);
  });
});
