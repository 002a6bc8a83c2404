import { describe, expect, it } from 'vitest';
import { read } from '../tree.ts';
import { dependencies, isCompatible, page } from './list.ts';

describe('licences', () => {
  it('of all dependencies go together with Apache-2.0', () => {
    expect(dependencies().filter(({ licence }) => !isCompatible(licence))).toEqual([]);
  });

  it('are listed as they are', () => {
    expect(read('docs/licences.md')).toBe(page(dependencies()));
  });

  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['EPL-2.0 OR GPL-3.0-or-later', true],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-2.0-only', false],
    ['(MIT OR CC0-1.0)', true],
    ['BUSL-1.1', false],
    ['unknown', false],
  ])('%s: %s', (expression, fine) => {
    expect(isCompatible(expression)).toBe(fine);
  });

  it('of our own is there in full', () => {
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS');
    expect(JSON.parse(read('package.json')).license).toBe('Apache-2.0');
  });
});
