import { describe, expect, it } from 'vitest';
import type { TableLine, Text } from '../procedure.ts';
import { readRange } from './range.ts';
import { lowerTable } from './table.ts';
import type { Word, WordScope } from './words.ts';

const words: { [name: string]: Word } = {
  金额: { type: 'money', origin: 'fact' },
  人数: { type: 'integer', origin: 'fact' },
  得分率: { type: 'rate', origin: 'fact' },
  冒名: { type: 'yesNo', origin: 'fact' },
  性别: { type: 'choice', choices: ['男', '女'], origin: 'fact' },
  姓名: { type: 'text', origin: 'fact' },
};
const scope: WordScope = { language: 'zh', word: (name) => words[name], names: () => Object.keys(words) };
const text = (value: string): Text => ({ text: value, place: { file: 'x', line: 1, column: 1 }, path: value });
type Rows = { [match: string]: string | Rows };
const lines = (rows: Rows): TableLine[] =>
  Object.entries(rows).map(([match, value]) =>
    typeof value === 'string' ? { match: text(match), value: text(value) } : { match: text(match), rows: lines(value) },
  );
const lower = (by: string[], rows: Rows, target?: Word) =>
  lowerTable({ word: text('档次'), by: by.map(text), rows: lines(rows) }, scope, target);

describe('readRange', () => {
  it.each([
    ['zh', '1000以下', { to: '1000', toIncluded: true }],
    ['zh', '超过1000且3000以下', { from: '1000', to: '3000', toIncluded: true }],
    ['zh', '超过3000且不足5000', { from: '3000', to: '5000' }],
    ['zh', '5000以上', { from: '5000', fromIncluded: true }],
    ['zh', '90%以上且不足100%', { from: '0.9', fromIncluded: true, to: '1' }],
    ['zh', '12', { from: '12', fromIncluded: true, to: '12', toIncluded: true }],
    ['en', 'up to 1000', { to: '1000', toIncluded: true }],
    ['en', 'over 1000 up to 3000', { from: '1000', to: '3000', toIncluded: true }],
    ['en', 'over 3000 under 5000', { from: '3000', to: '5000' }],
    ['en', 'from 5000', { from: '5000', fromIncluded: true }],
    ['zh', '1000以内', undefined],
    ['zh', '1000以下且3000以下', undefined],
    ['en', '5000以上', undefined],
  ] as const)('%s %s', (language, of, range) => {
    expect(readRange(of, language)).toEqual(range);
  });
});

describe('lowerTable', () => {
  it('nests rows in the order of by, and a shorter branch covers the rest', () => {
    const rows = { 否: { '1000以下': '一档', 超过1000: '二档' }, 是: '二档' };
    expect(lower(['冒名', '金额'], rows)).toEqual({
      ok: true,
      value: {
        type: { type: 'choice', choices: ['一档', '二档'], origin: 'fact' },
        table: {
          by: ['冒名', '金额'],
          rows: [
            {
              match: { is: false },
              rows: [
                { match: { to: '1000', toIncluded: true }, value: '一档' },
                { match: { from: '1000' }, value: '二档' },
              ],
            },
            { match: { is: true }, value: '二档' },
          ],
        },
      },
    });
  });

  it.each<[string, Rows, Word | undefined, unknown, unknown]>([
    ['whole numbers of any kind', { 男: '60', 女: '50' }, undefined, { type: 'integer', open: true }, 60],
    ['amounts', { 男: '60', 女: '50' }, { type: 'money', origin: 'fact' }, { type: 'money' }, '60'],
    ['shares', { 男: '60%', 女: '50%' }, undefined, { type: 'rate' }, '0.6'],
    ['yes and no', { 男: '是', 女: '否' }, undefined, { type: 'yesNo' }, true],
  ])('leaves that are %s', (_, rows, target, type, value) => {
    expect(lower(['性别'], rows, target)).toMatchObject({
      ok: true,
      value: { type, table: { rows: [{ value }, {}] } },
    });
  });

  it('takes a formula as a leaf', () => {
    expect(lower(['性别'], { 男: '= 金额 * 50%', 女: '0' })).toMatchObject({
      ok: true,
      value: {
        type: { type: 'money' },
        table: { rows: [{ formula: { cel: 'f["金额"] * dec("0.5")' } }, { value: '0' }] },
      },
    });
  });

  it.each<[string, string, Rows, [string, string, string][]]>([
    ['a hole', '金额', { '1000以下': 'a', 超过3000: 'b' }, [['gap', '1000以下', '超过1000且3000以下的没有一行']]],
    ['a hole of one number', '金额', { 不足1000: 'a', 超过1000: 'b' }, [['gap', '不足1000', '1000的没有一行']]],
    ['no beginning', '金额', { '1000以上': 'a' }, [['gap', '1000以上', '0以上且不足1000的没有一行']]],
    ['no end', '金额', { '1000以下': 'a' }, [['gap', '1000以下', '超过1000的没有一行']]],
    [
      'two rows for a number',
      '金额',
      { '1000以下': 'a', '1000以上': 'b' },
      [['overlap', '1000以上', '1000的同时合于「1000以下」和「1000以上」']],
    ],
    [
      'a row within a row',
      '金额',
      { '3000以下': 'a', 超过1000且2000以下: 'b', 超过3000: 'c' },
      [['overlap', '超过1000且2000以下', '超过1000且2000以下的同时合于「3000以下」和「超过1000且2000以下」']],
    ],
    ['shares up to their end', '得分率', { '不足90%': 'a', '90%以上且100%以下': 'b' }, []],
    [
      'a share that ends early',
      '得分率',
      { '不足90%': 'a', '90%以上且不足95%': 'b' },
      [['gap', '90%以上且不足95%', '0.95以上且1以下的没有一行']],
    ],
    ['a word that is no range', '金额', { 一千以下: 'a' }, [['row', '一千以下', '「一千以下」不是数的范围']]],
    ['a choice without a row', '性别', { 男: 'a' }, [['row', '性别', '「性别」的「女」没有一行']]],
    ['a row that is no choice', '性别', { 男: 'a', 女: 'b', 童: 'c' }, [['row', '童', '「童」不是选项']]],
    ['yes alone', '冒名', { 是: 'a' }, [['row', '冒名', '「冒名」的「否」没有一行']]],
    ['rows by a text', '姓名', { 白某: 'a' }, [['type', '姓名', '「姓名」是文字，不能用来分行']]],
    ['rows by no word', '性別', { 男: 'a' }, [['word', '性別', '没有「性別」这个词']]],
    [
      'a level too many',
      '性别',
      { 男: { 是: 'a' }, 女: 'b' },
      [['row', '男', '「男」下面还有一层，by 里没有这么多词']],
    ],
  ])('%s', (_, by, rows, problems) => {
    const found = lower([by], rows);
    const said = found.ok ? [] : found.problems.map(({ code, path, sentence }) => [code, path, sentence]);
    expect(said).toEqual(problems);
  });

  it('counts whole numbers: 超过2 follows 2以下, and 3以上 follows it too', () => {
    expect(lower(['人数'], { '2以下': 'a', '3以上': 'b' }).ok).toBe(true);
    expect(lower(['金额'], { '2以下': 'a', '3以上': 'b' }).ok).toBe(false);
  });

  it('says where a leaf does not fit its word', () => {
    const target: Word = { type: 'choice', choices: ['一档', '二档'], origin: 'fact' };
    expect(lower(['性别'], { 男: '一档', 女: '二当' }, target)).toMatchObject({
      ok: false,
      problems: [{ code: 'word', path: '二当', sentence: '「二当」不在选项里', remedy: '是不是「二档」？' }],
    });
  });
});
