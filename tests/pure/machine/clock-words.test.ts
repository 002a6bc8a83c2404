import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clockWhys } from '../../../model/text/clock-refusals.ts';

/** Reasons in the text of the modules that refuse; each must have a sentence for people. */
const folder = 'machine/event/clock';
const source = readdirSync(folder)
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');
const found = [...source.matchAll(/(?:why: |const gone = )([^,}]+)|refuse\(clock, ([^)]+)\)/g)];
const reasons = found.flatMap(([, one, other]) =>
  [...(one ?? other ?? '').matchAll(/'([a-z-]+)'/g)]
    .map(([, why = '']) => why)
    .filter((why) => why !== 'expired' && why !== 'clock'),
);

it('every reason by which a decision on a limit is refused has a sentence, and every sentence a reason', () => {
  expect(reasons.length).toBeGreaterThan(20);
  expect([...new Set(reasons)].sort()).toEqual([...clockWhys].sort());
});
