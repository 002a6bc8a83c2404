import { describe, expect, test } from 'vitest';
import type { SourceTree } from '../definitions.ts';
import { loadDefinitions } from '../load.ts';
import { changed, smallTree } from '../small-tree.ts';
import { resolveRegion } from './region.ts';
import { regionProblems } from './region-problems.ts';

describe('a region that nothing can be in force in', () => {
  const without: SourceTree = Object.fromEntries(
    Object.entries(smallTree).filter(([path]) => path !== 'jia/yi/region.yaml'),
  );
  test.each([
    ['no region.yaml', without, ['jia/yi/filing.yaml:1 jia/yi 里没有 region.yaml，这里的规程不会生效']],
    [
      'a parent that is not there',
      changed('jia/yi/region.yaml', 'parent: jia', 'parent: jai'),
      ['jia/yi/region.yaml:2 没有统筹区「jai」'],
    ],
    [
      'a parent that leads back',
      changed('jia/yi/region.yaml', 'parent: jia', 'parent: jia/yi'),
      ['jia/yi/region.yaml:2 parent 绕回了自己（jia/yi）'],
    ],
    ['none of these', smallTree, []],
  ])('%s', (_what, tree, expected) => {
    const problems = regionProblems(loadDefinitions(tree));
    expect(problems.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)).toEqual(expected);
  });
});

test('a city inherits line by line; its own line wins', () => {
  const tree = changed(
    'jia/yi/region.yaml',
    'parent: jia',
    'parent: jia\npromise: 5个工作日内\nroles:\n  经办机构: {units: 市级经办机构}',
  );
  const city = resolveRegion(loadDefinitions(tree), 'jia/yi');
  expect(city?.chain).toEqual(['jia/yi', 'jia']);
  expect(city?.promise?.limit?.text).toBe('5个工作日内');
  expect(city?.alerts?.map(({ when }) => when.text)).toEqual(['提前1个工作日', '到期']);
  expect(city?.roles.get('经办机构')?.units?.text).toBe('市级经办机构');
  expect(city?.roles.get('申请人本人')?.outside).toBe(true);
});
