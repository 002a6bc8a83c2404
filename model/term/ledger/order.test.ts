import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../../calendar/index.ts';
import { answer, foldLedger, type LedgerEntry, type TermSpec } from '../index.ts';
import { type ClockCase, epoch, iso, readDays, second } from '../second.fixture.ts';

const text = readFileSync(new URL('../../../definitions/calendars/cn.txt', import.meta.url), 'utf8');
const cn = loadCalendar({ id: 'cn-2026.1', text, overlays: [], hash: 'order-cn' });
const days = readDays(text);
const noon = (day: string) => `${day}T12:00:00+08:00`;
type Act = LedgerEntry extends infer E ? (E extends LedgerEntry ? Omit<E, 'n' | 'effective'> : never) : never;

interface Drawn {
  c: ClockCase;
  entries: LedgerEntry[];
}

/** A clock as the second reckoning knows it, and a ledger that comes to it: with entries that were taken back among the others. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    unit: fc.constantFrom<ClockCase['unit']>('working day', 'day', 'month'),
    n: fc.integer({ min: 1, max: 12 }),
    anchor: fc.integer({ min: epoch('2009-01-10'), max: epoch('2020-06-20') }),
    wrong: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
    corrected: fc.boolean(),
    at: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 9, maxLength: 9 }),
    stops: fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 9 }), { maxLength: 4 }),
    extended: fc.option(fc.integer({ min: 1, max: 10 })),
    restarted: fc.boolean(),
    noise: fc.array(fc.constantFrom('suspend', 'extend', 'restart', 'resume'), { maxLength: 4 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map((draw): Drawn => {
    const { unit, n, anchor } = draw;
    const entries: LedgerEntry[] = [];
    const on = (i: number, hour = 12) => `${iso(anchor + (draw.at[i] ?? 0))}T${hour}:00:00+08:00`;
    const add = (effective: string, act: Act) => {
      entries.push({ n: entries.length + 1, effective, ...act } as LedgerEntry);
      return entries.length;
    };
    const stops = draw.stops.map((length, i) => {
      const start = anchor + (draw.at[i] ?? 0);
      const of = add(on(i), { act: 'suspend' });
      if (length === null) return { on: start };
      const resume = add(noon(iso(start + length)), { act: 'resume', of });
      if (draw.noise[0] === 'resume' && i === 0) {
        add(on(8), { act: 'revoke', of: resume });
        add(noon(iso(start + length)), { act: 'resume', of });
      }
      return { on: start, until: start + length };
    });
    if (draw.extended !== null) add(on(4, 13), { act: 'extend', amount: `${draw.extended} ${unit}s` });
    if (draw.restarted) add(on(5, 14), { act: 'restart' });
    for (const [i, kind] of draw.noise.entries()) {
      const of =
        kind === 'extend'
          ? add(on(6), { act: 'extend', amount: `${i + 1} ${unit}s` })
          : add(on(7 - (i % 2)), { act: kind === 'restart' ? 'restart' : 'suspend' });
      if (kind === 'resume') add(on(8), { act: 'resume', of });
      add(on(8, 15), { act: 'revoke', of });
    }
    const right = `${iso(anchor)}T09:00:00+08:00`;
    for (const [i, back] of draw.wrong.entries()) {
      const of = add(`${iso(anchor + i)}T10:00:00+08:00`, {
        act: 'correct',
        anchor: 'event.a',
        is: noon(iso(anchor - back)),
      });
      if (!draw.corrected) add(on(8, 16), { act: 'revoke', of });
    }
    if (draw.corrected) add(`${iso(anchor + 70)}T10:00:00+08:00`, { act: 'correct', anchor: 'event.a', is: right });
    const c: ClockCase = {
      unit,
      n,
      anchor,
      from: 'next_day',
      roll: unit === 'working day' ? 'none' : 'next_working_day',
      stops,
      ...(draw.extended !== null && { extension: { n: draw.extended, on: anchor + (draw.at[4] ?? 0) } }),
      ...(draw.restarted && { restart: anchor + (draw.at[5] ?? 0) }),
    };
    return { c, entries };
  });

function reckoned({ c }: Drawn, entries: LedgerEntry[]) {
  const { acts, anchors } = foldLedger(entries);
  const spec = { within: `${c.n} ${c.unit}s`, of: 'event.a', ...(c.unit !== 'working day' && { roll: c.roll }) };
  const a = anchors['event.a'] ?? `${iso(c.anchor)}T09:00:00+08:00`;
  return answer(spec as TermSpec, { events: { a }, ledger: acts }, cn);
}

describe('whatever was written down when', () => {
  const order = fc.tuple(drawn, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })));

  test('the ledger comes to the same day as its entries sorted, and as a second reckoning', () => {
    let suspended = 0;
    fc.assert(
      fc.property(order, ([one, keys]) => {
        const weights = keys.take(one.entries.length);
        const written = [...one.entries]
          .map((entry) => ({ entry, key: weights.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const sorted = [...one.entries].sort((a, b) => Date.parse(a.effective) - Date.parse(b.effective) || a.n - b.n);
        const found = reckoned(one, written);
        expect(found).toEqual(reckoned(one, sorted));
        const expected = second(days, one.c);
        const told = JSON.stringify(one);
        if ('since' in expected) {
          suspended += 1;
          const { since, used, remaining } = expected;
          expect({ told, ...found }).toMatchObject({ told, status: 'suspended', since: iso(since), used, remaining });
        } else expect({ told, last: found.due_date }).toEqual({ told, last: iso(expected.last) });
      }),
      { seed: 20261122, numRuns: 5000 },
    );
    expect(suspended).toBeGreaterThan(100);
  });

  test('what is learnt later changes nothing of what was known: each written day answers by the entries it knew', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        for (let known = 0; known <= one.entries.length; known += 1) {
          const seen = one.entries.slice(0, known);
          expect(reckoned(one, seen)).toEqual(reckoned(one, seen.toReversed()));
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('an entry that is taken back might never have been', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (one, pick) => {
        const gone = one.entries[pick % Math.max(1, one.entries.length)];
        if (gone === undefined || gone.act === 'revoke') return;
        const revoke: LedgerEntry = { n: one.entries.length + 1, effective: gone.effective, act: 'revoke', of: gone.n };
        const without = one.entries.filter(
          (entry) => entry.n !== gone.n && !(entry.act === 'resume' && entry.of === gone.n),
        );
        expect(reckoned(one, [revoke, ...one.entries])).toEqual(reckoned(one, without));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
