/**
 * The module that the worker preloads: what it holds is shared by all cases of the process. Machines, plans and calendars
 * are kept by their hashes, which is safe because they follow from their hash and from nothing else.
 */
import {
  type Applied,
  apply,
  type Description,
  describe,
  isDone,
  lookups,
  nextWake,
  type Opening,
  openCase,
  openingLookups,
  refusedUnread,
  watchesOf,
} from '../machine/index.ts';
import { loadCalendar, pinKey } from '../model/calendar/index.ts';
import type { CaseEvent, CaseState, Lookup, NextWake, Readings, Refusal, StepResult, Watch } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import type { PinnedCalendar } from '../model/ports.ts';

/** The machine of one plan with its calendar. Pure: state and event in, state and effects out. */
export interface Interpreter {
  plan: Plan;
  pinned: PinnedCalendar;
  openingLookups(opening: Opening): Lookup[];
  open(opening: Opening, readings: Readings): StepResult;
  lookups(state: CaseState, event: CaseEvent): Lookup[];
  refusedUnread(applied: Applied): Refusal | undefined;
  apply(state: CaseState, event: CaseEvent, readings: Readings): Applied;
  nextWake(state: CaseState): NextWake;
  describe(state: CaseState, readings: Readings): Description;
  watchesOf(state: CaseState): Watch[] | undefined;
  isDone(state: CaseState): boolean;
}

const made = new Map<string, Interpreter>();

export function interpreter(plan: Plan, planHash: string, pinned: PinnedCalendar): Interpreter {
  const key = `${planHash} ${pinKey(pinned)}`;
  const before = made.get(key);
  if (before) return before;
  const calendar = loadCalendar(pinned);
  const mine: Interpreter = {
    plan,
    pinned,
    openingLookups: (opening) => openingLookups(plan, calendar, opening),
    open: (opening, readings) => openCase(plan, calendar, opening, readings),
    lookups: (state, event) => lookups(plan, calendar, state, event),
    refusedUnread: (applied) => refusedUnread(plan, applied),
    apply: (state, event, readings) => apply(plan, calendar, state, event, readings),
    nextWake: (state) => nextWake(plan, calendar, state),
    describe: (state, readings) => describe(plan, calendar, state, readings),
    watchesOf: (state) => watchesOf(plan, calendar, state),
    isDone,
  };
  made.set(key, mine);
  return mine;
}
