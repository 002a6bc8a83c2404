import type { Calendar } from '../../model/calendar/calendar.ts';
import type { CaseState, Effect, Entry, IncidentCause, Readings, Recording, StepResult } from '../../model/case.ts';
import type { Plan, Step } from '../../model/plan.ts';
import type { Instant } from '../../model/value.ts';
import { type Compiled, compiledOf } from './compiled.ts';
import { Refused } from './refuse.ts';

/** A case while one event is worked into it: a copy that is thrown away when the event is refused. */
export interface Draft {
  plan: Plan;
  calendar: Calendar;
  /** The event gives the case another calendar. */
  repinned?: true;
  compiled: Compiled;
  state: CaseState;
  readings: Readings;
  /** The instant that counts now: of the boundary that fires, or of the event. */
  now: Instant;
  /** When a step that passes in this transition counts as passed, where that is not `now`; what follows it passes now. */
  passedAt?: { step: string; at: Instant };
  /** The bank day of the receipt at hand: money of that day shows that the days before it are closed. */
  bankDay?: string;
  /** Why the effect at hand failed, for its incident. */
  failure?: IncidentCause;
  entries: Entry[];
  effects: Effect[];
  recordings: Recording[];
}

export function draftOf(plan: Plan, calendar: Calendar, state: CaseState, readings: Readings): Draft {
  return viewOf(plan, calendar, clone(state), readings);
}

/** The case itself, for whoever only looks at it: a copy of its state is most of what a look would cost. */
export function viewOf(plan: Plan, calendar: Calendar, state: CaseState, readings: Readings): Draft {
  return {
    plan,
    calendar,
    compiled: compiledOf(plan, state.planHash),
    state,
    readings: { ...readings },
    now: state.at,
    entries: [],
    effects: [],
    recordings: [],
  };
}

export function resultOf(draft: Draft): StepResult {
  const { state, entries, effects, recordings, repinned, calendar } = draft;
  return { state, entries, effects, recordings, ...(repinned && { calendar: calendar.pinned }) };
}

/** Adds a line to the case's history; each has a number of its own. */
export function note(draft: Draft, entry: Omit<Entry, 'seq' | 'at'>): void {
  draft.state.seq += 1;
  draft.entries.push({ seq: draft.state.seq, at: draft.now, ...entry });
}

export function stepOf(draft: Draft, name: string): Step {
  const step = draft.compiled.steps.get(name);
  if (step === undefined) throw new Refused('unknown', { step: name });
  return step;
}

/** The case's facts only change here and when a form is taken over. */
export function keepEvent(draft: Draft, name: string, at: Instant): void {
  const instants = draft.state.events[name];
  if (instants === undefined) draft.state.events[name] = [at];
  else instants.push(at);
}

/** A deep copy of JSON. */
export function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) copy[key] = clone((value as { [key: string]: unknown })[key]);
  return copy as T;
}
