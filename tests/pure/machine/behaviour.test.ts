import { describe, expect, it } from 'vitest';
import { consequences, isDone, nextWake, offer, describe as say } from '../../../machine/index.ts';
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
      incident: { reason: '户名不符', choices: ['重新支付', '更正账户'] },
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

describe('four eyes', () => {
  const play = () => {
    const made = new Player('national.enrollment', '2026-03-02');
    const facts = {
      姓名: '张某',
      身份证号: '110101199003070010',
      联系电话: '138',
      受理渠道: '社区平台',
      参保地: '甲市',
      居住地: '甲市',
    };
    made.perform('2026-03-02', '申请', facts, { papers: ['有效证件'], by: actor('甲') });
    made.perform('2026-03-03', '初审', { 缴费标准: '成年人' }, { by: actor('乙', '丙') });
    return made;
  };
  it.each([
    ['the delegate', actor('乙'), false],
    ['the person acted for', actor('丙'), false],
    ['somebody acting for that person', actor('丁', '丙'), false],
    ['whoever only entered the application at the counter', actor('甲'), true],
    ['a fourth person', actor('丁'), true],
  ])('%s reviewing', (_who, by, taken) => {
    const made = play();
    expect(made.state.tasks.复核?.excluded).toEqual(['乙', '丙']);
    expect(made.perform('2026-03-04', '复核', {}, { by })).toBe(taken);
    if (!taken) expect(made.refusal).toMatchObject({ code: 'person', detail: { step: '初审' } });
  });
});

describe('a letter that cannot be delivered', () => {
  it('becomes an incident; 重试 sends the same effect again, so that it arrives once', () => {
    const play = new Player('xingan.mispayment-recovery', '2026-03-02', { readings: { 以往违规次数: 0 } });
    const facts = { 责任人: '孙某', 违规事实: '重复支付', 查处机构: '盟局', 违规支付金额: '800', 参与冒名欺诈: false };
    play.perform('2026-03-02', '认定', facts);
    play.perform('2026-03-03', '责令');
    const [effect = ''] = Object.keys(play.state.pending);
    play.happen({ type: 'effectFailed', effect, reason: '打印机离线', at: instant('2026-03-03') });
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

describe('the clock in the hands of a person', () => {
  const open = () => {
    const play = new Player('xingan.transfer-approval', '2026-03-02');
    const words = ['姓名', '病情诊断', '转院原因', '转入医院', '拟转入地', '参保地', '医疗机构'];
    const facts = Object.fromEntries(words.map((word) => [word, `某${word}`]));
    play.perform('2026-03-02', '申请', { ...facts, 身份证号: '110101199003070010' });
    return play;
  };
  const act = (play: Player, at: string, more: object) =>
    play.happen({
      type: 'clock',
      clock: '医院意见_承诺',
      act: 'suspend',
      reason: '会诊',
      by: actor('主任'),
      at: instant(at),
      ...more,
    });

  it('stands still and runs on; the ledger says who, when and why', () => {
    const play = open();
    expect(play.state.clocks.医院意见_承诺?.answer.due_date).toBe('2026-03-16');
    expect(act(play, '2026-03-04', {})).toBe(true);
    expect(play.state.clocks.医院意见_承诺?.state).toBe('suspended');
    expect(nextWake(play.plan, calendar, play.state)).toBeUndefined();
    expect(act(play, '2026-03-11', { act: 'resume' })).toBe(true);
    expect(play.state.clocks.医院意见_承诺?.answer.due_date).toBe('2026-03-23');
    const ledger = play.state.clocks.医院意见_承诺?.ledger.map((entry) => [entry.act, entry.by?.person]);
    expect(ledger).toEqual([
      ['start', undefined],
      ['suspend', '主任'],
      ['resume', '主任'],
    ]);
  });

  it('is extended once, on a named ground and with an approver', () => {
    const play = open();
    const amount = '5 working days';
    expect(act(play, '2026-03-04', { act: 'extend', amount })).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'clock', detail: { why: 'no-ground' } });
    const whole = { act: 'extend', amount, grounds: '兴医疗 18', approver: '局长' };
    expect(act(play, '2026-03-04', whole)).toBe(true);
    expect(play.state.clocks.医院意见_承诺?.answer.due_date).toBe('2026-03-23');
    expect(act(play, '2026-03-05', whole)).toBe(false);
  });

  it.each([
    ['a clock that is not there', { clock: '无' }, 'not-running'],
    ['resuming what runs', { act: 'resume' }, 'runs'],
    ['a day ahead', { on: '2026-03-09' }, 'future'],
  ])('refuses %s', (_what, more, why) => {
    const play = open();
    expect(act(play, '2026-03-04', more)).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'clock', detail: { why } });
  });

  it('tells the desk what each button brings, and lists what the case is', () => {
    const play = open();
    const task = play.state.tasks.医院意见;
    if (task === undefined) throw new Error('no task');
    expect(consequences(play.plan, calendar, play.state, task)).toMatchObject([
      { label: '通过', to: '决定', stops: ['医院意见_承诺'] },
      { label: '不同意', ends: '医院不同意', applies: '不予支付' },
    ]);
    expect(offer(play.plan, calendar, play.state, task).labels).toEqual(['通过', '不同意']);
    expect(say(play.plan, calendar, play.state).title).toContain('某姓名');
  });

  it('refuses another button without a reason, an unknown one, a stale version, and everything after the end', () => {
    const play = open();
    expect(play.perform('2026-03-03', '医院意见', {}, { result: '不同意' })).toBe(false);
    expect(play.refusal?.code).toBe('reason');
    expect(play.perform('2026-03-03', '医院意见', {}, { result: '退回' })).toBe(false);
    expect(play.refusal?.code).toBe('label');
    expect(play.perform('2026-03-03', '医院意见', {}, { version: 99 })).toBe(false);
    expect(play.refusal?.code).toBe('stale');
    expect(play.perform('2026-03-03', '决定')).toBe(false);
    expect(play.refusal?.code).toBe('no-task');
    play.perform('2026-03-03', '医院意见', {}, { result: '不同意', reason: '可在本院治疗' });
    expect(play.state.end?.says).toContain('可在本院治疗');
    expect(play.happen({ type: 'withdraw', reason: '不办了', by: actor('甲'), at: instant('2026-03-04') })).toBe(false);
    expect(play.refusal?.code).toBe('closed');
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
      incident: { reason: '以往违规次数', choices: ['重试'] },
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
