import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, Clock, Refusal } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import { clone, draftOf } from './case/draft.ts';
import { refusalOf } from './case/refuse.ts';
import { later, utc } from './case/time.ts';
import { passBoundaries } from './clock/fire.ts';
import type { ClockEvent } from './event/clock/act.ts';
import { actable, mayStillMove } from './event/clock/actable.ts';
import { approverOf } from './event/clock/approver.ts';
import { heldFor } from './event/clock/correction.ts';
import { anchorsOf } from './event/clock/counted.ts';
import { effectiveOf } from './event/clock/day.ts';
import { enter, lastDay } from './event/clock/enter.ts';
import { judge } from './event/clock/judge.ts';

/** A limit that a decision would move: as it is, and as it would be. */
export interface Move {
  before: Clock;
  after: Clock;
}
export type Preview = { ok: true; approver?: string; moves: Move[] } | { ok: false; refusal: Refusal };

/** What a decision on a limit would do, and who would have to approve it. Nothing is kept. */
export function previewDecision(plan: Plan, calendar: Calendar, state: CaseState, event: ClockEvent): Preview {
  const draft = draftOf(plan, calendar, state, {});
  try {
    const at = later(utc(event.at), state.at);
    passBoundaries(draft, at);
    draft.now = later(at, draft.state.at);
    const { type: _type, clock: key, by, at: _at, ...decision } = event;
    const clock = actable(draft, key);
    const before = clone(draft.state.clocks);
    const effective = effectiveOf(draft, clock, decision);
    const judged = judge(draft, clock, decision, effective);
    const approver = approverOf(draft, clock, decision.act)?.role;
    enter(draft, clock, { decision: judged, effective, by });
    const moves = Object.values(draft.state.clocks).flatMap((after) => {
      const was = before[after.key];
      const moved = was !== undefined && (lastDay(was) !== lastDay(after) || was.state !== after.state);
      return moved || after.key === key ? [{ before: was ?? after, after }] : [];
    });
    return { ok: true, ...(approver !== undefined && { approver }), moves };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

/** Whether a limit may still be decided about. */
export function isActable(plan: Plan, calendar: Calendar, state: CaseState, key: string): boolean {
  const clock = state.clocks[key];
  return state.end === undefined && clock !== undefined && mayStillMove(draftOf(plan, calendar, state, {}), clock);
}

/** The days from which a limit counts and that the case itself holds, so that they could be put right. */
export function anchorsHeld(state: CaseState, clock: Clock): { anchor: string; name: string; is: string }[] {
  return anchorsOf(clock.spec).flatMap((anchor) => {
    const is = heldFor(state, anchor);
    return is === undefined ? [] : [{ anchor, name: anchor.slice(anchor.indexOf('.') + 1), is }];
  });
}
