import { describe, expect, it } from 'vitest';
import { code, read } from './tree.ts';

/**
 * What makes the same input give another answer elsewhere or tomorrow: the clock, chance, the machine's time zone and its
 * collation tables. `new Date(x)`, `Date.parse` of a full instant and `Date.UTC` are arithmetic and allowed. The linter refuses the globals
 * (`biome.json`); this finds the methods.
 */
const impure: [RegExp, string][] = [
  [/\bMath\.random\(/, 'chance'],
  [/\.toLocale\w*\(|\.localeCompare\(/, 'collation tables'],
  [/\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/, 'time zone of the machine'],
];
const clock: [RegExp, string][] = [[/\bDate\.now\(|new Date\(\)/, 'clock']];

const sources = (folder: string) => code().filter((file) => file.startsWith(`${folder}/`) && !/\.test\.ts$/.test(file));

/** Temporal replaces the clock inside a workflow by that of the history. */
const rules = [
  ...['model', 'expression', 'compiler', 'machine'].map((folder) => ({ folder, forbidden: [...impure, ...clock] })),
  { folder: 'workflows', forbidden: impure },
];

describe('code that is replayed', () => {
  it.each(rules)('$folder gives the same answer always', ({ folder, forbidden }) => {
    const found = sources(folder).flatMap((file) =>
      forbidden.filter(([pattern]) => pattern.test(read(file))).map(([, what]) => `${file}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['Date.now()', 1],
    ['new Date()', 1],
    ['new Date(at)', 0],
    ['day.getDay()', 1],
    ['day.getUTCDay()', 0],
    ["a.localeCompare(b, 'zh')", 1],
  ])('%s is found %i times', (text, times) => {
    expect([...impure, ...clock].filter(([pattern]) => pattern.test(text))).toHaveLength(times);
  });
});
