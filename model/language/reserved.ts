import type { WordType } from '../value.ts';

/** The two languages a tree of definitions can be written in (`language:` at the head of `dictionary.yaml`). */
export type Language = 'zh' | 'en';

/** The reserved words of `language.md` 6, by their neutral names. */
const zh = {
  passed: '通过',
  late: '逾期',
  skipped: '未办',
  withdrawn: '撤回',
  deemedWithdrawn: '视为撤回',
  deemedPassed: '视为通过',
  terminated: '终止',
  notPayable: '不予支付',
  supplement: '补正',
  supplemented: '已补正',
  payAgain: '重新支付',
  correctAccount: '更正账户',
  cancel: '取消',
  recorded: '登记',
  received: '到账',
  paid: '已付',
  failed: '失败',
  served: '送达',
  returned: '退回件',
  opened: '开件',
  started: '开始',
  done: '毕',
  arrived: '到',
  required: '必填',
  free: '自定',
  addOnly: '只许增加',
  shortenOnly: '只许缩短',
  insertAfter: '其后可加步骤',
  all: '全程',
  notRecorded: '未登记',
  fromUntil: '起止',
  missing: '未交',
  running: '在办',
  today: '今日',
  thisYear: '本年',
  lastYearEnd: '上年末',
  thisMonth: '本月',
  lastMonth: '上月',
  nextMonth: '下月',
  benefitYear: '待遇年度',
  yes: '是',
  no: '否',
  applicant: '申请人',
  promptly: '及时',
  noLimit: '不限期',
  reason: '理由',
  handler: '经办人',
  halfUp: '四舍五入',
  revokedPaid: '撤销已付',
} as const;

export type Reserved = { readonly [name in keyof typeof zh]: string };

const en: Reserved = {
  passed: 'passed',
  late: 'late',
  skipped: 'skipped',
  withdrawn: 'withdrawn',
  deemedWithdrawn: 'deemedWithdrawn',
  deemedPassed: 'deemedPassed',
  terminated: 'terminated',
  notPayable: 'notPayable',
  supplement: 'supplement',
  supplemented: 'supplemented',
  payAgain: 'payAgain',
  correctAccount: 'correctAccount',
  cancel: 'cancel',
  recorded: 'recorded',
  received: 'received',
  paid: 'paid',
  failed: 'failed',
  served: 'served',
  returned: 'returned',
  opened: 'opened',
  started: 'started',
  done: 'done',
  arrived: 'arrived',
  required: 'required',
  free: 'free',
  addOnly: 'addOnly',
  shortenOnly: 'shortenOnly',
  insertAfter: 'insertAfter',
  all: 'all',
  notRecorded: 'notRecorded',
  fromUntil: 'fromUntil',
  missing: 'missing',
  running: 'running',
  today: 'today',
  thisYear: 'thisYear',
  lastYearEnd: 'lastYearEnd',
  thisMonth: 'thisMonth',
  lastMonth: 'lastMonth',
  nextMonth: 'nextMonth',
  benefitYear: 'benefitYear',
  yes: 'yes',
  no: 'no',
  applicant: 'applicant',
  promptly: 'promptly',
  noLimit: 'noLimit',
  reason: 'reason',
  handler: 'handler',
  halfUp: 'halfUp',
  revokedPaid: 'revokedPaid',
};

const catalogue: { [language in Language]: Reserved } = { zh, en };

/** The reserved words of a language by neutral name: `reserved('zh').passed` = 通过. */
export function reserved(language: Language): Reserved {
  return catalogue[language];
}

/** Suffixes of the derived words: `X到期`, `XDue`. */
export type DerivedKind = 'due' | 'late' | 'unit' | 'received' | 'outstanding' | 'from' | 'until';
const suffixes: { [language in Language]: { [kind in DerivedKind]: string } } = {
  zh: { due: '到期', late: '逾期', unit: '单位', received: '已收', outstanding: '未收', from: '起', until: '止' },
  en: {
    due: 'Due',
    late: 'Late',
    unit: 'Unit',
    received: 'Received',
    outstanding: 'Outstanding',
    from: 'From',
    until: 'Until',
  },
};

/** `derived('zh', '追回', 'due')` = 追回到期. */
export function derived(language: Language, name: string, kind: DerivedKind): string {
  return name + suffixes[language][kind];
}

/** All ways to read a word as a derived word: 追回到期 → [{name: 追回, kind: due}]. Whether `name` exists is the caller's question. */
export function derivedFrom(language: Language, word: string): { name: string; kind: DerivedKind }[] {
  return (Object.entries(suffixes[language]) as [DerivedKind, string][])
    .filter(([, suffix]) => word.length > suffix.length && word.endsWith(suffix))
    .map(([kind, suffix]) => ({ name: word.slice(0, -suffix.length), kind }));
}

type WrittenType = Exclude<WordType, 'choice' | 'rows'>;
const zhTypes: { [type in WrittenType]: string } = {
  text: '文字',
  longText: '长文字',
  date: '日期',
  time: '时刻',
  year: '年度',
  month: '月份',
  money: '金额',
  rate: '比例',
  integer: '整数',
  yesNo: '是否',
  idNumber: '身份证号',
  phone: '电话',
  area: '地区',
  body: '机构',
  person: '人员',
  staff: '工作人员',
  file: '附件',
  bankAccount: '银行账户',
};

/** The types as written in a tree of that language: name → neutral type. In English the neutral names are the written ones. */
export function writtenTypes(language: Language): Map<string, WordType> {
  const types = Object.entries(zhTypes) as [WrittenType, string][];
  return new Map(types.map(([type, name]) => [language === 'zh' ? name : type, type]));
}
