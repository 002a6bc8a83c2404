import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepest, largest } from './limits.ts';
import { readYaml } from './read.ts';
import type { Node } from './tree.ts';

const codes = (text: string, file = 'a.yaml') =>
  readYaml(file, text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('too deep or too long is refused before the parser sees it', () => {
  const deep = 5000;
  test.each([
    ['10 KB of [', '['.repeat(10_000), 1],
    ['flow maps', '{a: '.repeat(deep), 1],
    ['flow maps in quotes of another', `"${'['.repeat(3)}": ${'['.repeat(deep)}`, 1],
    ['closed in comments only', '[#]\n'.repeat(deep), deepest + 1],
    ['lists on one line', '- '.repeat(deep), 1],
    ['explicit keys', '? '.repeat(deep), 1],
    ['indents', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), deepest + 1],
    ['too long', `a: ${'x'.repeat(largest)}`, 1],
  ])('%s', (_what, text, line) => {
    expect(codes(text)).toEqual([`yaml ${line}:1`]);
  });
});

test('nothing that is typed at random breaks the reader', () => {
  const piece = fc.constantFrom(
    'a',
    '：',
    ': ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '- ',
    '? ',
    '\n',
    '  ',
    '#',
    '"',
    "'",
    '|',
    '>',
    '&',
    '*',
    '!',
    '\t',
    '---',
    '《',
    '=',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { node, problems } = readYaml('a.yaml', pieces.join(''));
      expect(node !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('scalars are source text, with their places', () => {
  const { node } = readYaml('a.yaml', 'a: 0.10\nb: [2026-03-01, 010]\nc:\n  d: 80%\ne:\n');
  const shown = (at: Node): unknown =>
    at.kind === 'scalar'
      ? `${at.text}@${at.place.line}:${at.place.column}`
      : at.kind === 'list'
        ? at.items.map(shown)
        : Object.fromEntries(at.entries.map(({ key, value }) => [key, shown(value)]));
  expect(node && shown(node)).toEqual({
    a: '0.10@1:4',
    b: ['2026-03-01@2:5', '010@2:17'],
    c: { d: '80%@4:6' },
    e: '@5:3',
  });
});

describe('what YAML allows and the language does not', () => {
  test.each([
    ['alias', 'a: *x', 'yaml 1:4'],
    ['anchor', 'a: &x 1', 'yaml 1:7'],
    ['tag', 'a: !!str 1', 'yaml 1:10'],
    ['second document', 'a: 1\n---\nb: 2', 'yaml 2:1'],
    ['a key that is no word', '? [a]\n: b', 'yaml 1:1'],
    ['a block of text', 'a: |\n  b', 'yaml 1:4'],
    ['the same key twice', 'a: 1\na: 2', 'yaml 2:1'],
    ['a full-width colon', 'a：1', 'colon 1:2'],
    ['a full-width colon in a list', 'a:\n  - b：c', 'colon 2:6'],
    ['a comma of a function in braces', 'a: {b: = max(1, 2)}', 'comma 1:15'],
    ['a list of values in brackets', 'a: [x, b in [c]]', 'comma 1:13'],
  ])('%s', (_what, text, problem) => {
    expect(codes(text)).toEqual([problem]);
  });
  test.each([
    ['a block of text in letters', 'a: |\n  您好：\n  [b', 'x/letters.yaml'],
    ['a full-width colon in a value', 'a: 请注意：明天', 'a.yaml'],
    ['a full-width colon in a comment', '# 注：b\na: 1 # 注：c', 'a.yaml'],
    ['a comma of a function on its own line', 'a:\n  b: = max(1, 2)', 'a.yaml'],
    ['a list of values on its own line', 'a:\n  b: c in [d, e]', 'a.yaml'],
  ])('is no mistake: %s', (_what, text, file) => {
    expect(codes(text, file)).toEqual([]);
  });
});
