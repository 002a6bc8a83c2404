import { compile } from '../../../compiler/compile.ts';
import type { SourceTree } from '../../../compiler/definitions.ts';
import { loadDefinitions } from '../../../compiler/load.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Problem } from '../../../model/problem.ts';

/** Limits that the sample procedures write, all in the words of one article. */
const QUOTE = '3日，7日，12日，15日，6个月，8小时，2个工作小时，2个工作日，5个工作日，10个工作日，每月25日';

/** A small office around the procedures that the tests write: words, papers, registers, roles, letters. */
export const office: SourceTree = {
  'dictionary.yaml': `language: zh
fields:
  姓名: 文字
  身份证号: 身份证号
  参保地: 地区
  类别: [学生, 老人, 其他]
  收件日期: 日期
  出院日期: 日期
  来电时刻: 时刻
  备注: 长文字
  理由: 长文字
  银行账户: 银行账户
  应付金额: 金额
  应收金额: 金额
  参保状态: [未登记, 有效, 停止]
  待遇资格: [未登记, 有]
papers:
  身份证: 原件
  居住证明: 原件
  收据: 原件
`,
  'registers.yaml': `参保人员:
  key: 身份证号
  keeps: [参保状态, 待遇资格: 起止]
`,
  'words.en.yaml': '姓名: Name\n',
  'instruments/law.yaml': `甲办法:
  title: 甲省办法
  from: 2020-01-01
  articles:
    1: |
      第一条 ${QUOTE}。
`,
  'jia/region.yaml': `title: 甲省
calendar: cn
benefit_year: 01-01
office_hours: 08:30-12:00、14:30-17:30
roles:
  申请人本人: 申请人
  经办机构: {units: 县级经办机构, at: 参保地}
  审批岗: {units: 县级经办机构, at: 参保地, post: 审批}
  财务岗: {units: 县级经办机构, at: 参保地, post: 财务}
  甲科: {units: 甲科}
  乙科: {units: 乙科}
  丙科: {units: 丙科}
  会审专家: {units: 专家库}
`,
  'jia/letters.yaml': `通知书: |
  【姓名】：请知悉。
告知书: |
  【姓名】：请在期限内办理。
`,
  'jia/other.yaml': `title: 另件
steps:
  登记:
    who: 经办机构
    form: [姓名, 参保地]
ends:
  已办: 已办
`,
};

/** A procedure of that office, under the article with all its limits. */
export function procedure(text: string, change: SourceTree = {}): { plan: Plan; planHash: string } {
  const compiled = compiledFrom(text, change);
  if (compiled.plan === undefined)
    throw new Error(JSON.stringify(compiled.problems.filter(({ severity }) => severity === 'error')));
  return { plan: compiled.plan, planHash: compiled.hash };
}

/** Codes of what the compiler holds against such a procedure. */
export function errorsOf(text: string, change: SourceTree = {}): Problem[] {
  return compiledFrom(text, change).problems.filter(({ severity }) => severity === 'error');
}

function compiledFrom(text: string, change: SourceTree) {
  const head = `title: 试件\ncites: 甲办法 1「${QUOTE}」\n`;
  const definitions = loadDefinitions({ ...office, 'jia/trial.yaml': `${head}${text}`, ...change });
  const compiled = compile(definitions, 'jia.trial', { on: '2026-03-02' });
  if (compiled === undefined) throw new Error('jia.trial is not in force');
  return compiled;
}
