import { describe, expect, it } from 'vitest';
import { office, procedure } from './office.ts';
import { actor, instant, Player } from './player.ts';

/** A case with a limit of its own, its riders, and three steps that they can name. */
function opened(riders: string, expert = '', rules = 'clock: {backdate: 10日}'): Player {
  const of = procedure(
    `term:
  limit: 自开件之日起10个工作日内
${riders}steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  鉴定:
    who: 会审专家
    or: {退件: 申请}
${expert}  延期批准:
    who: 审批岗
  决定:
    who: 经办机构
ends:
  已办理: 已办理
`,
    { 'jia/region.yaml': `${office['jia/region.yaml']}${rules}\n` },
  );
  const play = new Player(of, '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
  return play;
}

const APPROVED = 'clock: {backdate: 10日, approve: {延长: 审批}}';

describe('a limit that stops for a step', () => {
  const stops = '  stops: [鉴定]\n';

  it('stands still from its opening to its passing', () => {
    const play = opened(stops);
    expect(play.state.clocks.件).toMatchObject({ state: 'suspended' });
    play.perform('2026-03-11', '鉴定');
    expect(play.state.clocks.件?.state).toBe('running');
    expect(play.due('件')).toBe('2026-03-25');
  });

  it('runs on when the step is left by a button, and stands still anew when it opens again', () => {
    const play = opened(stops);
    play.press('2026-03-04', '鉴定', '退件');
    expect(play.state.clocks.件?.state).toBe('running');
    play.perform('2026-03-06', '申请');
    expect(play.state.clocks.件?.state).toBe('suspended');
    play.perform('2026-03-09', '鉴定');
    expect(play.due('件')).toBe('2026-03-19');
  });

  it('runs on when the step has run out of time', () => {
    const play = opened(stops, '    term: 2个工作日内\n    late: 延期批准\n');
    play.wake('2026-03-06');
    expect(play.tasks()).toEqual(['延期批准']);
    expect(play.state.clocks.件?.state).toBe('running');
  });
});

describe('a limit that other steps move', () => {
  it('begins anew when a step passes, once', () => {
    const play = opened('  restarts: [{on: 鉴定}]\n');
    expect(play.due('件')).toBe('2026-03-16');
    play.perform('2026-03-09', '鉴定');
    expect(play.due('件')).toBe('2026-03-23');
  });

  it('is extended when a step passes', () => {
    const play = opened('  extend: {by: 5个工作日, on: 延期批准}\n');
    play.perform('2026-03-09', '鉴定');
    expect(play.due('件')).toBe('2026-03-16');
    play.perform('2026-03-10', '延期批准');
    expect(play.due('件')).toBe('2026-03-23');
  });
});

describe('a person and the clock of the case', () => {
  const act = (play: Player, at: string, more: object) =>
    play.happen({
      type: 'clock',
      clock: '件',
      act: 'suspend',
      reason: '等鉴定',
      document: '鉴定委托书',
      grounds: { instrument: '甲办法', article: '1' },
      by: actor('主任'),
      at: instant(at),
      ...more,
    } as never);

  it('extends by the rule of the text, and by no more', () => {
    const play = opened('  extend: {by: 5个工作日, on: 延期批准}\n', '', APPROVED);
    expect(act(play, '2026-03-09', { act: 'extend', amount: '9 working days' })).toBe(false);
    expect(play.refusal?.detail.why).toBe('amount');
    expect(act(play, '2026-03-09', { act: 'extend' })).toBe(true);
    expect(play.perform('2026-03-10', '鉴定·批准:件', {}, { by: actor('局长') })).toBe(true);
    expect(play.due('件')).toBe('2026-03-23');
    expect(
      play.state.clocks.件?.ledger.map(({ act: done, by, approver }) => [done, by?.person, approver?.person]),
    ).toEqual([
      ['start', undefined, undefined],
      ['extend', '主任', '局长'],
    ]);
  });

  it('stops and runs on twice, dated back where the reason began earlier', () => {
    const play = opened('');
    expect(act(play, '2026-03-05', { on: '2026-03-04' })).toBe(true);
    expect(act(play, '2026-03-09', { act: 'resume' })).toBe(true);
    expect(play.due('件')).toBe('2026-03-19');
    expect(act(play, '2026-03-10', {})).toBe(true);
    expect(act(play, '2026-03-11', { act: 'resume', on: '2026-03-06' })).toBe(false);
    expect(play.refusal?.detail.why).toBe('before-stop');
    expect(act(play, '2026-03-11', { act: 'resume' })).toBe(true);
    expect(play.due('件')).toBe('2026-03-20');
    expect(play.state.clocks.件?.ledger.map(({ act: done, on, of }) => [done, on, of])).toEqual([
      ['start', '2026-03-02', undefined],
      ['suspend', '2026-03-04', undefined],
      ['resume', '2026-03-09', 2],
      ['suspend', '2026-03-10', undefined],
      ['resume', '2026-03-11', 4],
    ]);
  });
});

describe('a promise beside a legal limit', () => {
  const of = procedure(
    `steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  审核:
    who: 经办机构
    term: 5个工作日内
    promise: 12日内，顺延
    alerts: {到期: 经办人}
ends:
  已办理: 已办理
`,
    { 'jia/region.yaml': `${office['jia/region.yaml']}${APPROVED}\n` },
  );

  it('is never behind it, and warns on the same day', () => {
    const play = new Player(of, '2026-03-02');
    play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
    expect([play.due('审核'), play.due('审核_承诺')]).toEqual(['2026-03-09', '2026-03-09']);
  });

  it('follows the limit when that is extended', () => {
    const play = new Player(of, '2026-03-02');
    play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
    play.happen({
      type: 'clock',
      clock: '审核',
      act: 'extend',
      amount: '2 working days',
      document: '延期审批表',
      grounds: { instrument: '甲办法', article: '1' },
      reason: '案情复杂',
      by: actor('主任'),
      at: instant('2026-03-04'),
    });
    play.perform('2026-03-04', '审核·批准:审核', {}, { by: actor('局长') });
    play.wake('2026-03-05');
    expect([play.due('审核'), play.due('审核_承诺')]).toEqual(['2026-03-11', '2026-03-11']);
  });
});
