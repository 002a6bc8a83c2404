import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDate, loadCalendar, parseDate } from '../calendar/index.ts';
import { isoUtc, parseInstant, TermFault } from './index.ts';
import { answer } from './schema.fixture.ts';
import type { Given, Roll, TermSpec } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'properties-cn' });
const seeded = { seed: 20261122, numRuns: 1500 };
const [first, last] = [parseDate('2008-01-10') as number, parseDate('2020-12-20') as number];
const day = fc.integer({ min: first, max: last });
const forward = fc.constantFrom<Roll>('none', 'next_working_day');
const given = (anchor: number): Given => ({ dates: { a: isoDate(anchor) } });
const lastDay = (spec: TermSpec, anchor: number, calendar = cn): number =>
  parseDate(answer(spec, given(anchor), calendar).due_date ?? '') ?? Number.NaN;
const counted = (unit: string, n: number, roll: Roll): TermSpec =>
  ({ within: `${n} ${unit}s`, of: 'date.a', ...(!unit.startsWith('working') && { roll }) }) as TermSpec;
const unit = fc.constantFrom('working day', 'day', 'month', 'year');

test('more time is never less', () => {
  fc.assert(
    fc.property(
      unit,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 20 }),
      day,
      forward,
      (u, n, more, a, roll) => {
        const few = u === 'year' ? 1 : n;
        expect(lastDay(counted(u, few + (u === 'year' ? 1 : more), roll), a)).toBeGreaterThan(
          lastDay(counted(u, few, roll), a) - 1,
        );
      },
    ),
    seeded,
  );
});

test('a later beginning never ends earlier', () => {
  fc.assert(
    fc.property(
      unit,
      fc.integer({ min: 1, max: 24 }),
      day,
      fc.integer({ min: 0, max: 40 }),
      forward,
      (u, n, a, later, roll) => {
        const amount = u === 'year' ? 1 : n;
        expect(lastDay(counted(u, amount, roll), a + later)).toBeGreaterThanOrEqual(
          lastDay(counted(u, amount, roll), a),
        );
      },
    ),
    seeded,
  );
});

test('there are n working days from the day after the anchor to the last day, and the last is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), day, (n, a) => {
      const end = lastDay(counted('working day', n, 'none'), a);
      expect(cn.countWorking(a + 1, end)).toBe(n);
      expect(cn.isWorking(end)).toBe(true);
    }),
    seeded,
  );
});

test('one more holiday never makes a limit earlier, one more working day never later', () => {
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 30 }), day, fc.integer({ min: 1, max: 60 }), (u, n, a, after) => {
      const spec = counted(u, u === 'year' ? 1 : n, 'next_working_day');
      const changed = isoDate(a + after);
      const off = loadCalendar({
        id: 'cn',
        text,
        overlays: [{ region: 'off', off: [changed], work: [] }],
        hash: `off ${changed}`,
      });
      const work = loadCalendar({
        id: 'cn',
        text,
        overlays: [{ region: 'work', off: [], work: [changed] }],
        hash: `work ${changed}`,
      });
      expect(lastDay(spec, a, off)).toBeGreaterThanOrEqual(lastDay(spec, a));
      expect(lastDay(spec, a, work)).toBeLessThanOrEqual(lastDay(spec, a));
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('rolled forward it ends on a working day, and no working day lies between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), day, (n, a) => {
      const [plain, rolled] = [
        lastDay(counted('day', n, 'none'), a),
        lastDay(counted('day', n, 'next_working_day'), a),
      ];
      expect(cn.isWorking(rolled)).toBe(true);
      expect(cn.countWorking(plain, rolled)).toBe(1);
    }),
    seeded,
  );
});

test('due is the midnight after the last day, and the instant reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), day, (n, a) => {
      const { due, due_utc, due_date } = answer(counted('day', n, 'none'), given(a), cn);
      expect(due).toBe(`${isoDate((parseDate(due_date ?? '') ?? 0) + 1)}T00:00:00+08:00`);
      expect(parseInstant(due ?? '')).toBe(Date.parse(due_utc ?? ''));
      expect(due_utc).toBe(isoUtc(parseInstant(due ?? '') ?? 0));
    }),
    seeded,
  );
});

describe('the host’s zone changes nothing', () => {
  const host = process.env.TZ;
  afterAll(() => {
    process.env.TZ = host;
  });
  const ask = () =>
    ['2025-04-25T16:30:00Z', '2024-02-07T23:59:59.999+08:00', '2021-12-31T15:59:59Z'].map((a) =>
      answer({ within: '5 working days', of: 'event.a', warn: {} }, { events: { a } }, cn),
    );
  const here = ask();
  test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Auckland'])('%s', (zone) => {
    process.env.TZ = zone;
    expect(ask()).toEqual(here);
  });
});

test('whatever is asked, there is an answer or a fault with a sentence', () => {
  const word = fc.constantFrom(
    'within',
    'of',
    'before',
    'at_least',
    'by',
    'year',
    'month',
    'every',
    'window',
    'hold',
    'occurs',
    'on',
    'from',
    'roll',
    'clock',
    'extend',
    'warn',
    'cutoff',
    'receipt',
    'earliest_of',
    'latest_of',
    'period',
    'count_from',
    '__proto__',
    'constructor',
  );
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      '3 days',
      '5个工作日',
      '48 hours',
      '2 working hours',
      '99999 years',
      'event.a',
      'date.a',
      'deadline.a.due',
      'month.end',
      'benefit_year.start',
      'none',
      'next_working_day',
      '02-29',
      'last',
      'month',
      'year',
      'office_close',
      5,
      -1,
      null,
      [],
      {},
      { from: 1, to: 'last' },
      { of: 'date.a', plus: 1 },
      { stops: [{ on: 'event.a', until: 'event.b' }] },
      { by: '3 days', on: 'event.a' },
      ['a', { before: 'date.a', roll: 'none' }],
    ),
    fc.jsonValue(),
  );
  const whole = fc.constantFrom<object>(
    {},
    { within: '3 days', of: 'date.a', roll: 'none' },
    { within: '2 working hours', of: 'event.a' },
    { at_least: '5个工作日', before: 'date.a' },
    { by: '02-29', year: 'date.a', roll: 'nearest' },
    { every: 'month', window: { from: 1, to: 'last' }, period: { first_open_from: 'date.a' }, roll: 'none' },
    { hold: '1 month', of: 'event.a', roll: 'modified_next' },
    { occurs: 'month', on: 31, from: 'date.a' },
    { latest_of: ['a', { before: 'date.a', roll: 'none' }] },
  );
  const changes = fc.array(fc.tuple(word, value), { maxLength: 3 });
  const spec = fc.tuple(whole, changes).map(([base, pairs]) => ({ ...base, ...Object.fromEntries(pairs) }));
  const givens = fc.constantFrom<unknown>(
    {},
    { events: { a: '2026-03-02T09:00:00+08:00' }, dates: { a: '2026' }, month: '2026-03' },
    { dates: { a: 7 } },
    { deadlines: { a: { before: 'deadline.a.due', roll: 'none' } } },
    { office_hours: [['09:00', '17:00']], events: { a: ['2026-03-02T09:00:00Z'] } },
    null,
    'x',
  );
  let [faults, answers] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(spec, fc.jsonValue()), givens, (asked, known) => {
      try {
        const found = answer(asked as unknown as TermSpec, known as Given, cn);
        expect(['resolved', 'provisional', 'suspended', 'waiting']).toContain(found.status);
        answers += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(TermFault);
        expect((error as TermFault).sentence).toMatch(/ \/ /);
        faults += 1;
      }
    }),
    { seed: 3, numRuns: 20_000 },
  );
  expect(faults).toBeGreaterThan(1000);
  expect(answers).toBeGreaterThan(1000);
});
