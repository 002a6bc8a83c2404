import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceTree } from '../definitions.ts';
import { loadDefinitions } from '../load.ts';
import { readYaml } from '../read/read.ts';
import type { Mapping } from '../read/tree.ts';
import { changed, smallTree } from '../small-tree.ts';
import { originLines } from './lines.ts';
import { overlay } from './merge.ts';
import { resolve } from './resolve.ts';

const day = '2026-03-02';
const lines = (tree: SourceTree, id: string, on = day) => {
  const found = resolve(loadDefinitions(tree), id, on);
  return found && originLines(found.procedure.node);
};
const map = (file: string, text: string) => readYaml(file, text).node as Mapping;

describe('what an overlay does', () => {
  const base = 'steps:\n  a:\n    who: x\n    form: [p, q?]\n  b:\n    who: y\nends:\n  e: done\n';
  const cases: { [what: string]: [over: string, text: string[]] } = {
    'a scalar replaces': ['steps:\n  a:\n    who: z\n', ['steps:', '  a:', '    who: z', '    form: [p, q?]', '  b:']],
    'a list of + adds': ['steps:\n  a:\n    form: [+r]\n', ['    form:', '      - p', '      - q?', '      - r']],
    'a list of - takes away, with or without ?': ['steps:\n  a:\n    form: [-q]\n', ['    form:', '      - p', '  b:']],
    'a plain list replaces': ['steps:\n  a:\n    form: [r]\n', ['    form: [r]', '  b:']],
    'a step is dropped': ['steps:\n  a: drop\n', ['steps:', '  b:', '    who: y']],
    'a key is dropped': ['steps:\n  a:\n    form: drop\n', ['    who: x', '  b:']],
    'a new step stands after': [
      'steps:\n  c:\n    after: a\n    who: z\n',
      ['  c:', '    who: z', '  b:', '    who: y'],
    ],
    'two new steps keep their order': [
      'steps:\n  c:\n    after: a\n    who: z\n  d:\n    after: a\n    who: w\n',
      ['  c:', '    who: z', '  d:', '    who: w', '  b:'],
    ],
    'a new step stands first': [
      'steps:\n  c:\n    after: 开件\n    who: z\n',
      ['steps:', '  c:', '    who: z', '  a:'],
    ],
    'an end keeps its sentence': ['ends:\n  e: {applies: r}\n', ['  e:', '    says: done', '    applies: r']],
  };
  test.each(Object.entries(cases))('%s', (_what, [over, expected]) => {
    const merged = overlay(map('base.yaml', base), map('over.yaml', over));
    expect(merged.problems).toEqual([]);
    expect(
      originLines(merged.node)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(expected.join('\n'));
  });
});

describe('which text is in force', () => {
  const dated = {
    ...smallTree,
    'jia/filing@2026-07-01.yaml': (smallTree['jia/filing.yaml'] ?? '').replace('甲省备案', '新备案'),
  };
  test.each([
    ['before its instrument', smallTree, 'jia.filing', '2019-12-31', undefined],
    ['from the day of its instrument', smallTree, 'jia.filing', '2020-01-01', '甲省备案'],
    ['until the day before the next version', dated, 'jia.filing', '2026-06-30', '甲省备案'],
    ['from the day of the version', dated, 'jia.filing', '2026-07-01', '新备案'],
    ['a city takes the version of its province', dated, 'jia/yi.filing', '2026-07-01', '新备案'],
    [
      'not after its instrument has run out',
      changed('instruments/law.yaml', 'from: 2020-01-01', 'from: 2020-01-01\n  until: 2025-12-31'),
      'jia.filing',
      '2026-01-01',
      undefined,
    ],
  ])('%s', (_what, tree, id, on, title) => {
    expect(resolve(loadDefinitions(tree), id, on)?.procedure.title.text).toBe(title);
  });
  test('a city without a file has the procedure of its province, with its own promise', () => {
    const { 'jia/yi/filing.yaml': _gone, ...tree } = smallTree;
    expect(lines(tree, 'jia/yi.filing')).toEqual(lines(tree, 'jia.filing'));
  });
});

test('each line of an effective text stands, with its key or its last item, where its origin says', () => {
  for (const id of ['jia.filing', 'jia/yi.filing'])
    for (const { text, file, line } of lines(smallTree, id) ?? []) {
      const written = (smallTree[file] ?? '').split('\n')[line - 1] ?? '';
      if (text.trim().startsWith('says: ')) expect(written).toContain(text.trim().slice('says: '.length));
      else expect(written).toContain(text.trim().replace(/^- /, '').replace(/:$/, ''));
    }
});

const word = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.record(
  {
    who: word,
    form: fc.array(word, { minLength: 1, maxLength: 3 }),
    term: word,
    or: fc.dictionary(word, word, { minKeys: 1, maxKeys: 2 }),
  },
  { noNullPrototype: true, requiredKeys: ['who'] },
);
const text = fc.record({ title: word, steps: fc.dictionary(word, step, { minKeys: 1, maxKeys: 3 }) });

test('property: a merge loses no line and invents none: every origin is a line of base or overlay, every overlay value is kept', () => {
  fc.assert(
    fc.property(text, text, (below, above) => {
      const yaml = (value: unknown) => JSON.stringify(value, null, 1).replace(/"/g, '');
      const [base, over] = [map('base.yaml', yaml(below)), map('over.yaml', yaml(above))];
      const merged = originLines(overlay(base, over).node);
      for (const { file } of merged) expect(['base.yaml', 'over.yaml']).toContain(file);
      const origins = new Set(merged.map(({ file, line }) => `${file}:${line}`));
      for (const { file, line, text: written } of originLines(over))
        if (!written.trimStart().startsWith('-')) expect([...origins]).toContain(`${file}:${line}`);
      expect(merged.map(({ text: written }) => written.split(':')[0]?.trim())).toEqual(
        expect.arrayContaining([...Object.keys(below.steps), ...Object.keys(above.steps)]),
      );
    }),
    { numRuns: 200 },
  );
});
