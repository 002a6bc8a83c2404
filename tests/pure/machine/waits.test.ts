import { describe, expect, it } from 'vitest';
import { lookups, watchesOf } from '../../../machine/index.ts';
import type { Readings } from '../../../model/case.ts';
import { calendar } from './compiled.ts';
import { procedure } from './office.ts';
import { instant, Player } from './player.ts';

const text = (wait: string) => `steps:
  申请:
    who: 申请人本人
    form: [姓名, 身份证号, 参保地]
  审核:
    who: 经办机构
  住院期间:
    ${wait}
${wait.includes('from') ? '' : '    term: 6个月内，不顺延\n    late: 满六个月\n'}ends:
  已出院: 已出院
${wait.includes('from') ? '' : '  满六个月: 满六个月\n'}${wait.includes('or:') ? '  不再等: 不再等\n' : ''}`;
const facts = { 姓名: '张某', 身份证号: '110101199003070010', 参保地: '甲县' };

function waiting(wait: string, readings: Readings = {}): Player {
  const play = new Player(procedure(text(wait)), '2026-03-02', { readings });
  play.perform('2026-03-02', '申请', facts);
  play.perform('2026-03-02', '审核');
  return play;
}

describe('a wait for an event', () => {
  it('is watched by the office that acted last, who enters that it has happened', () => {
    const play = waiting('waits: 出院');
    expect(play.state.tasks.住院期间).toMatchObject({ kind: 'act', role: '经办机构', clocks: ['住院期间'] });
    expect(watchesOf(play.plan, calendar, play.state)).toBeUndefined();
    expect(play.perform('2026-03-20', '住院期间')).toBe(true);
    expect(play.state.end?.name).toBe('已出院');
  });

  it('is told from outside as well', () => {
    const play = waiting('waits: 出院');
    play.happen({ type: 'arrived', step: '住院期间', at: instant('2026-03-20') });
    expect(play.state.end?.name).toBe('已出院');
  });

  it('counts from the day that its form names', () => {
    const play = waiting('waits: 出院\n    promise: 10个工作日内\n    form: [出院日期]\n    from: 出院日期');
    expect(play.perform('2026-03-20', '住院期间', {})).toBe(false);
    expect(play.refusal).toEqual({ code: 'form', detail: { words: ['出院日期'] } });
    expect(play.perform('2026-03-20', '住院期间', { 出院日期: '2026-03-18' })).toBe(true);
    expect(play.state.events.住院期间).toEqual([instant('2026-03-18')]);
  });

  it('ends with its limit', () => {
    const play = waiting('waits: 出院');
    play.wake('2026-09-03');
    expect(play.state.end).toMatchObject({ name: '满六个月', at: '2026-09-02T16:00:00.000Z' });
  });
});

describe('a wait for a condition', () => {
  const stopped: Readings = { 参保状态: '停止' };
  const entry = { register: '参保人员', key: { 身份证号: '110101199003070010' } };

  it('asks nobody, and goes on when the register says so', () => {
    const play = waiting('waits: 参保状态 = 有效', stopped);
    expect(play.tasks()).toEqual([]);
    expect(watchesOf(play.plan, calendar, play.state)).toEqual([entry]);
    play.happen({ type: 'recorded', at: instant('2026-03-10') });
    expect(play.state.results.住院期间).toBeUndefined();
    stopped.参保状态 = '有效';
    play.happen({ type: 'recorded', at: instant('2026-03-11') });
    expect(play.state.end?.name).toBe('已出院');
    expect(watchesOf(play.plan, calendar, play.state)).toEqual([]);
  });

  it('does not wait for what holds already', () => {
    expect(waiting('waits: 参保状态 = 有效', { 参保状态: '有效' }).state.end?.name).toBe('已出院');
  });

  it('has a task where a person may decide otherwise, who cannot say that it holds', () => {
    const play = waiting('waits: 参保状态 = 有效\n    or: {不再等: 不再等}', { 参保状态: '停止' });
    expect(play.perform('2026-03-03', '住院期间')).toBe(false);
    expect(play.refusal).toEqual({ code: 'label', detail: { label: '通过', labels: ['不再等'] } });
    expect(play.press('2026-03-03', '住院期间', '不再等')).toBe(true);
    expect(play.state.end?.name).toBe('不再等');
  });

  it('looks again on the day on which a period begins or ends by itself', () => {
    const readings: Readings = { 待遇资格: null };
    const play = waiting('waits: 待遇资格 = 有', readings);
    const wake = { type: 'wake', at: instant('2026-03-03') } as const;
    expect(lookups(play.plan, calendar, play.state, wake)).toContainEqual({ kind: 'turn', name: '/转0', ...entry });
    readings['/转0'] = '2026-04-01';
    play.happen({ type: 'recorded', at: instant('2026-03-03') });
    expect(play.state.turn).toBe('2026-04-01');
    Object.assign(readings, { 待遇资格: '有', '/转0': null });
    play.wake('2026-04-01 00:00');
    expect(play.state.end).toMatchObject({ name: '已出院', at: '2026-03-31T16:00:00.000Z' });
    expect(play.state.turn).toBeUndefined();
  });
});
