import { describe, expect, it } from 'vitest';
import { procedure } from './office.ts';
import { Player } from './player.ts';

const of = procedure(`steps:
  申请:
    who: 申请人本人
    form: [姓名, 参保地, 类别, 应收金额]
  核查:
    together:
      查勘:
        who: 甲科
        or: {退件: 申请, 作假: 不予办理}
      减免:
        when: 类别 = 学生
        who: 乙科
      复核:
        unless: {不予办理: 类别 = 老人}
        who: 丙科
        term: 5个工作日内
        late: 逾期
      缴款:
        who: 申请人本人
        receives: 应收金额
  决定:
    who: 经办机构
    when: 复核 = 逾期 or 减免 = 未办
ends:
  已办理: 已办理
  不予办理: 不予办理
`);

function opened(类别: string, 应收金额 = '0'): Player {
  const play = new Player(of, '2026-03-02');
  play.perform('2026-03-02', '申请', { 姓名: '张某', 参保地: '甲县', 类别, 应收金额 });
  return play;
}

describe('branches side by side', () => {
  it('open where their condition holds, and join when all have passed, in any order', () => {
    const play = opened('学生');
    expect(play.tasks()).toEqual(['查勘', '减免', '复核']);
    for (const branch of ['复核', '查勘', '减免']) play.perform('2026-03-03', branch);
    expect(play.state.end?.name).toBe('已办理');
    expect(play.state.results).toMatchObject({ 核查: '通过', 决定: '未办', 缴款: '未办' });
  });

  it('a branch whose condition fails is 未办, and the whole goes on without it', () => {
    const play = opened('其他');
    expect(play.tasks()).toEqual(['查勘', '复核']);
    play.perform('2026-03-03', '复核');
    play.perform('2026-03-03', '查勘');
    expect(play.tasks()).toEqual(['决定']);
  });

  it('`unless` of a branch leaves the whole before anything opens', () => {
    const play = opened('老人');
    expect(play.state.end?.name).toBe('不予办理');
    expect(play.tasks()).toEqual([]);
  });

  it.each([
    ['back', '退件', ['申请'], undefined],
    ['to an end', '作假', [], '不予办理'],
  ])(
    '`or` of a branch leaves the whole, %s: open tasks and limits of the others are gone',
    (_way, label, tasks, end) => {
      const play = opened('学生', '100');
      expect(play.tasks()).toEqual(['查勘', '减免', '复核', '缴款']);
      play.press('2026-03-03', '查勘', label);
      expect(play.tasks()).toEqual(tasks);
      expect(play.state.clocks.复核?.state).toBe('dropped');
      expect(play.state.end?.name).toBe(end);
    },
  );

  it('opens all branches anew after the case came back', () => {
    const play = opened('学生');
    play.perform('2026-03-03', '减免');
    play.press('2026-03-03', '查勘', '退件');
    play.perform('2026-03-04', '申请');
    expect(play.tasks()).toEqual(['查勘', '减免', '复核']);
  });

  it('逾期 of a branch only records its result; the others go on', () => {
    const play = opened('学生');
    play.wake('2026-03-10');
    expect(play.state.results.复核).toBe('逾期');
    expect(play.tasks()).toEqual(['查勘', '减免']);
    play.perform('2026-03-11', '减免');
    play.perform('2026-03-11', '查勘');
    expect(play.tasks()).toEqual(['决定']);
  });

  it('joins only when the money of its branch is in', () => {
    const play = opened('学生', '100');
    for (const branch of ['复核', '查勘', '减免']) play.perform('2026-03-03', branch);
    expect(play.state.results.核查).toBeUndefined();
    play.receive('2026-03-04', '缴款', '100');
    expect(play.state.end?.name).toBe('已办理');
  });
});
