import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { draftOf } from '../../../machine/case/draft.ts';
import { apply, openCase } from '../../../machine/index.ts';
import { judgeOf } from '../../../machine/judge.ts';
import { delayNames, machineOf } from '../../../machine/lower/machine.ts';
import { lower } from '../../../machine/lower/plan.ts';
import type { CaseEvent, CaseState, Readings } from '../../../model/case.ts';
import { calendar, planOf } from './compiled.ts';
import { draws, eventOf } from './random.ts';

/** Procedures without supplements, letters or money: nothing in them stops a clock or answers from outside. */
const plain = [
  'xingan.transfer-approval',
  'xingan.repeat-mispayment-reassignment',
  'chongqing.out-of-city-referral',
  'sichuan/mianyang-demo.transfer-approval',
];
const start = '2026-03-02T01:00:00.000Z';
const readings: Readings = { 参保地: '甲市', 医院等级: '三级' };

/** The machine's name for what a person did. */
function machineEvent(state: CaseState, event: CaseEvent): string | undefined {
  if (event.type === 'withdraw') return '撤回';
  if (event.type !== 'perform') return undefined;
  const task = state.tasks[event.task];
  return `${[task?.step, task?.line].filter(Boolean).join('·')}/${event.result}`;
}

describe.each(plain)('%s', (id) => {
  const { plan, planHash } = planOf(id);

  it('agrees with a stock XState actor on a simulated clock', () => {
    let ended = 0;
    const property = fc.property(draws, (drawn) => {
      let { state } = openCase(plan, calendar, {
        caseId: 'c',
        planHash,
        at: start,
        by: { person: 'p', unit: 'u' },
        facts: {},
      });
      const clock = new SimulatedClock();
      const judge = {
        holds: (...asked: Parameters<ReturnType<typeof judgeOf>['holds']>) => now().holds(...asked),
        voices: (...asked: Parameters<ReturnType<typeof judgeOf>['voices']>) => now().voices(...asked),
        enough: (...asked: Parameters<ReturnType<typeof judgeOf>['enough']>) => now().enough(...asked),
      };
      const now = () => judgeOf(draftOf(plan, calendar, state, readings));
      const wait = (name: string) => () => {
        const due = state.clocks[name.replace('#term', '')]?.answer.due_utc;
        return due === undefined ? 2_000_000_000 : Math.max(0, Date.parse(due) - Date.parse(start) - clock.now());
      };
      const delays = Object.fromEntries(delayNames(lower(plan)).map((name) => [name, wait(name)]));
      const actor = createActor(machineOf(plan, planHash).provide({ delays }), { clock, input: { judge } }).start();
      for (const draw of drawn.filter(({ kind }) => ['act', 'wrong', 'wake', 'withdraw'].includes(kind))) {
        const event = eventOf(plan, state, draw);
        const type = machineEvent(state, event);
        const applied = apply(plan, calendar, state, event, readings);
        const passed = applied.ok ? applied : apply(plan, calendar, state, { type: 'wake', at: event.at }, readings);
        if (passed.ok) state = passed.state;
        clock.increment(Math.max(0, Date.parse(event.at) - Date.parse(start) - clock.now()));
        if (applied.ok && type !== undefined) actor.send({ type });
        expect(actor.getSnapshot().value).toEqual((state.snapshot as { value: unknown }).value);
      }
      if (state.end !== undefined) ended += 1;
      actor.stop();
    });
    fc.assert(property, { numRuns: 120, seed: 3 });
    expect(ended).toBeGreaterThan(10);
  });
});
