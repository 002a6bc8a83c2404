import { describe, expect, it } from 'vitest';
import { entriesThat, keyOf } from '../../../machine/index.ts';
import { runScenario } from '../../../machine/scenario/index.ts';
import { calendar } from './compiled.ts';
import { procedure } from './office.ts';

const sweep = procedure(`every: 每月25日
each: {参保人员: 参保状态 = 有效}
steps:
  核对:
    who: 经办机构
    form: [参保地]
    term: 每月25日前，不顺延
    late: 逾期未核
ends:
  已核对: 已核对
  逾期未核: 逾期未核
`);
const place = { file: '', line: 1, column: 1 };
const line = (day: string, step?: string) => ({ place, day, time: '12:00', facts: {}, ...(step && { step }) });

describe('a recurring procedure', () => {
  it('opens on its last day of opening before the first line, with the key words of its entry', () => {
    const given = { 身份证号: '110101199003070010', 参保状态: '有效' };
    const scenario = { name: '核对', place, given, do: [line('2026-04-08', '核对')], expected: { end: '逾期未核' } };
    const { world } = runScenario(sweep.plan, sweep.planHash, calendar, scenario, '2026-04-08');
    expect(world.state?.openedAt).toBe('2026-03-24T16:00:00.000Z');
    expect(world.state?.facts).toEqual({ 身份证号: '110101199003070010' });
    // Opened on the 25th, which is the last day of its limit.
    expect(world.state?.end).toMatchObject({ name: '逾期未核', at: '2026-03-25T16:00:00.000Z' });
  });

  it('opens on a bare first line', () => {
    const scenario = {
      name: '核对',
      place,
      given: {},
      do: [line('2026-03-27'), line('2026-03-27', '核对')],
      expected: {},
    };
    const { world } = runScenario(sweep.plan, sweep.planHash, calendar, scenario, '2026-03-27');
    expect(world.state?.openedAt).toBe('2026-03-27T04:00:00.000Z');
  });
});

describe('the entries of a register', () => {
  const each = sweep.plan.recurs?.each ?? { register: '' };
  const a = { 身份证号: 'a', 参保状态: '有效' };
  const b = { 身份证号: 'b', 参保状态: '停止' };
  const none = { 身份证号: 'c' };

  it('are those for which the condition holds; nothing recorded is 未登记 where that is a choice', () => {
    expect(entriesThat(sweep.plan, each, [a, b, none], '2026-03-25')).toEqual({ entries: [a], unjudged: [] });
    expect(keyOf(sweep.plan, '参保人员', a)).toEqual({ 身份证号: 'a' });
  });

  it('that cannot be judged are told, never taken or left in silence', () => {
    const wrong = { 身份证号: 'd', 参保状态: 7 };
    expect(entriesThat(sweep.plan, each, [wrong, a], '2026-03-25')).toEqual({
      entries: [a],
      unjudged: [{ entry: wrong, word: '参保状态' }],
    });
  });
});
