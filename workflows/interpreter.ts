/**
 * The module that the worker preloads: what it holds is shared by all cases of the process. Machines, plans and calendars
 * are kept by their hashes, which is safe because they follow from their hash and from nothing else.
 */
import { apply, check, lookups, nextWake, type Opening, openCase } from '../machine/index.ts';
import { loadCalendar } from '../model/calendar/index.ts';
import type { CaseEvent, CaseState, NextWake, Refusal, StepResult } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import type { PinnedCalendar } from '../model/ports.ts';
import { labels } from './labels.ts';

/** The machine of one plan with its calendar. Pure: state and event in, state and effects out. */
export interface Interpreter {
  plan: Plan;
  pinned: PinnedCalendar;
  open(opening: Opening): StepResult;
  lookups(state: CaseState, event: CaseEvent): ReturnType<typeof lookups>;
  check(state: CaseState, event: CaseEvent): Refusal | undefined;
  apply(state: CaseState, event: CaseEvent, readings: Parameters<typeof apply>[4]): ReturnType<typeof apply>;
  nextWake(state: CaseState): NextWake;
  labels(state: CaseState): ReturnType<typeof labels>;
}

const made = new Map<string, Interpreter>();

export function interpreter(plan: Plan, planHash: string, pinned: PinnedCalendar): Interpreter {
  const key = `${planHash} ${pinned.hash}`;
  const before = made.get(key);
  if (before) return before;
  const calendar = loadCalendar(pinned);
  const mine: Interpreter = {
    plan,
    pinned,
    open: (opening) => openCase(plan, calendar, opening),
    lookups: (state, event) => lookups(plan, calendar, state, event),
    check: (state, event) => check(plan, calendar, state, event),
    apply: (state, event, readings) => apply(plan, calendar, state, event, readings),
    nextWake: (state) => nextWake(plan, calendar, state),
    labels: (state) => labels(plan, calendar, state),
  };
  made.set(key, mine);
  return mine;
}
