import { describe, expect, it } from 'vitest';
import { consequences, nextWake, offer, describe as say } from '../../../machine/index.ts';
import { calendar } from './compiled.ts';
import { actor, instant, Player } from './player.ts';

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
      document: '会诊通知',
      grounds: { instrument: '兴医疗', article: '18' },
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

  it('is longer once, on a named article, when another person has approved it', () => {
    const play = open();
    const amount = '5 working days';
    expect(act(play, '2026-03-04', { act: 'extend', amount, grounds: undefined })).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'clock', detail: { why: 'no-ground' } });
    expect(act(play, '2026-03-04', { act: 'extend', amount })).toBe(true);
    expect(play.state.clocks.医院意见_承诺?.answer.due_date).toBe('2026-03-16');
    expect(act(play, '2026-03-04', { act: 'extend', amount })).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'clock', detail: { why: 'proposed' } });
    const task = '医院意见·批准:医院意见_承诺';
    expect(play.perform('2026-03-05', task, {}, { by: actor('主任') })).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'clock', detail: { why: 'own-proposal' } });
    expect(play.perform('2026-03-05', task, {}, { by: actor('局长') })).toBe(true);
    expect(play.state.clocks.医院意见_承诺?.answer.due_date).toBe('2026-03-23');
    expect(act(play, '2026-03-05', { act: 'extend', amount })).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'clock', detail: { why: 'extended' } });
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
