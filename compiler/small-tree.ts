import type { SourceTree } from './definitions.ts';

/** A tree of two regions and two procedures, sound as it stands; tests change one line of it. */
export const smallTree: SourceTree = {
  'dictionary.yaml': `language: zh
fields:
  姓名: 文字
  身份证号: 身份证号
  参保地: 地区
  年龄: 整数
  类别: [学生, 老人, 其他]
  停待遇: [未登记, 是, 否]
papers:
  身份证: 原件及复印件
  学生证: 原件
`,
  'registers.yaml': `参保人员:
  key: 身份证号
  keeps: [停待遇]
`,
  'words.en.yaml': `申请: Application
审核: Review
复审: Second review
备案: Filing
甲省备案: Filing in Jia
甲省: Jia
乙市: Yi
不同意: Refuse
已办理: Done
不予办理: Refused
姓名: Name
身份证号: Identity number
参保地: Place of insurance
年龄: Age
类别: Category
学生: Student
老人: Senior
其他: Other
停待遇: Suspended
未登记: Not recorded
是: Yes
否: No
理由: Reason
身份证: Identity card
学生证: Student card
申请人本人: Applicant
经办机构: Agency
县级经办机构: County agency
负责人: Head
原件: original
原件及复印件: original and copy
不予办理。理由：【理由】: Refused, because 【理由】
3个工作日内: within 3 working days
10个工作日内: within 10 working days
自开件之日起5个工作日内: within 5 working days from the opening
`,
  'instruments/law.yaml': `甲办法:
  title: 甲省办理办法
  from: 2020-01-01
  articles:
    3: |
      第三条 申请人应当在5个工作日内申请，逾期不予办理。
    4: |
      第四条 经办机构应当及时审核。
`,
  'bases/filing.yaml': `title: 备案
steps:
  申请:
    who: 申请人本人
    form: [姓名, 身份证号]
  审核:
    who: 经办机构
    or: {不同意: 不予办理}
ends:
  已办理: 已办理
  不予办理: 不予办理。理由：【理由】
`,
  'jia/region.yaml': `title: 甲省
calendar: cn
benefit_year: 01-01
promise: 10个工作日内
alerts: {提前1个工作日: 经办人, 到期: 负责人}
roles:
  申请人本人: 申请人
  经办机构: {units: 县级经办机构, at: 参保地}
`,
  'jia/filing.yaml': `title: 甲省备案
base: filing
cites: 甲办法 3、4
fields:
  理由: 长文字
steps:
  申请:
    form: [+参保地, +类别]
    papers:
      - 身份证
      - 学生证: 类别 = 学生
    term: 自开件之日起5个工作日内
    cites: 甲办法 3「申请人应当在5个工作日内申请」
  审核:
    term: 及时
    records: {停待遇: 否}
    cites: 甲办法 4「及时审核」
open:
  审核: 其后可加步骤
`,
  'jia/filing.scenarios.yaml': `已办理:
  given: {类别: 学生}
  do: [2026-03-02 申请, 2026-03-03 审核]
  then: {end: 已办理}
不同意:
  given: {类别: 老人}
  do: [2026-03-02 申请, 2026-03-03 审核 不同意]
  then: {end: 不予办理}
`,
  'jia/yi/filing.scenarios.yaml': `已办理:
  do: [2026-03-02 申请, 2026-03-03 审核, 2026-03-04 复审]
  then: {end: 已办理}
不同意:
  do: [2026-03-02 申请, 2026-03-03 审核 不同意]
  then: {end: 不予办理}
`,
  'jia/yi/region.yaml': `title: 乙市
parent: jia
`,
  'jia/yi/filing.yaml': `base: jia.filing
steps:
  复审:
    after: 审核
    who: 经办机构
    other: 审核
  审核:
    promise: 3个工作日内
`,
};

/** The tree with `from` replaced by `to` in one file. Throws when the file does not hold `from`. */
export function changed(path: string, from: string, to: string): SourceTree {
  const text = smallTree[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...smallTree, [path]: text.replace(from, to) };
}
