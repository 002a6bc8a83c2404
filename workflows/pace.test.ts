import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownMoment } from './pace.ts';

const midnight = '2026-04-30T16:00:00.000Z';

test('100,000 cases of one midnight: no minute of the night has many more than its share', () => {
  const perMinute = new Array(240).fill(0);
  for (let n = 0; n < 100_000; n += 1) perMinute[Math.floor(ownMoment(randomUUID(), midnight) / 60_000)] += 1;
  // 417 on average, a standard deviation of 20: seven of them would be chance once in 10^12.
  expect(Math.max(...perMinute)).toBeLessThan(417 + 143);
  expect(Math.min(...perMinute)).toBeGreaterThan(417 - 143);
});

test('the moment follows from the case and the boundary, and no case is always the last', () => {
  expect(ownMoment('b1946ac9', midnight)).toBe(8_302_629);
  const others = Array.from({ length: 28 }, (_, n) => `2026-04-${String(n + 1).padStart(2, '0')}T16:00:00.000Z`);
  const moments = others.map((boundary) => ownMoment('b1946ac9', boundary));
  expect(new Set(moments).size).toBe(28);
  expect(Math.min(...moments)).toBeLessThan(7_200_000);
  expect(Math.max(...moments)).toBeGreaterThan(7_200_000);
});

test.each([
  ['the end of a day at +08:00', midnight, 14_400_000],
  ['midnight of another zone', '2026-04-30T00:00:00.000Z', 300_000],
  ['the close of an office', '2026-04-30T09:30:00.000Z', 300_000],
])('%s', (_what, boundary, spread) => {
  const moments = Array.from({ length: 2000 }, () => ownMoment(randomUUID(), boundary));
  expect(Math.max(...moments)).toBeLessThan(spread);
  expect(Math.max(...moments)).toBeGreaterThan(spread * 0.95);
});
