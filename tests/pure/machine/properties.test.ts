import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  consequences,
  lookups,
  nextWake,
  offer,
  openCase,
  refusedUnread,
  describe as shown,
} from '../../../machine/index.ts';
import { placings } from '../../../machine/places.ts';
import type { CaseEvent, CaseState, Readings } from '../../../model/case.ts';
import type { Plan } from '../../../model/plan.ts';
import { calendar, caseProcedures, planOf } from './compiled.ts';
import { type Draw, draws, eventOf } from './random.ts';

const RUNS = 60;
const readings: Readings = { 参保地: '甲市', 参保状态: null, 以往违规次数: 0, 医院等级: '三级' };

interface Step {
  before: CaseState;
  event: CaseEvent;
  after?: CaseState;
}

/** Runs a list of draws; `pass` is what happens to the state between two events (stored and read again, for one). */
function play(
  plan: Plan,
  planHash: string,
  drawn: Draw[],
  pass: (state: CaseState) => CaseState = (state) => state,
): Step[] {
  const by = { person: 'p0', unit: 'u' };
  let { state } = openCase(plan, calendar, { caseId: 'c', planHash, at: '2026-03-02T01:00:00.000Z', by, facts: {} });
  const steps: Step[] = [];
  for (const draw of drawn) {
    const event = eventOf(plan, state, draw);
    const before = pass(state);
    const applied = apply(plan, calendar, before, event, readings);
    steps.push({ before, event, ...(applied.ok && { after: applied.state }) });
    if (applied.ok) state = applied.state;
    else state = before;
  }
  return steps;
}

/** A state in which nothing can be changed: whoever tries throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

const check60 = (test: (drawn: Draw[]) => void) =>
  fc.assert(fc.property(draws, test), { numRuns: RUNS, seed: 20260302 });

describe.each(caseProcedures)('%s', (id) => {
  const { plan, planHash } = planOf(id);

  it('is really played: cases come to different ends', () => {
    const ends = new Set<string>();
    const drawn = fc.sample(draws, { numRuns: 4 * RUNS, seed: 20260302 });
    for (const each of drawn)
      for (const { after } of play(plan, planHash, each)) if (after?.end) ends.add(after.end.name);
    expect(ends.size).toBeGreaterThan(1);
  });

  it('never loses a case: an open one has a task, a clock that will run out, or something unanswered', () => {
    check60((drawn) => {
      for (const { after } of play(plan, planHash, drawn)) {
        if (after === undefined || after.end !== undefined) continue;
        const held = [Object.keys(after.tasks).length, Object.keys(after.pending).length].some((count) => count > 0);
        expect(held || nextWake(plan, calendar, after) !== undefined).toBe(true);
      }
    });
  });

  it('leaves the state as it was, taken or refused', () => {
    check60((drawn) => {
      for (const { before, event } of play(plan, planHash, drawn, frozen))
        expect(() => apply(plan, calendar, before, event, readings)).not.toThrow();
    });
  });

  it('changes nothing where somebody only looks', () => {
    check60((drawn) => {
      for (const { before, event } of play(plan, planHash, drawn, frozen)) {
        nextWake(plan, calendar, before);
        shown(plan, calendar, before, readings);
        lookups(plan, calendar, before, event);
        placings(plan, calendar, before, {}, readings);
        for (const task of Object.values(before.tasks)) {
          if (task.kind === 'incident') continue;
          offer(plan, calendar, before, task, {}, readings);
          consequences(plan, calendar, before, task, readings);
        }
      }
    });
  });

  it('refuses unread nothing but what it refuses', () => {
    check60((drawn) => {
      for (const { before, event } of play(plan, planHash, drawn)) {
        const applied = apply(plan, calendar, before, event);
        const refusal = refusedUnread(plan, applied);
        if (refusal !== undefined) expect(applied).toEqual({ ok: false, refusal });
      }
    });
  });

  it('comes out the same when it is stored and read again at every step', () => {
    check60((drawn) => {
      const through = play(plan, planHash, drawn, (state) => JSON.parse(JSON.stringify(state)));
      expect(through.map(({ after }) => after)).toEqual(play(plan, planHash, drawn).map(({ after }) => after));
    });
  });

  it('numbers its entries without a gap upwards and never goes back in time', () => {
    check60((drawn) => {
      for (const { before, after } of play(plan, planHash, drawn)) {
        if (after === undefined) continue;
        expect(after.seq).toBeGreaterThanOrEqual(before.seq);
        expect(Date.parse(after.at)).toBeGreaterThanOrEqual(Date.parse(before.at));
      }
    });
  });
});
