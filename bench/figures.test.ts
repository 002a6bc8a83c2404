import { expect, it } from 'vitest';
import { figures, quantile, ratio } from './figures.ts';

it.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.99, 10],
  [[7], 0.5, 7],
])('%j at %f is %f', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

it('works out a leg and the ratio of pairs', () => {
  const one = figures({
    cases: 20,
    seconds: 2,
    completions: [10, 30, 20],
    cpu: { door: 100, worker: 300, temporal: 150, database: 50 },
  });
  const cpu = { door: 5, worker: 15, temporal: 7.5, database: 2.5, own: 20, all: 30 };
  expect(one).toEqual({ casesPerSecond: 10, p50: 20, p99: 30, ...cpu });
  const half = { ...one, casesPerSecond: 5 };
  expect(
    ratio(
      [
        [half, one],
        [one, one],
        [half, one],
      ],
      'casesPerSecond',
    ),
  ).toEqual([0.5, 0.5, 1]);
});
