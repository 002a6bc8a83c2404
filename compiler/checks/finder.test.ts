import { expect, it } from 'vitest';
import type { SourceTree } from '../definitions.ts';
import { fact } from './fact.ts';
import { contextOf, sample } from './sample.ts';

/** The sample whose agency is found by a word that a register keeps, with further passages replaced. */
function kept(...changes: [file: string, from: string, to: string][]): SourceTree {
  const all: [string, string, string][] = [
    ['registers.yaml', 'keeps: [停待遇', 'keeps: [参保地, 停待遇'],
    ['jia/claim.yaml', '身份证号, 参保地, 申请日期', '身份证号, 申请日期'],
    ...changes,
  ];
  const tree = { ...sample };
  for (const [file, from, to] of all) {
    const text = tree[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    tree[file] = text.replace(from, to);
  }
  return tree;
}
const said = (tree: SourceTree) =>
  fact(contextOf(tree)).map(({ severity, path, remedy }) => [severity, path, remedy].join(' '));
const recordsNothing: [string, string, string] = [
  'jia/claim.yaml',
  'records: {停待遇: 否, 就医备案',
  'notes: {就医备案',
];
const first = 'steps.审核.who 在前面的 form 里加「参保地」';

it.each<[what: string, tree: SourceTree, expected: string[]]>([
  ['a form asks the word', sample, []],
  ['a register keeps it and the case only reads there', kept(recordsNothing), []],
  ['the case itself writes to that register', kept(), [`warning ${first}`, `warning ${first.replace('审核', '复核')}`]],
  [
    'a form asks it, but only a later step',
    kept(['jia/claim.yaml', 'form: [审定金额]', 'form: [审定金额, 参保地]']),
    [`warning ${first}`],
  ],
  [
    'the case has not the key of the register',
    kept(
      recordsNothing,
      ['registers.yaml', 'key: 身份证号', 'key: 理由码'],
      ['dictionary.yaml', '  理由: 长文字', '  理由: 长文字\n  理由码: 文字'],
    ),
    [`error ${first}`, `error ${first.replace('审核', '复核')}`],
  ],
  [
    'a signer is found by it',
    kept(
      recordsNothing,
      ['jia/claim.yaml', '  付款:\n    pays', '  会签:\n    signs: [经办机构, 当事人]\n  付款:\n    pays'],
      ['jia/claim.yaml', ', 银行账户, 经手人]', ', 银行账户]'],
    ),
    ['error steps.会签.signs 在前面的 form 里加「经手人」', 'error steps.追回.who 在前面的 form 里加「经手人」'],
  ],
])('%s', (_what, tree, expected) => {
  expect(said(tree)).toEqual(expected);
});
