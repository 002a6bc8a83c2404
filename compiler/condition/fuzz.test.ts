import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluator } from '../../expression/cel.ts';
import type { WordTypes } from '../../model/expression.ts';
import type { Text } from '../procedure.ts';
import { lowerCondition, typedFormula } from './lower.ts';
import type { Word, WordScope } from './words.ts';

const fact = (type: Word['type'], choices?: string[]): Word => ({
  type,
  origin: 'fact',
  ...(choices ? { choices } : {}),
});
const words: { [name: string]: Word } = {
  类别: fact('choice', ['甲', '乙']),
  金额: fact('money'),
  比例: fact('rate'),
  人数: fact('integer'),
  日期: fact('date'),
  年度: fact('year'),
  月份: fact('month'),
  地区: fact('area'),
  急诊: fact('yesNo'),
  利率: { type: 'rate', origin: 'parameter' },
  明细: {
    type: 'rows',
    origin: 'fact',
    columns: new Map([
      ['栏', fact('money')],
      ['日', fact('date')],
    ]),
  },
};
const scope: WordScope = {
  language: 'zh',
  word: (name) => (Object.hasOwn(words, name) ? words[name] : undefined),
  names: () => Object.keys(words),
};
const at = (text: string): Text => ({ text, place: { file: 'x', line: 1, column: 1 }, path: 'x' });
const types = Object.fromEntries(
  Object.entries(words).map(([name, { type }]) => [name, type === 'rows' ? { type, columns: {} } : { type }]),
) as WordTypes;
types.明细 = { type: 'rows', columns: { ...types, 栏: { type: 'money' }, 日: { type: 'date' } } };

const pieces = [
  ...Object.keys(words),
  ...['甲', '乙', '是', '否', '0', '3', '90%', '0.5', '2026', '2026-03-01', '明细.栏', '明细.日', '[甲, 乙]'],
  ...['=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', 'and', 'or', 'not', 'in', '(', ')', ','],
  ...[
    'sum(明细.栏)',
    'count(明细, 栏 > 金额)',
    'min(日期, 日期)',
    'max(',
    'days(日期, 日期)',
    'age(日期, 日期)',
    'round(',
  ],
];
const sentence = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));

describe('any text', () => {
  it('is lowered or is a problem in both languages; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), sentence), (text) => {
        const found = lowerCondition(at(text), scope);
        if (!found.ok) for (const problem of found.problems) expect(problem.english?.remedy).toBeTruthy();
      }),
      { numRuns: 4000, seed: 5 },
    );
  });

  it('that is lowered has the type that the library finds', () => {
    let lowered = 0;
    fc.assert(
      fc.property(sentence, (text) => {
        const found = typedFormula(at(text), scope);
        if (!found.ok || found.value.of.type === 'rows') return;
        lowered++;
        const { type } = found.value.of;
        const expected =
          type === 'yesNo' ? 'boolean' : ['money', 'rate', 'integer'].includes(type) ? 'decimal' : 'string';
        expect(evaluator.check(found.value.expression.cel, types)).toEqual({ type: expected });
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(lowered).toBeGreaterThan(500);
  });
});
