import { alerts, cites, each, reading, records, term } from './common.ts';
import { guarded, type JsonSchema, mapOf, record, text, textOr, texts } from './shape.ts';

/** The keys of a step (`language.md` 3.1). */
const keys: { [key: string]: JsonSchema } = {
  who: guarded('谁来做：角色 · the role that does it'),
  does: text('任务上的一句话 · instruction on the task'),
  form: guarded('要填的词；? 可空 · fields to fill'),
  papers: guarded('要交的材料 · documents that must be there'),
  later: mapOf(
    textOr({ term: term('期限 · limit'), late: text('逾期去向 · where it leads') }),
    '容缺：可以后补的材料 · papers that may follow',
  ),
  must: texts('通过的条件 · condition for passing'),
  when: text('什么时候才做这一步 · do it only if'),
  unless: mapOf(texts(), '开始前改道：去向: 条件 · divert before it opens'),
  or: mapOf(text(), '其他按钮：去向 · the other buttons'),
  term: term('法定期限 · legal limit'),
  promise: term('承诺期限 · promised limit'),
  late: {
    type: ['string', 'object'],
    additionalProperties: text(),
    description: '期满去向 · where it leads when the term has run out',
    'x-shape': ['步骤、结果、视为通过，或者「视为通过: 步骤」', 'a step, an end, deemedPassed, or deemedPassed: STEP'],
  },
  from: text('以哪天为准：日期字段 · back-dating to a date field'),
  alerts,
  supplement: textOr(
    { term: term('补正期限 · limit'), late: text(), times: text(), clock: text() },
    '补正，及申请人的期限 · supplement, with the limit of the applicant',
  ),
  signs: guarded('依次签字的人 · signers in order'),
  same: text('与哪一步同一人 · same person as in that step'),
  other: texts('不得是哪些步骤的人 · not a person who acted in these steps'),
  sends: guarded('发出的函件 · letters issued'),
  to: guarded('收件人、收款人 · receiver'),
  served: texts('送达方式 · ways of proof of service'),
  pays: text('支付的金额 · amount paid'),
  receives: text('收取的金额 · amount received'),
  waits: text('等待的事件、条件或时间 · what it waits for'),
  opens: text('另开一件 · opens another case'),
  awaits: text('另开一件并等待 · opens and waits'),
  revokes: mapOf(texts(), '撤销 · undoes a case'),
  each,
  records,
  status: text('告诉申请人的一句话 · sentence to the applicant'),
  after: text('新步骤放在哪一步之后 · place of an inserted step'),
  was: texts('曾用名 · former names'),
  cites,
  reading,
};

/** One step; as a branch of `together` it holds no other branches. */
const branch = record(keys, { alone: ['string'] });
export const step = record(
  { ...keys, together: mapOf(branch, '并行的分支 · branches side by side') },
  {
    alone: ['string'],
    description: '步骤 · step',
    shape: ['「键: 内容」，每行一个，或者 drop', 'KEY: CONTENT, one a line, or drop'],
  },
);

/** The step keys of the language, for the nearest one in a remedy and for tests. */
export const stepKeys = [...Object.keys(keys), 'together'];
