import { expect, test } from 'vitest';
import { Turn } from './turn.ts';

test('work is done one at a time in the order of arrival, also after a failure', async () => {
  const turn = new Turn();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    turn.take(async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const results = Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(turn.free).toBe(false);
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(turn.free).toBe(true);
});
