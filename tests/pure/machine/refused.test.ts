import { expect, it } from 'vitest';
import { errorsOf } from './office.ts';

const text = (step: string, head = '', or = '') => `${head}steps:
  申请:
    who: 申请人本人
    form: [姓名, 身份证号, 参保地, 类别, 应收金额]
  办理:
    promise: 3个工作日内
${step}${or}ends:
  已办理: 已办理
`;
const plan = 'fields:\n  分期: {rows: {到期日: 日期, 金额: 金额}}\n';
const register = 'fields:\n  名单: {rows: {备注: 长文字}, each: 参保人员}\n';

/** What the language knows and this version does not carry out: an error at its line, never silence. */
it.each([
  ['a case that is awaited', text('    awaits: jia.other\n'), 'steps.办理.awaits'],
  ['a case that is undone', text('    revokes: {jia.other: 姓名}\n'), 'steps.办理.revokes'],
  ['each entry of a register', text('    opens: jia.other\n    each: 参保人员\n'), 'steps.办理.each'],
  ['instalments', text('    form: [分期]\n    who: 申请人本人\n    receives: 分期\n', plan), 'steps.办理.receives'],
  [
    'records of each line',
    text('    form: [分期]\n    who: 经办机构\n    records: {参保状态: 有效}\n    each: 分期\n', plan),
    'steps.办理.each',
  ],
  ['lines from a register', text('    who: 经办机构\n    form: [名单]\n', register), 'fields.名单.each'],
  [
    'several supplements',
    text('    who: 经办机构\n    supplement: {term: 15日内，不顺延, times: 2}\n'),
    'steps.办理.supplement.times',
  ],
  [
    'a supplement that starts the clock anew',
    text('    who: 经办机构\n    supplement: {term: 15日内，不顺延, clock: restart}\n'),
    'steps.办理.supplement.clock',
  ],
])('%s', (_what, procedure, path) => {
  const refused = errorsOf(procedure).filter(({ code }) => code === 'not-carried');
  expect(refused.map((problem) => problem.path)).toEqual([path]);
  expect(refused[0]?.english?.sentence).toContain('does not carry out');
});
