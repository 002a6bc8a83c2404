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

/** What the language knows and this version does not carry out: an error at its line, never silence. */
it.each([
  ['a case that is awaited', text('    awaits: jia.other\n'), 'steps.办理.awaits'],
  ['a case that is undone', text('    revokes: {jia.other: 姓名}\n'), 'steps.办理.revokes'],
  ['instalments', text('    form: [分期]\n    who: 申请人本人\n    receives: 分期\n', plan), 'steps.办理.receives'],
  [
    'a kept word of another day in a line',
    text(
      '    form: [费用]\n    who: 申请人本人\n',
      'fields:\n  费用: {rows: {日期栏: 日期, 当日: {is: 停待遇, on: 日期栏}}}\n',
    ),
    'fields.费用.rows.当日.on',
  ],
])('%s', (_what, procedure, path) => {
  const refused = errorsOf(procedure).filter(({ code }) => code === 'not-carried');
  expect(refused.map((problem) => problem.path)).toEqual([path]);
  expect(refused[0]?.english?.sentence).toContain('does not carry out');
});
