import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvaluationFault, type Scope, type Typed } from '../model/expression.ts';
import type { WordType } from '../model/value.ts';
import { evaluator } from './cel.ts';

const facts: { [word: string]: Typed } = {
  金额: { type: 'money', value: '1000.00' },
  比例: { type: 'rate', value: '0.9' },
  人数: { type: 'integer', value: 3 },
  出生日期: { type: 'date', value: '2008-02-29' },
  今日: { type: 'date', value: '2026-03-01' },
  受理时刻: { type: 'time', value: '2026-02-28T17:00:00.000Z' },
  困难类别: { type: 'choice', value: '低保' },
  急诊: { type: 'yesNo', value: true },
  错: { type: 'integer', value: '三' },
};
const line = (row: { [word: string]: Typed }): Scope => ({ ...scope, fact: (word) => row[word] ?? scope.fact(word) });
const scope: Scope = {
  fact(word) {
    if (word === '明细') {
      return {
        type: 'rows',
        lines: [
          line({ 栏: { type: 'money', value: '0.1' }, 结论: { type: 'choice', value: '疑点' } }),
          line({ 栏: { type: 'money', value: '0.2' }, 结论: { type: 'choice', value: '通过' } }),
        ],
      };
    }
    const found = facts[word];
    if (!found) throw new EvaluationFault({ code: 'missing', word });
    return found;
  },
  round: { step: '0.01', mode: 'halfUp' },
  rate: (_, day) => (day < '2026-02-01' ? '0.0035' : '0.0070'),
};
const run = (cel: string, type: WordType) => evaluator.evaluate({ source: cel, cel, reads: [], type }, scope);
const fault = (cel: string, type: WordType) => {
  try {
    return run(cel, type);
  } catch (error) {
    return error instanceof EvaluationFault ? `${error.fault.code} ${error.fault.word}`.trim() : error;
  }
};

describe('evaluate', () => {
  it.each<[string, WordType, unknown]>([
    ['f["金额"] >= dec("1000")', 'yesNo', true],
    ['f["金额"] == dec("1000.0")', 'yesNo', true],
    ['f["金额"] * f["比例"] - dec("0.1")', 'money', '899.9'],
    ['dec("0.1") + dec("0.2") == dec("0.3")', 'yesNo', true],
    ['f["金额"] / dec("3")', 'money', '333.3333333333333333333333333333333333333'],
    ['round(f["金额"] / dec("3") * dec("2"), region)', 'money', '666.67'],
    ['-round(dec("0.005"), region)', 'money', '-0.01'],
    ['f["人数"] + dec("1")', 'integer', 4],
    ['f["困难类别"] in ["无", "低保"]', 'yesNo', true],
    ['!f["急诊"] || f["困难类别"] != "低保"', 'yesNo', false],
    ['age(f["出生日期"], "2026-02-28")', 'integer', 18],
    ['age(f["出生日期"], "2026-02-27")', 'integer', 17],
    ['age(f["出生日期"], "2028-02-28")', 'integer', 19],
    ['days("2026-02-27", f["今日"])', 'integer', 2],
    ['day(f["受理时刻"])', 'date', '2026-03-01'],
    ['month(f["今日"])', 'month', '2026-03'],
    ['year(f["今日"]) > "2025"', 'yesNo', true],
    ['sum(f["明细"].map(r, r["栏"]))', 'money', '0.3'],
    ['sum(f["明细"].filter(r, r["结论"] == "疑点").map(r, r["栏"]))', 'money', '0.1'],
    ['sum(f["明细"].filter(r, r["结论"] == "无").map(r, r["栏"]))', 'money', '0'],
    ['count(f["明细"].filter(r, r["金额"] > r["栏"]))', 'integer', 2],
    ['count(f["明细"])', 'integer', 2],
    ['max(f["明细"].map(r, r["栏"]))', 'money', '0.2'],
    ['min([f["今日"], "2025-01-01"])', 'date', '2025-01-01'],
    ['max([dec("0"), f["金额"] - dec("2000")])', 'money', '0'],
    [
      'interest(f["金额"], rates["存款年利率"], "2026-01-31", "2026-02-02", dec("360"))',
      'money',
      '0.02916666666666666666666666666666666666667',
    ],
    ['interest(f["金额"], f["比例"], "2026-01-31", "2026-01-31", dec("365"))', 'money', '0'],
  ])('%s', (cel, type, value) => {
    expect(run(cel, type)).toEqual(value);
  });

  it.each([
    ['a missing fact is a fault', 'f["缺"] == "a"', 'missing 缺'],
    ['not false beside 是', 'f["急诊"] && f["缺"] == "a"', 'missing 缺'],
    ['in either order', 'f["缺"] == "a" && f["急诊"]', 'missing 缺'],
    ['but without weight where it cannot matter', 'f["缺"] == "a" && !f["急诊"]', false],
    ['nor here', 'f["急诊"] || f["缺"] == "a"', true],
    ['a value that does not fit its type', 'f["错"] > dec("1")', 'type 错'],
    ['division by 0', 'f["金额"] / dec("0") > dec("1")', 'arithmetic'],
    [
      'an interest that runs backwards',
      'interest(f["金额"], f["比例"], "2026-02-01", "2026-01-31", dec("365")) > dec("0")',
      'arithmetic',
    ],
    ['a number where a condition stands', 'f["金额"]', 'type f["金额"]'],
  ])('%s', (_, cel, value) => {
    expect(fault(cel, 'yesNo')).toBe(value);
  });
});

describe('profile', () => {
  it.each([
    ['"aaaa".matches("(a+)+$")', 'the method matches'],
    ['timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")', 'the function timestamp'],
    ['dyn(f["金额"]) == dec("1")', 'the function dyn'],
    ['1.5 > 1.0', 'a bare number'],
    ['f[f["金额"]] == "a"', 'an index that is not a word'],
    ['f["明细"].exists(r, true)', 'the method exists'],
    ['f["明细"].map(x, x["栏"]) == []', 'a line that is not named r'],
    ['{"a": "b"} == {"a": "b"}', 'Exceeded maxMapEntries (0)'],
    ['process == "x"', 'the name process'],
    ['f["急诊"] ? true : false', 'the operator ?:'],
  ])('refuses %s', (cel, reason) => {
    expect(evaluator.check(cel, { 金额: { type: 'money' }, 急诊: { type: 'yesNo' } })).toEqual({ error: reason });
    expect(fault(cel, 'yesNo')).toMatch(/^expression/);
  });

  it('bounds size and depth', () => {
    const wide = Array.from({ length: 300 }, () => 'dec("1")').join(' + ');
    const deep = `${'('.repeat(60)}true${')'.repeat(60)}`;
    expect(fault(`${wide} > dec("1")`, 'yesNo')).toMatch(/^expression/);
    expect(fault(deep, 'yesNo')).toMatch(/^expression/);
  });
});

describe('check', () => {
  const words = {
    金额: { type: 'money' },
    今日: { type: 'date' },
    急诊: { type: 'yesNo' },
    利率: { type: 'rate' },
    明细: { type: 'rows', columns: { 栏: { type: 'money' }, 日: { type: 'date' } } },
  } as const;
  it.each([
    ['f["金额"] > dec("1") && f["急诊"]', { type: 'boolean' }],
    ['sum(f["明细"].map(r, r["栏"]))', { type: 'decimal' }],
    ['min(f["明细"].map(r, r["日"]))', { type: 'string' }],
    ['interest(f["金额"], rates["利率"], f["今日"], f["今日"], dec("365"))', { type: 'decimal' }],
    ['f["金额"] == "a"', { error: 'no such overload: Decimal == string' }],
    ['f["急诊"] + f["急诊"]', { error: 'no such overload: bool + bool' }],
    ['f["错字"] == "a"', { error: 'No such key: 错字' }],
    ['sum(f["明细"].map(r, r["日"]))', { error: "found no matching overload for 'sum(list<string>)'" }],
    ['f["明细"]', { error: 'gives a list<Line4>' }],
  ])('%s', (cel, found) => {
    expect(evaluator.check(cel, words)).toEqual(found);
  });
});

/** The same arithmetic on integers scaled by 10^12, written without the library. */
const scale = 10n ** 12n;
const leaf = fc
  .record({ digits: fc.integer({ min: -999_999, max: 999_999 }), places: fc.integer({ min: 0, max: 4 }) })
  .map(({ digits, places }) => {
    const sign = digits < 0 ? '-' : '';
    const text = String(Math.abs(digits)).padStart(places + 1, '0');
    const cut = text.length - places;
    const decimal = sign + text.slice(0, cut) + (places ? `.${text.slice(cut)}` : '');
    return { cel: `dec("${decimal}")`, value: (BigInt(digits) * scale) / 10n ** BigInt(places) };
  });
const ascending = (a: bigint, b: bigint): [bigint, bigint] => (a < b ? [a, b] : [b, a]);
type Tree = { cel: string; value: bigint };
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({ cel: `(${a.cel} + ${b.cel})`, value: a.value + b.value })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({ cel: `(${a.cel} - ${b.cel})`, value: a.value - b.value })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
      cel: `max([${a.cel}, min([${b.cel}, -${a.cel}])])`,
      value: ascending(a.value, ascending(b.value, -a.value)[0])[1],
    })),
    fc.tuple(leaf, leaf).map(([a, b]) => ({ cel: `(${a.cel} * ${b.cel})`, value: (a.value * b.value) / scale })),
  ),
})).tree;

function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * scale + BigInt(fraction.padEnd(12, '0'));
  return text.startsWith('-') ? -value : value;
}

describe('decimals', () => {
  it('are exact: any sum, difference, product, min and max equals the same on scaled integers', () => {
    fc.assert(
      fc.property(tree, ({ cel, value }) => {
        expect(scaled(run(cel, 'money') as string)).toBe(value);
      }),
      { numRuns: 400, seed: 20260301 },
    );
  });
  it('compare as their values do', () => {
    fc.assert(
      fc.property(leaf, leaf, (a, b) => {
        expect(run(`${a.cel} < ${b.cel}`, 'yesNo')).toBe(a.value < b.value);
        expect(run(`${a.cel} == ${b.cel}`, 'yesNo')).toBe(a.value === b.value);
      }),
      { numRuns: 200, seed: 20260302 },
    );
  });
});
