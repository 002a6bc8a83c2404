import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CaseClock, later } from './case-clock.ts';

const BOUNDARY = '2026-03-09T16:00:00.000Z';
const day = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime('2026-03-09T16:00:10.000Z');
});
afterEach(() => {
  vi.useRealTimers();
});

test('a real case rings half a minute after its boundary, and has no shift whatever its input says', () => {
  const clock = new CaseClock({ realm: 'live', shift: -5 * day });
  expect(new Date(clock.alarm(BOUNDARY)).toISOString()).toBe('2026-03-09T16:00:30.000Z');
  expect(clock.now()).toBe('2026-03-09T16:00:10.000Z');
  expect(clock.settled() < BOUNDARY).toBe(true);
  vi.setSystemTime(clock.alarm(BOUNDARY));
  expect(clock.settled()).toBe(BOUNDARY);
});

test('a rehearsal lives on its own day and rings at once', () => {
  const clock = new CaseClock({ realm: 'rehearsal', shift: -5 * day });
  expect(clock.now()).toBe('2026-03-04T16:00:10.000Z');
  expect(clock.settled()).toBe(clock.now());
  vi.setSystemTime(clock.alarm(BOUNDARY));
  expect(clock.now()).toBe(BOUNDARY);
});

test('the later of two instants', () => {
  expect(later(BOUNDARY, '2026-03-09T15:59:59.999Z')).toBe(BOUNDARY);
  expect(later(BOUNDARY, '2026-03-09T16:00:00.001Z')).toBe('2026-03-09T16:00:00.001Z');
});
