import { describe, expect, it } from 'vitest';
import { offer } from '../../../machine/index.ts';
import type { Facts } from '../../../model/value.ts';
import { calendar } from './compiled.ts';
import { procedure } from './office.ts';
import { instant, Player } from './player.ts';

const lapses = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
    papers: [身份证, 居住证明]
    later: {居住证明: 10个工作日内}
  审核:
    who: 经办机构
    or: {不同意: 不予办理}
ends:
  已办理: 已办理
  不予办理: 不予办理
`);
const refuses = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
    papers: [身份证, 居住证明]
    later: {居住证明: {term: 10个工作日内, late: 不予办理}}
  审核:
    who: 经办机构
    papers: [居住证明]
ends:
  已办理: 已办理
  不予办理: 不予办理
`);
const facts = { 姓名: '张某', 参保地: '甲县' };

function filed(of = lapses): Player {
  const play = new Player(of, '2026-03-02');
  play.perform('2026-03-02', '申请', facts, { papers: ['身份证'] });
  return play;
}

describe('a paper that may follow', () => {
  it('does not stand against filing, and has a limit and a task of its own', () => {
    const play = filed();
    expect(play.tasks()).toEqual(['审核', '申请·材料']);
    expect(play.state.tasks.申请·材料).toMatchObject({
      kind: 'supplement',
      role: '申请人本人',
      clocks: ['申请_材料'],
    });
    expect(offered(play)).toEqual({ labels: ['已补正'], fields: [], papers: ['居住证明'] });
    expect(play.state.papers).toEqual({ 身份证: 'in', 居住证明: 'later' });
    expect(play.due('申请_材料')).toBe('2026-03-16');
  });

  it('keeps the case from every end; the end comes once it is in', () => {
    const play = filed();
    expect(play.press('2026-03-03', '审核', '不同意')).toBe(false);
    expect(play.refusal).toMatchObject({ code: 'papers', detail: { missing: ['居住证明'] } });
    expect(play.perform('2026-03-03', '审核')).toBe(true);
    expect(play.state.end).toBeUndefined();
    expect(play.tasks()).toEqual(['申请·材料']);
    expect(hand(play, '2026-03-04', [])).toBe(false);
    expect(hand(play, '2026-03-04', ['居住证明'])).toBe(true);
    expect(play.state.clocks.申请_材料?.state).toBe('met');
    expect(play.state.end?.name).toBe('已办理');
    expect(play.tasks()).toEqual([]);
  });

  it('lets the case go on as before when it comes in time', () => {
    const play = filed();
    expect(hand(play, '2026-03-03', ['居住证明'], { 姓名: '李某' })).toBe(false);
    expect(hand(play, '2026-03-03', ['居住证明'], { 姓名: '张某' })).toBe(true);
    expect(play.tasks()).toEqual(['审核']);
    expect(play.press('2026-03-04', '审核', '不同意')).toBe(true);
    expect(play.state.end?.name).toBe('不予办理');
  });

  it('holds an end even where every step behind it passes by itself', () => {
    const play = new Player(
      procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地]
    papers: [居住证明]
    later: {居住证明: 10个工作日内}
  通知:
    sends: 通知书
ends:
  已办理: 已办理
`),
      '2026-03-02',
    );
    play.perform('2026-03-02', '申请', facts);
    play.carry('2026-03-02');
    expect(play.state.results.通知).toBe('通过');
    expect(play.state.end).toBeUndefined();
    hand(play, '2026-03-03', ['居住证明']);
    expect(play.state.end?.name).toBe('已办理');
  });

  it.each([
    ['视为撤回, unless the text says otherwise', lapses, '视为撤回'],
    ['the end that the text names', refuses, '不予办理'],
  ])('that never comes leads to %s', (_what, of, end) => {
    const play = filed(of);
    play.wake('2026-04-01');
    expect(play.state.end).toMatchObject({ name: end, at: instant('2026-03-17 00:00') });
    expect(play.tasks()).toEqual([]);
  });

  it('can be handed in at a step that asks for it as well', () => {
    const play = filed(refuses);
    expect(play.perform('2026-03-03', '审核')).toBe(false);
    expect(play.perform('2026-03-03', '审核', {}, { papers: ['居住证明'] })).toBe(true);
    expect(play.state.end?.name).toBe('已办理');
  });
});

function hand(play: Player, at: string, papers: string[], given: Facts = {}): boolean {
  return play.perform(at, '申请·材料', given, { result: '已补正', papers });
}

function offered(play: Player) {
  const task = play.state.tasks.申请·材料;
  if (task === undefined) throw new Error('no task');
  const { labels, fields, papers } = offer(play.plan, calendar, play.state, task);
  return { labels, fields, papers: papers.map(({ name }) => name) };
}
