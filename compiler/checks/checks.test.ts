import { describe, expect, it } from 'vitest';
import type { Check, SourceTree } from '../definitions.ts';
import { procedureChecks } from './all.ts';
import { awaits } from './awaits.ts';
import { blank } from './blank.ts';
import { fact } from './fact.ts';
import { figures } from './figures.ts';
import { grounds } from './grounds.ts';
import { late } from './late.ts';
import { limits } from './limits.ts';
import { money } from './money.ts';
import { name } from './name.ts';
import { noScenario } from './no-scenario.ts';
import { noSeparation } from './no-separation.ts';
import { promise } from './promise.ts';
import { quote } from './quote.ts';
import { records } from './records.ts';
import { reference } from './reference.ts';
import { revokes } from './revokes.ts';
import { route } from './route.ts';
import { changed, contextOf, sample } from './sample.ts';
import { separation } from './separation.ts';
import { timePhrase } from './time-phrase.ts';
import { unless } from './unless.ts';
import { verb } from './verb.ts';
import { version } from './version.ts';
import { wait } from './wait.ts';

const claim = 'jia/claim.yaml';
type Row = [check: Check, file: string, from: string, to: string, code: string, sentence: string, remedy: string];

const wrong: { [what: string]: Row } = {
  'a quote with another letter': [
    quote,
    claim,
    '「应当在5个工作日内申请」',
    '「应当在5个工作日内报告」',
    'quote',
    '「应当在5个工作日内报告」不在甲办法3的原文里',
    '原文是「应当在5个工作日内申请」',
  ],
  'a quote of another article': [
    quote,
    claim,
    '甲办法 3「应当在5个工作日内申请」',
    '甲办法 4「应当在5个工作日内申请」',
    'quote',
    '「应当在5个工作日内申请」不在甲办法4的原文里',
    '这句话在3，改条号',
  ],
  'a quote outside its item': [
    quote,
    claim,
    '甲办法 4（三）「两个月内追回」',
    '甲办法 4（一）「两个月内追回」',
    'quote',
    '「两个月内追回」不在甲办法4（一）的原文里',
    '这句话在4，改条号',
  ],
  'an instrument that is not there': [
    quote,
    claim,
    '甲办法 3「逾期',
    '甲办发 3「逾期',
    'article',
    '没有「甲办发」这个文件',
    '是不是「甲办法」？',
  ],
  'an article that is not there': [
    quote,
    claim,
    '甲办法 3「逾期',
    '甲办法 9「逾期',
    'article',
    '《甲省办法》没有录入第9条',
    '已录入：3、4；缺的先录入 instruments/',
  ],
  'an item that is not there': [
    quote,
    claim,
    '4（三）「两个月',
    '4（四）「两个月',
    'article',
    '第4条没有「(四)」这一项',
    '核对项号，或者只引到条',
  ],
  'a limit with another number': [
    limits,
    claim,
    '之日起5个工作日内',
    '之日起6个工作日内',
    'number',
    '「自申请日期之日起6个工作日内」里的数不在引文里',
    '引文是「应当在5个工作日内申请」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a limit in another unit': [
    limits,
    claim,
    '之日起5个工作日内',
    '之日起5日内，顺延',
    'unit',
    '「自申请日期之日起5日内，顺延」的单位和引文不同',
    '引文是「应当在5个工作日内申请」；单位照引文写，另有读法的加 reading',
  ],
  'another day of the year': [
    limits,
    claim,
    '每年4月30日前',
    '每年4月29日前',
    'number',
    '「每年4月29日前，不顺延」里的数不在引文里',
    '引文是「须于4月30日前办结」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a parameter with another number': [
    limits,
    'jia/values.yaml',
    '2个月内，顺延',
    '3个月内，顺延',
    'number',
    '「3个月内，顺延」里的数不在引文里',
    '引文是「两个月内追回」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a condition with another number': [
    figures,
    claim,
    '不予报销: 申报金额 > 3000',
    '不予报销: 申报金额 > 5000',
    'number',
    '「申报金额 > 5000」里的5000不在引文里',
    '引文是「超过3,000元的」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a table with another number': [
    figures,
    claim,
    '    reading: [1000至1001元连续分档, 不连续]\n',
    '',
    'number',
    '引文里的1001没有出现在「档次」的表里',
    '加上这一行，或者在 reading 的第一半说明',
  ],
  'a rate with another number': [
    figures,
    'jia/values.yaml',
    '2020-01-01: 90%',
    '2020-01-01: 95%',
    'number',
    '「95%」里的95%不在引文里',
    '引文是「审定金额的90%」；照引文改，另有读法的加 reading，第一半写明这个数',
  ],
  'a rate without a quote': [
    figures,
    'jia/values.yaml',
    '甲办法 4（二）「审定金额的90%」',
    '甲办法 4',
    'quote-missing',
    '「90%」里有法定的数，没有引文',
    '在 cites 里加上条文原文，写成「…」',
  ],
  'an effect without a quote': [
    grounds,
    claim,
    '甲办法 4「由科室审核」',
    '甲办法 4',
    'quote-missing',
    '「已报销」有 records，没有引文',
    '在 cites 里加上条文原文，写成「…」',
  ],
  'signers without a quote': [
    grounds,
    'jia/region.yaml',
    '甲办法 4「由主管审核」',
    '甲办法 4',
    'quote-missing',
    '「会签单位」有 signs，没有引文',
    '在 cites 里加上条文原文，写成「…」',
  ],
  'an instrument that has ended': [
    version,
    'instruments/law.yaml',
    'from: 2021-01-01\n  until: 2030-12-31',
    'from: 2021-01-01\n  until: 2025-12-31',
    'version',
    '《乙省办法》只施行到2025-12-31',
    '引用现行文件，另写一个从次日起的版本',
  ],
  'an instrument to come': [
    version,
    'instruments/law.yaml',
    'from: 2021-01-01',
    'from: 2027-01-01',
    'version',
    '《乙省办法》从2027-01-01起才施行',
    '把这个版本写成 @2027-01-01',
  ],
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
  'a fact used before it is asked': [
    fact,
    claim,
    '申报金额 > 3000',
    '审定金额 > 3000',
    'fact',
    '用到「审定金额」，可到这里还没有一步问过它',
    '在这一步或者前面的 form 里加「审定金额」',
  ],
  'a fact behind a formula': [
    fact,
    claim,
    'must: 申报金额 > 0',
    'must: 应付金额 > 0',
    'fact',
    '用到「审定金额」（算「应付金额」要用），可到这里还没有一步问过它',
    '在这一步或者前面的 form 里加「审定金额」',
  ],
  'the result of a later step': [
    fact,
    claim,
    '身份证: 类别 = 学生',
    '身份证: 复核 = 通过',
    'fact',
    '用到「复核」的结果，可它排在后面',
    '把条件移到它后面的步骤',
  ],
  'a role that is found by nothing': [
    fact,
    claim,
    '参保地, 申请日期',
    '申请日期',
    'fact',
    '「经办机构」按「参保地」找单位，可到这里还没有问过',
    '在前面的 form 里加「参保地」',
  ],
  'a blank without a word': [
    blank,
    'jia/letters.yaml',
    '【姓名】',
    '【性名】',
    'blank',
    '空白【性名】不是这个规程的词',
    '是不是【姓名】？',
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
  'a record that nobody keeps': [
    records,
    claim,
    'records: {停待遇: 否',
    'records: {类别: 其他',
    'records',
    '没有登记簿保存「类别」',
    '在 registers.yaml 的 keeps 里写上它',
  ],
  'a value that is no choice': [
    records,
    claim,
    'is: 已备案',
    'is: 已备按',
    'records',
    '「已备按」不是这个词的选项，也不是同一类型的词',
    '是不是「已备案」？',
  ],
  'a key that the case does not have': [
    records,
    'registers.yaml',
    'key: 身份证号',
    'key: 联系电话',
    'records',
    '「停待遇」记在「参保人员」，要有「联系电话」才找得到，可本规程不问它',
    '在 form 里加「联系电话」',
  ],
  'a period on a word without one': [
    records,
    'registers.yaml',
    '就医备案: 起止',
    '就医备案',
    'records',
    '「就医备案」没有起止，不能写期间',
    '去掉 from、until，或者在 registers.yaml 写「: 起止」',
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
  'a payment of no amount': [
    money,
    claim,
    'pays: 应付金额',
    'pays: 姓名',
    'money',
    '「姓名」不是金额',
    '写一个类型为「金额」的词',
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
  'a name used twice': [
    name,
    claim,
    '  不予报销: 不予报销。',
    '  复核: 不予报销。',
    'name',
    '「复核」用了两次',
    '步骤、分支和结果各用一个名字',
  ],
  'a choice named like a step': [
    name,
    claim,
    '  经手人: 工作人员',
    '  经手人: 工作人员\n  方式: [复核, 抽查]',
    'name',
    '选项「复核」和一个字段、步骤或者结果同名',
    '改选项或者改那个名字，条件里才不会混淆',
  ],
  'a role that is not there': [
    reference,
    claim,
    'who: 申请人本人',
    'who: 申请本人',
    'word',
    '没有「申请本人」这个角色',
    '是不是「申请人本人」？',
  ],
  'a paper that is not there': [
    reference,
    claim,
    '- 身份证: 类别',
    '- 身份正: 类别',
    'word',
    '没有「身份正」这个材料',
    '是不是「身份证」？',
  ],
  'a letter that is not there': [
    reference,
    claim,
    'sends: 通知书',
    'sends: 告知书',
    'word',
    '没有「告知书」这个文书',
    '是不是「通知书」？',
  ],
  'a field that is not there': [
    reference,
    claim,
    '银行账户, 经手人]',
    '银行帐户, 经手人]',
    'word',
    '没有「银行帐户」这个词',
    '是不是「银行账户」？',
  ],
  'a procedure that is not there': [
    reference,
    claim,
    'awaits: jia.other',
    'awaits: jia.othre',
    'word',
    '没有「jia.othre」这个规程',
    '是不是「jia.other」？',
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
  'a cited time without a term': [
    timePhrase,
    claim,
    '    term: 每年4月30日前，不顺延\n',
    '',
    'time-phrase',
    '「复核」引的条文里有「4月30日前」，这一步没有 term',
    '写上 term；不是这一步的期限就加 reading 说明',
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

describe('a wrong line', () => {
  it.each(Object.entries(wrong))('%s', (_what, [check, file, from, to, code, sentence, remedy]) => {
    const found = check(contextOf(changed(file, from, to)));
    expect(found[0]).toMatchObject({ code, sentence, remedy });
    expect(found.every(({ english }) => english?.sentence && english.remedy)).toBe(true);
    const line = changed(file, from, to)[found[0]?.file ?? '']?.split('\n')[(found[0]?.line ?? 0) - 1];
    expect(line).toBeDefined();
  });

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
