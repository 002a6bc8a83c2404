import { expect, it } from 'vitest';
import { awaits } from './awaits.ts';
import { ladder } from './ladder.ts';
import { late } from './late.ts';
import { noSeparation } from './no-separation.ts';
import { promise } from './promise.ts';
import { revokes } from './revokes.ts';
import { route } from './route.ts';
import { found, type Wrong } from './sample.ts';
import { separation } from './separation.ts';
import { unless } from './unless.ts';
import { verb } from './verb.ts';
import { wait } from './wait.ts';

const claim = 'jia/claim.yaml';
const wrong: { [what: string]: Wrong } = {
  'a button to nowhere': [
    route,
    claim,
    '不同意: 不予报销',
    '不同意: 不于报销',
    'target',
    '没有「不于报销」这一步或者结果',
    '是不是「不予报销」？',
  ],
  'a condition that leads back': [
    route,
    claim,
    '{不予报销: 申报金额 > 3000}',
    '{申请: 申报金额 > 3000}',
    'target',
    '「审核」不能按条件退回「申请」',
    '退回要由人决定，写在 or 里',
  ],
  'an end that nothing leads to': [
    route,
    claim,
    '  不予报销: 不予报销。',
    '  无人到达: 没有\n  不予报销: 不予报销。',
    'reach',
    '结果「无人到达」永远到不了',
    '在某一步的 or、unless 或者 late 里写它，或者排到「已报销」前面并加 when',
  ],
  'a step that does nothing': [
    verb,
    claim,
    '    waits: 停待遇 != 是',
    '    does: 等一等',
    'verb',
    '「等待」没有人办，也不做任何事',
    '加 who（由谁办），或者 sends、pays、receives、waits、opens、records 之一',
  ],
  'a rung that says no time': [
    ladder,
    claim,
    '    late: ',
    '    alerts: {已用100%: 科长}\n    late: ',
    'sentence',
    '「已用100%」看不出什么时候提醒',
    '写成「提前1个工作日」「已用80%」「到期」或者「逾期3个工作日」',
  ],
  'late without a term': [
    late,
    claim,
    '    term: 自申请日期之日起5个工作日内\n',
    '',
    'late',
    '「申请」有 late，没有 term',
    '写上 term，或者去掉 late',
  ],
  'late with 及时': [
    late,
    claim,
    '自申请日期之日起5个工作日内',
    '及时',
    'late',
    '「申请」的期限是「及时」，没有日数，不会到期',
    '去掉 late，或者写有日数的 term',
  ],
  'a wait without an end': [
    wait,
    'jia/region.yaml',
    'promise: 10个工作日内\n',
    '',
    'wait',
    '「复议」可能永远等下去',
    '加 term 或者 promise',
  ],
  'a wait on what nobody records': [
    wait,
    claim,
    'waits: 停待遇 != 是',
    'waits: 类别 != 学生',
    'wait',
    '「类别 != 学生」里没有登记簿的词，别的件改不了它',
    '等登记簿里的词，或者等一个外部事件的名字',
  ],
  'same against other': [
    separation,
    claim,
    '    other: 审核',
    '    same: 审核\n    other: 审核',
    'separation',
    '「复核」要和「审核」同一个人，又不许是办「审核」的人',
    '去掉 same 或者 other 里的这一步',
  ],
  'one person needed twice': [
    separation,
    claim,
    '    who: 经办机构\n    other: 审核',
    '    who: 当事人\n    other: 追回',
    'separation',
    '「复核」和「追回」要两个人，可办的只有一个人',
    '换一个角色，或者去掉 other、signs',
  ],
  'a role that is nobody': [
    separation,
    'jia/region.yaml',
    '{person: 经手人}',
    '{post: 科长}',
    'separation',
    '角色「当事人」没有单位也没有人，「追回」谁也办不了',
    '给它写 units 或者 person',
  ],
  'an awaited end without a way': [
    awaits,
    claim,
    'or: {已改判: 审核}',
    'or: {已改叛: 审核}',
    'awaits',
    '「jia.other」以「已改判」结束时，「复议」没有去处',
    'or 里写的是「已改叛」',
  ],
  'a case that cannot be found': [
    revokes,
    claim,
    '{jia.other: 身份证号}',
    '{jia.other: 理由}',
    'revokes',
    '要凭「理由」找到那一件，可本规程不问它',
    '在 form 里加「理由」',
  ],
  'a row that an earlier one decides': [
    unless,
    claim,
    '{不予报销: 申报金额 > 3000}',
    '{不予报销: [申报金额 > 3000, 申报金额  > 3000]}',
    'unless',
    '「申报金额  > 3000」前面已有一行，这一行永远轮不到',
    '去掉一行，或者改条件',
  ],
  'a promise longer than the term': [
    promise,
    claim,
    '    term: 自申请日期之日起5个工作日内',
    '    promise: 自申请日期之日起6个工作日内\n    term: 自申请日期之日起5个工作日内',
    'promise',
    '承诺「自申请日期之日起6个工作日内」比法定期限「自申请日期之日起5个工作日内」还长',
    '改短到「自申请日期之日起5个工作日内」以内',
  ],
  'a review by the same person': [
    noSeparation,
    claim,
    '    other: 审核\n',
    '',
    'no-separation',
    '「复核」可以由办前面步骤的同一个人办',
    '条文要求另一个人的，加 other；不要求的，换个名字',
  ],
};

it.each(Object.entries(wrong))('%s', (_what, [check, file, from, to, code, sentence, remedy]) => {
  const problems = found(check, file, from, to);
  expect(problems[0]).toMatchObject({ code, sentence, remedy });
  expect(problems.every(({ english }) => english?.sentence && english.remedy)).toBe(true);
});
