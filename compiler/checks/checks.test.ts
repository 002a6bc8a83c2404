import { describe, expect, it } from 'vitest';
import type { SourceTree } from '../definitions.ts';
import { procedureChecks } from './all.ts';
import { noScenario } from './no-scenario.ts';
import { contextOf, sample } from './sample.ts';

const scenarios = `办结:
  do: [2026-03-02 申请, 2026-03-03 审核]
  then: {end: 已报销}
逾期:
  do: [2026-03-20 申请]
  then: {end: 逾期不付}
不同意:
  do: [2026-03-02 申请, 2026-03-03 审核 不同意]
  then: {end: 不予报销}
退回:
  do: [2026-03-02 申请, 2026-03-03 审核 退回, 2026-03-04 复议 已改判]
  then: {open: 申请}
`;
const complete: SourceTree = { ...sample, 'jia/claim.scenarios.yaml': scenarios };

describe('the sample', () => {
  it('can be read and is right', () => {
    const context = contextOf(complete);
    expect(context.definitions.problems).toEqual([]);
    expect(procedureChecks.flatMap((check) => check(context))).toEqual([]);
  });
});

describe('no-scenario', () => {
  it.each([
    ['没有情景', sample],
    [
      '结果「逾期不付」没有一个情景走到',
      { ...complete, 'jia/claim.scenarios.yaml': scenarios.replace('end: 逾期不付', 'open: 申请') },
    ],
    [
      '按钮「审核 退回」没有一个情景走到',
      { ...complete, 'jia/claim.scenarios.yaml': scenarios.replace('审核 退回', '审核') },
    ],
  ])('%s', (sentence, tree) => {
    expect(noScenario(contextOf(tree))[0]).toMatchObject({ code: 'no-scenario', severity: 'warning', sentence });
  });
});
