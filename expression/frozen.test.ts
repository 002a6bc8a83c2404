import { expect, it } from 'vitest';
import type { Scope } from '../model/expression.ts';
import * as money from '../model/money.ts';
import * as cel from './cel.ts';
import * as derive from './derive.ts';
import * as facts from './facts.ts';
import * as library from './library.ts';

/** What the Temporal worker does to the modules that it preloads: every value that can be reached is frozen. */
function deepFreeze(value: unknown, seen = new Set<unknown>()): void {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
  seen.add(value);
  if (typeof value === 'object')
    for (const name of Reflect.ownKeys(value)) deepFreeze((value as Record<PropertyKey, unknown>)[name], seen);
  Object.freeze(value);
}

it('runs when its modules are frozen, as in the preloaded interpreter', () => {
  for (const module of [money, cel, derive, facts, library])
    for (const value of Object.values(module)) deepFreeze(value);
  const scope: Scope = {
    fact: (word) => (word === '明细' ? { type: 'rows', lines: [scope] } : { type: 'money', value: '10' }),
    round: { step: '0.01', mode: 'halfUp' },
    rate: () => '0.0035',
  };
  const run = (text: string) => cel.evaluator.evaluate({ source: text, cel: text, reads: [], type: 'money' }, scope);
  for (let round = 0; round < 2; round++) {
    expect(run('round(f["金额"] / dec("3") * dec("2"), region)')).toBe('6.67');
    expect(run('sum(f["明细"].filter(r, r["金额"] > dec("9")).map(r, r["金额"]))')).toBe('10');
    expect(run('interest(f["金额"], rates["利率"], "2026-01-01", "2026-01-02", dec("365"))')).toMatch(/^0\.0000958/);
    expect(run('max([dec("0"), -f["金额"]])')).toBe('0');
  }
});
