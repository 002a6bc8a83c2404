import type { Problem } from '../../model/problem.ts';
import type { Check, CheckContext, Definitions, SourceTree } from '../definitions.ts';
import { loadDefinitions } from '../load.ts';
import { resolveRegion } from '../resolve/region.ts';
import { resolve } from '../resolve/resolve.ts';

/** A tree that holds one right example for every check; tests change one line of it. */
export const sample: SourceTree = {
  'dictionary.yaml': `language: zh
fields:
  姓名: 文字
  身份证号: 身份证号
  参保地: 地区
  申请日期: 日期
  类别: [学生, 老人, 其他]
  停待遇: [未登记, 是, 否]
  就医备案: [未登记, 已备案]
  银行账户: 银行账户
  申报金额: 金额
  审定金额: 金额
  理由: 长文字
papers:
  身份证: 原件
`,
  'registers.yaml': `参保人员:
  key: 身份证号
  keeps: [停待遇, 就医备案: 起止]
`,
  'words.en.yaml': `姓名: Name
`,
  'instruments/law.yaml': `甲办法:
  title: 甲省办法
  from: 2020-01-01
  until: 2030-12-31
  articles:
    3: |
      第三条 申请人应当在5个工作日内申请,逾期不予支付。
    4: |
      第四条 申报金额1,000元以下的,由科室审核;1,001元至3,000元的,由主管审核;
      (一)超过3,000元的,由局长审核;
      (二)须于4月30日前办结,并应当及时支付审定金额的90%。
      (三)两个月内追回。
乙办法:
  title: 乙省办法
  from: 2021-01-01
  until: 2030-12-31
  articles:
    1: 第一条 原决定可以撤销。
`,
  'jia/region.yaml': `title: 甲省
calendar: cn
benefit_year: 01-01
promise: 10个工作日内
signs: {会签单位: [经办人, 复核人], cites: 甲办法 4「由主管审核」}
roles:
  申请人本人: 申请人
  经办机构: {units: 县级经办机构, at: 参保地}
  会签单位: {units: 省级经办机构}
  当事人: {person: 经手人}
`,
  'jia/values.yaml': `支付比例: {cites: 甲办法 4（二）「审定金额的90%」, 2020-01-01: 90%}
追回期限: {cites: 甲办法 4（三）「两个月内追回」, 2020-01-01: 2个月内，顺延}
`,
  'jia/letters.yaml': `通知书: |
  【姓名】：请在【追回到期】24时前退回【应付金额】元。
`,
  'jia/other.yaml': `title: 复议
cites: 甲办法 3
steps:
  复议:
    who: 经办机构
    form: [姓名, 参保地]
    or: {改判: 已改判}
ends:
  维持: 维持原决定
  已改判: 已改判
`,
  'jia/claim.yaml': `title: 报销
cites: 甲办法 4「由科室审核」
name: 【姓名】报销【申报金额】元
fields:
  经手人: 工作人员
  档次:
    by: 申报金额
    1000以下: 一档
    超过1000且3000以下: 二档
    超过3000: 三档
    cites: 甲办法 4「1,000元以下」、4「1,001元至3,000元」、4（一）「超过3,000元」
    reading: [1000至1001元连续分档, 不连续]
  应付金额: = round(审定金额 * 支付比例)
steps:
  申请:
    who: 申请人本人
    form: [姓名, 身份证号, 参保地, 申请日期, 申报金额, 类别, 银行账户, 经手人]
    papers:
      - 身份证: 类别 = 学生
    must: 申报金额 > 0
    term: 自申请日期之日起5个工作日内
    late: 逾期不付
    cites: 甲办法 3「应当在5个工作日内申请」
  审核:
    who: 经办机构
    unless: {不予报销: 申报金额 > 3000}
    form: [审定金额]
    or: {不同意: 不予报销, 退回: 申请}
    cites: 甲办法 4（一）「超过3,000元的」
    promise: 3个工作日内
  复核:
    who: 经办机构
    other: 审核
    term: 每年4月30日前，不顺延
    cites: 甲办法 4（二）「须于4月30日前办结」
  付款:
    pays: 应付金额
    to: 银行账户
    term: 及时
    cites: 甲办法 4（二）「应当及时支付审定金额的90%」
  追回:
    when: 档次 = 三档 and 复核 = 通过
    who: 当事人
    receives: 审定金额
    sends: 通知书
    term: 自付款之日起【追回期限】
    late: 逾期不付
    cites: 甲办法 4（三）「两个月内追回」
  复议:
    awaits: jia.other
    or: {已改判: 审核}
  等待:
    waits: 停待遇 != 是
  撤销:
    revokes: {jia.other: 身份证号}
    cites: 乙办法 1「原决定可以撤销」
ends:
  已报销:
    says: 已报销【应付金额】元
    records: {停待遇: 否, 就医备案: {is: 已备案, from: 申请日期, until: 今日}}
  逾期不付: {says: 逾期, applies: 不予支付, cites: 甲办法 3「逾期不予支付」}
  不予报销: 不予报销。理由：【理由】
`,
};

/** What a check of `jia.claim` sees in a tree. */
export function contextOf(tree: SourceTree): CheckContext {
  const definitions: Definitions = loadDefinitions(tree);
  const procedure = resolve(definitions, 'jia.claim', '2026-03-02')?.procedure;
  const region = resolveRegion(definitions, 'jia');
  if (!procedure || !region) throw new Error('the sample has no jia.claim');
  return { definitions, region, procedure, on: '2026-03-02' };
}

/** The sample with one passage replaced. Throws when the file does not hold it. */
export function changed(file: string, from: string, to: string): SourceTree {
  const text = sample[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...sample, [file]: text.replace(from, () => to) };
}

/** A check, a change to the sample that makes it wrong, and what is said of it first. */
export type Wrong = [
  check: Check,
  file: string,
  from: string,
  to: string,
  code: string,
  sentence: string,
  remedy: string,
];

/** What a check says of the sample with one passage replaced. */
export function found(check: Check, file: string, from: string, to: string): Problem[] {
  return check(contextOf(changed(file, from, to)));
}
