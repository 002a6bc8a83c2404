import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clockWhys } from '../../../model/text/refusals.ts';

/** Reasons in the text of the module that refuses; each must have a sentence for people. */
const source = readFileSync('machine/event/clock.ts', 'utf8');
const reasons = [...source.matchAll(/why: ([^,}]+)/g)].flatMap(([, value = '']) =>
  [...value.matchAll(/'([a-z-]+)'/g)].map(([, why = '']) => why),
);

it('every reason by which a clock refuses has a sentence', () => {
  expect(reasons.length).toBeGreaterThan(8);
  expect(new Set(reasons)).toEqual(new Set(clockWhys));
});
