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
  const clock = new CaseClock({ caseId: 'a', realm: 'live', shift: -5 * day, spread: 0 });
  expect(new Date(clock.alarm(BOUNDARY)).toISOString()).toBe('2026-03-09T16:00:30.000Z');
  expect(clock.now()).toBe('2026-03-09T16:00:10.000Z');
  expect(clock.settled() < BOUNDARY).toBe(true);
  vi.setSystemTime(clock.alarm(BOUNDARY));
  expect(clock.settled()).toBe(BOUNDARY);
});

test('the cases of one midnight ring through the four hours after it, each at a moment of its own', () => {
  const alarm = (caseId: string, boundary = BOUNDARY) => new CaseClock({ caseId, realm: 'live' }).alarm(boundary);
  const first = Date.parse(BOUNDARY) + 30_000;
  const rings = Array.from({ length: 1000 }, (_, n) => alarm(`case-${n}`) - first);
  expect(Math.min(...rings)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...rings)).toBeLessThan(4 * 3_600_000);
  expect(alarm('case-7')).toBe(alarm('case-7'));
  const later = alarm('case-7', '2026-03-10T09:30:00.000Z') - Date.parse('2026-03-10T09:30:30.000Z');
  expect(later).toBeGreaterThanOrEqual(0);
  expect(later).toBeLessThan(5 * 60_000);
});

test('a rehearsal lives on its own day and rings at once', () => {
  const clock = new CaseClock({ caseId: 'a', realm: 'rehearsal', shift: -5 * day });
  expect(clock.now()).toBe('2026-03-04T16:00:10.000Z');
  expect(clock.settled()).toBe(clock.now());
  vi.setSystemTime(clock.alarm(BOUNDARY));
  expect(clock.now()).toBe(BOUNDARY);
});

test('the later of two instants', () => {
  expect(later(BOUNDARY, '2026-03-09T15:59:59.999Z')).toBe(BOUNDARY);
  expect(later(BOUNDARY, '2026-03-09T16:00:00.001Z')).toBe('2026-03-09T16:00:00.001Z');
});
