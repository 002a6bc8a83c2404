import { describe, expect, it } from 'vitest';
import { nextWake } from '../../../machine/index.ts';
import { calendar } from './compiled.ts';
import { procedure } from './office.ts';
import { actor, instant, Player } from './player.ts';

const serving = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  告知:
    who: 经办机构
    sends: 通知书
    served: [当面签收, 邮寄签收]
  履行:
    who: 申请人本人
    term: 自告知之日起7日内，不顺延
    late: 未履行
ends:
  已履行: 已履行
  未履行: 未履行
`);

function sent(): Player {
  const play = new Player(serving, '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
  play.perform('2026-03-03', '告知');
  play.carry('2026-03-03');
  return play;
}
const serve = (play: Player, at: string, day: string, way = '邮寄签收') =>
  play.happen({ type: 'served', step: '告知', way, day, by: actor('送达人'), at: instant(at) });

describe('a letter that must be served', () => {
  it('comes back, goes out again as a new letter, and only its service counts', () => {
    const play = sent();
    const back = { type: 'returned' as const, step: '告知', reason: '查无此人', by: actor('送达人') };
    expect(play.happen({ ...back, at: instant('2026-03-06') })).toBe(true);
    expect(play.tasks()).toEqual(['告知']);
    expect(play.state.clocks.履行).toBeUndefined();
    const letters = play.effects.filter(({ kind }) => kind === 'letter').map(({ key }) => key);
    expect(new Set(letters).size).toBe(2);
    play.carry('2026-03-06');
    expect(serve(play, '2026-03-12', '2026-03-11')).toBe(true);
    expect(play.due('履行')).toBe('2026-03-18');
    expect(play.entries.filter(({ kind }) => kind === 'returned')).toMatchObject([{ reason: '查无此人' }]);
  });

  it.each([
    ['in a way that the text does not name', '2026-03-05', '口头', 'label'],
    ['on a day ahead', '2026-03-09', '当面签收', 'form'],
  ])('is not served %s', (_what, day, way, code) => {
    const play = sent();
    expect(serve(play, '2026-03-06', day, way)).toBe(false);
    expect(play.refusal?.code).toBe(code);
  });

  it('is served once', () => {
    const play = sent();
    serve(play, '2026-03-06', '2026-03-05');
    expect(serve(play, '2026-03-07', '2026-03-07')).toBe(false);
    expect(play.refusal?.code).toBe('no-task');
    play.wake('2026-03-20');
    expect(play.state.end).toMatchObject({ name: '未履行', at: instant('2026-03-13 00:00') });
  });
});

describe('a supplement', () => {
  const asking = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
  受理:
    who: 经办机构
    papers: [身份证]
    supplement: 15日内，不顺延
    term: 5个工作日内
  决定:
    who: 审批岗
    or: {退回: 受理}
ends:
  已办理: 已办理
`);
  const open = () => {
    const play = new Player(asking, '2026-03-02');
    play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县' });
    return play;
  };
  const ask = (play: Player, at: string) => play.press(at, '受理', '补正', { missing: ['身份证'] });

  it('stops the legal limit for as long as the answer takes', () => {
    const play = open();
    expect(play.due('受理')).toBe('2026-03-09');
    expect(ask(play, '2026-03-04')).toBe(true);
    expect(play.state.clocks.受理?.state).toBe('suspended');
    expect(nextWake(play.plan, calendar, play.state)).toBe(instant('2026-03-20 00:00'));
    play.perform('2026-03-11', '受理', {}, { result: '已补正', papers: ['身份证'] });
    expect(play.due('受理')).toBe('2026-03-16');
    expect(play.perform('2026-03-12', '受理')).toBe(true);
  });

  it('is asked once: not again after the answer, nor when the case comes back', () => {
    const play = open();
    ask(play, '2026-03-04');
    play.perform('2026-03-05', '受理', {}, { result: '已补正' });
    expect(ask(play, '2026-03-06')).toBe(false);
    expect(play.refusal?.code).toBe('label');
    play.perform('2026-03-06', '受理', {}, { papers: ['身份证'] });
    play.press('2026-03-09', '决定', '退回');
    expect(ask(play, '2026-03-10')).toBe(false);
    expect(play.refusal?.code).toBe('label');
  });
});
