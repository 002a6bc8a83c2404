import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCalendar } from '../calendar/index.ts';
import { answer } from './index.ts';
import { type ClockCase, epoch, iso, monthsLater, readDays, rolled, second, works } from './second.fixture.ts';
import type { Roll, TermSpec } from './spec.ts';

const text = readFileSync(new URL('../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'differential-cn' });
const days = readDays(text);
/** `BANJIE_MILLION=1`: a million clocks instead of 30,000, other forms in proportion; minutes instead of seconds. */
const times = process.env.BANJIE_MILLION === '1' ? 100 / 3 : 1;
const clocks = Math.round(30_000 * times);
const others = Math.round(20_000 * times);
const timeout = 60_000 * Math.ceil(times);

/** Repeatable chance (mulberry32). */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number) => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  return { upTo, one, yes: (share: number) => next() < share };
}

const rolls: Roll[] = [
  'none',
  'next_working_day',
  'previous_working_day',
  'modified_next',
  'nearest',
  'long_holiday_extension',
];
const [begin, end] = [epoch('2012-02-01'), epoch('2022-06-30')];

function randomClock({ upTo, one, yes }: ReturnType<typeof chance>): ClockCase {
  const unit = one(['working day', 'working day', 'day', 'day', 'month', 'year'] as const);
  const n = unit === 'year' ? 1 : unit === 'month' ? 1 + upTo(7) : 1 + upTo(45);
  const anchor = begin + upTo(end - begin);
  let at = anchor;
  const stops = Array.from({ length: upTo(4) }, (_, index) => {
    // Sometimes a stop begins while another still stands.
    at += 1 + upTo(20) - (yes(0.3) ? 8 : 0);
    const on = at;
    at += upTo(15);
    const open = index === 2 && yes(0.3);
    return {
      on,
      ...(!open && { until: at }),
      ...(yes(0.2) && { stopDayOut: true }),
      ...(yes(0.2) && { resumeDayIn: true }),
    };
  });
  return {
    unit,
    n,
    from: one(['next_day', 'next_day', 'same_day', 'next_month'] as const),
    anchor,
    roll: unit === 'working day' ? 'none' : one(rolls),
    stops,
    ...(yes(0.3) && { extension: { n: 1 + upTo(unit === 'year' ? 1 : 10), on: anchor + 1 + upTo(60) } }),
    ...(yes(0.15) && { restart: anchor + 1 + upTo(40) }),
  };
}

/** The same case in the deadline language. Stops are at noon, an extension at one, a restart at two o'clock. */
function asSpec(c: ClockCase): { spec: TermSpec; events: { [name: string]: string } } {
  const plural = c.n === 1 ? c.unit : `${c.unit}s`;
  const events: { [name: string]: string } = { a: `${iso(c.anchor)}T09:00:00+08:00` };
  const stops = c.stops.map((stop, i) => {
    events[`s${i}`] = `${iso(stop.on)}T12:00:00+08:00`;
    if (stop.until !== undefined) events[`u${i}`] = `${iso(stop.until)}T12:00:00+08:00`;
    return {
      on: `event.s${i}`,
      until: `event.u${i}`,
      ...(stop.stopDayOut && { stop_day: 'not_counted' as const }),
      ...(stop.resumeDayIn && { resume_day: 'counted' as const }),
    };
  });
  if (c.extension) events.x = `${iso(c.extension.on)}T13:00:00+08:00`;
  if (c.restart !== undefined) events.r = `${iso(c.restart)}T14:00:00+08:00`;
  return {
    spec: {
      within: `${c.n} ${plural}`,
      of: 'event.a',
      count_from: c.from,
      ...(c.unit !== 'working day' && { roll: c.roll as Roll }),
      clock: { stops, restarts: [{ on: 'event.r' }] },
      extend: { by: `${c.extension?.n ?? 1} ${c.unit}s`, on: 'event.x' },
    },
    events,
  };
}

/** Happenings on one day have an order of their own that the second reckoning does not know. */
function ordered(c: ClockCase): boolean {
  const at = [...c.stops.map(({ on }) => on), c.extension?.on, c.restart].filter((d) => d !== undefined);
  return new Set(at).size === at.length;
}

test(`${clocks} clocks with stops, extensions and restarts come to the same day by two reckonings`, { timeout }, () => {
  const random = chance(20261122);
  let [suspended, compared] = [0, 0];
  while (compared < clocks) {
    const c = randomClock(random);
    if (!ordered(c)) continue;
    compared += 1;
    const { spec, events } = asSpec(c);
    const found = answer(spec, { events }, cn);
    const expected = second(days, c);
    const told = JSON.stringify({ c, anchor: iso(c.anchor) });
    if ('since' in expected) {
      suspended += 1;
      const { since, used, remaining } = expected;
      expect({ told, ...found }).toMatchObject({ told, status: 'suspended', since: iso(since), used, remaining });
    } else
      expect({ told, due: found.due, last: found.due_date }).toEqual({
        told,
        due: `${iso(expected.last + 1)}T00:00:00+08:00`,
        last: iso(expected.last),
      });
  }
  expect(suspended).toBeGreaterThan(200);
});

test(`${others} limits counted back, fixed days, windows and minimum periods`, { timeout }, () => {
  const { upTo, one } = chance(7);
  for (let i = 0; i < others; i += 1) {
    const anchor = begin + upTo(end - begin);
    const n = 1 + upTo(40);
    const roll = one(rolls.slice(0, 5));
    const back = one(['none', 'previous_working_day', 'nearest'] as const);
    const dates = { a: iso(anchor) };
    const last = (spec: TermSpec) => answer(spec, { dates }, cn).due_date;

    expect(last({ at_least: `${n} days`, before: 'date.a', roll: back })).toBe(iso(rolled(days, anchor - n, back, 0)));
    expect(last({ at_least: `${n} months`, before: 'date.a', roll: back })).toBe(
      iso(rolled(days, monthsLater(anchor, -n), back, 0)),
    );
    expect(last({ before: 'date.a', roll: back })).toBe(iso(rolled(days, anchor - 1, back, 0)));
    let earlier = anchor;
    for (let left = n; left > 0; ) {
      earlier -= 1;
      if (works(days, earlier)) left -= 1;
    }
    expect(last({ at_least: `${n} working days`, before: 'date.a' })).toBe(iso(earlier));

    const month = iso(anchor).slice(0, 8);
    const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
    const d = 1 + upTo(31);
    const fixed = epoch(`${month}01`) + Math.min(d, length) - 1;
    expect(last({ by: String(d), month: 'date.a', roll })).toBe(iso(rolled(days, fixed, roll, fixed)));
    expect(answer({ every: 'month', window: { from: 1, to: d }, period: 'date.a', roll }, { dates }, cn)).toMatchObject(
      {
        opens_date: iso(rolled(days, epoch(`${month}01`), roll, 0)),
        due_date: iso(rolled(days, fixed, roll, 0)),
      },
    );
    const held = rolled(days, anchor + n, roll, anchor + 1);
    expect(answer({ hold: `${n}日`, of: 'date.a', roll }, { dates }, cn).not_before).toBe(
      `${iso(held + 1)}T00:00:00+08:00`,
    );
  }
});

test('2,000 terms in working hours, minute by minute', () => {
  const { upTo, one } = chance(99);
  const office_hours: [string, string][] = [
    ['09:00', '12:00'],
    ['13:30', '17:30'],
  ];
  const workdays = new Map<number, boolean>();
  const open = (minute: number) => {
    const inDay = ((minute % 1440) + 1440) % 1440;
    const day = Math.floor(minute / 1440);
    if (!workdays.has(day)) workdays.set(day, works(days, day));
    return workdays.get(day) === true && ((inDay >= 540 && inDay < 720) || (inDay >= 810 && inDay < 1050));
  };
  const text = (minute: number) =>
    `${iso(Math.floor(minute / 1440))}T${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`;
  for (let i = 0; i < 2000; i += 1) {
    const start = (begin + upTo(end - begin)) * 1440 + upTo(1440);
    const n = 1 + upTo(24);
    const stop = start + upTo(3000);
    const resume = stop + one([0, 30, 600, 2000]);
    let at = start;
    for (let left = n * 60; left > 0; at += 1) if (open(at) && !(at >= stop && at < resume)) left -= 1;
    const spec: TermSpec = {
      within: `${n} working hours`,
      of: 'event.a',
      clock: { stops: [{ on: 'event.s', until: 'event.u' }] },
    };
    const given = { events: { a: text(start), s: text(stop), u: text(resume) }, office_hours };
    expect(answer(spec, given, cn).due).toBe(text(at));
  }
});
