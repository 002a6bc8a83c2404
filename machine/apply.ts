import type { Calendar } from '../model/calendar/index.ts';
import type { CaseEvent, CaseState, Readings, Refusal, StepResult } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import type { Instant } from '../model/value.ts';
import { clone, type Draft, draftOf, resultOf, viewOf } from './case/draft.ts';
import { Refused, refusalOf } from './case/refuse.ts';
import { later, utc } from './case/time.ts';
import { boundaries } from './clock/boundary.ts';
import { passBoundaries } from './clock/fire.ts';
import { incidentKey, raiseIncident } from './effect/incident.ts';
import { arrived, effectDone, effectFailed, RETRY, recorded, returned, served } from './event/answers.ts';
import { changeCalendar } from './event/calendar.ts';
import { clockAct } from './event/clock/act.ts';
import { refreshProposals } from './event/clock/propose.ts';
import { terminate, withdraw } from './event/close.ts';
import { paid, receipt, unpaid } from './event/money.ts';
import { perform } from './event/perform.ts';
import { resolve } from './event/resolve.ts';
import { externalWords } from './reads.ts';
import { refreshExclusions, refreshPaperTasks } from './task/open.ts';
import { refreshTurn } from './watch.ts';

export type Applied = ({ ok: true } & StepResult) | { ok: false; refusal: Refusal };

/**
 * One event in: first every boundary that has passed by then takes effect as of its own instant, then the event. Pure; a
 * refused event gives the reason and leaves the state as it was (boundaries too: they come again with the next event).
 */
export function apply(
  plan: Plan,
  calendar: Calendar,
  state: CaseState,
  event: CaseEvent,
  readings: Readings = {},
): Applied {
  const draft = draftOf(plan, calendar, state, readings);
  try {
    work(draft, event);
    return { ok: true, ...resultOf(draft) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

/** Why an event that was tried without readings is refused; a word that stands in a register is not held against it. */
export function refusedUnread(plan: Plan, applied: Applied): Refusal | undefined {
  if (applied.ok) return undefined;
  const { refusal } = applied;
  const unread = refusal.code === 'evaluation' && externalWords(plan).has(String(refusal.detail.word));
  return unread ? undefined : refusal;
}

/** When something next happens by itself. */
export function nextWake(plan: Plan, calendar: Calendar, state: CaseState): Instant | undefined {
  return boundaries(viewOf(plan, calendar, state, {}))[0]?.fires;
}

function work(draft: Draft, event: CaseEvent): void {
  const at = later(utc(event.at), draft.state.at);
  if (event.type === 'receipt') draft.bankDay = event.day;
  passBoundaries(draft, at);
  draft.now = later(at, draft.state.at);
  draft.state.at = draft.now;
  const ended = draft.state.end !== undefined;
  if (ended && !STILL.has(event.type)) throw new Refused('closed', { end: draft.state.end?.name ?? '' });
  if (NOBODY.has(event.type)) unrefused(draft, event);
  else handle(draft, event);
  passBoundaries(draft, at);
  refreshExclusions(draft);
  refreshPaperTasks(draft);
  refreshTurn(draft);
  refreshProposals(draft);
  draft.now = later(at, draft.state.at);
  draft.state.at = draft.now;
}

/** What may still come after the end: answers to what was asked, incidents, time. */
const STILL = new Set<CaseEvent['type']>([
  'wake',
  'recorded',
  'effectDone',
  'effectFailed',
  'resolve',
  'paid',
  'unpaid',
]);
/** Events whose sender is nobody who could put them right: what cannot be judged becomes an incident. */
const NOBODY = new Set<CaseEvent['type']>(['effectDone', 'effectFailed', 'paid', 'unpaid', 'recorded', 'arrived']);

type Handlers = { [T in CaseEvent['type']]: (draft: Draft, event: Extract<CaseEvent, { type: T }>) => void };

const handlers: Handlers = {
  perform,
  receipt,
  served,
  returned,
  arrived,
  recorded,
  paid,
  unpaid,
  effectDone,
  effectFailed,
  resolve: (draft, event) => again(draft, resolve(draft, event)),
  withdraw,
  terminate,
  clock: clockAct,
  calendar: changeCalendar,
  wake: () => {},
};

function handle(draft: Draft, event: CaseEvent): void {
  (handlers[event.type] as (draft: Draft, event: CaseEvent) => void)(draft, event);
}

/** An event that could not be judged before its incident was answered. Its own boundary fires by itself. */
function again(draft: Draft, event: CaseEvent | undefined): void {
  if (event !== undefined && event.type !== 'wake') handle(draft, event);
}

function unrefused(draft: Draft, event: CaseEvent): void {
  const before = clone(draft.state);
  const lengths = [draft.entries.length, draft.effects.length, draft.recordings.length] as const;
  try {
    handle(draft, event);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.code !== 'evaluation') throw error;
    draft.state = before;
    [draft.entries.length, draft.effects.length, draft.recordings.length] = lengths;
    stick(draft, event, String(refusal.detail.word ?? ''));
  }
}

function stick(draft: Draft, event: CaseEvent, word: string): void {
  const effect = 'effect' in event ? event.effect : event.type;
  const step = 'effect' in event ? (draft.state.pending[event.effect]?.step ?? '') : 'step' in event ? event.step : '';
  raiseIncident(draft, step, effect, { why: 'unjudged', word }, [RETRY[draft.plan.language]]);
  draft.state.stuck = { ...draft.state.stuck, [incidentKey(step, effect)]: event };
}
