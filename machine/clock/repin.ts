import type { Calendar } from '../../model/calendar/index.ts';
import type { CalendarMove, ShownAnswer } from '../../model/calendar-move.ts';
import type { Clock } from '../../model/case.ts';
import { afterCalendarChange, calendarPolicy } from '../../model/term/policy.ts';
import type { Answer, Given, OnCalendarChange } from '../../model/term/spec.ts';
import { type Draft, stepOf } from '../case/draft.ts';
import { activeSteps } from '../marks.ts';
import { givenFor } from './given.ts';
import { underLedger } from './ledger.ts';
import { isOpen, reckoned } from './refresh.ts';

/** What became of a limit. */
export type Change = Omit<CalendarMove, 'change' | 'from' | 'to'> & { clock: Clock };

/** As in `refreshClocks`: limits may hang on one another. */
const ROUNDS = 8;

/**
 * Reckons every limit by the new calendar and its own rule. Open limits move; one that has run out without any effect runs
 * again where the new days give it time; one that has run out with its effect only tells that it would have. What was kept
 * goes on by the days that it was kept by.
 */
export function moveClocks(draft: Draft, old: Calendar, fresh: Calendar): Change[] {
  const before = new Map(Object.values(draft.state.clocks).map((clock) => [clock.key, clock.answer]));
  const active = activeSteps(draft);
  const all = Object.values(draft.state.clocks);
  const moving = all.filter((clock) => isOpen(clock) || revivable(draft, clock, active));
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = moving.filter((clock) => move(draft, clock, before.get(clock.key) ?? clock.answer, old, fresh));
    if (moved.length === 0) break;
  }
  const changes = all.flatMap((clock) =>
    moving.includes(clock)
      ? settled(draft, clock, before.get(clock.key) ?? clock.answer, fresh)
      : standing(draft, clock, fresh),
  );
  for (const clock of all) if (!isOpen(clock) && clock.calendars === undefined) clock.calendars = [old.hash];
  return changes;
}

/** It has run out, and nothing came of it but that it is late. */
function revivable(draft: Draft, clock: Clock, active: Set<string>): boolean {
  if (clock.state !== 'expired' || (clock.kind !== 'term' && clock.kind !== 'promise')) return false;
  if (clock.step === undefined) return true;
  return active.has(clock.step) && (clock.kind === 'promise' || stepOf(draft, clock.step).late === undefined);
}

const ruleOf = (draft: Draft, clock: Clock): OnCalendarChange => calendarPolicy(clock.spec, draft.plan.calendarChange);

/** One round for one limit; whether anything about it is new. */
function move(draft: Draft, clock: Clock, told: Answer, old: Calendar, fresh: Calendar): boolean {
  const given = givenNow(draft, clock);
  const next = reckoned(draft.calendar, clock.spec, given);
  const found = chosen(draft, clock, given, told, next, [...(clock.calendars ?? [old.hash])], fresh);
  const same = JSON.stringify([clock.answer, clock.calendars]) === JSON.stringify([found.answer, found.calendars]);
  clock.given = given;
  clock.answer = found.answer;
  if (found.calendars) clock.calendars = found.calendars;
  else delete clock.calendars;
  return !same;
}

function chosen(
  draft: Draft,
  clock: Clock,
  given: Given,
  told: Answer,
  next: Answer,
  mine: string[],
  fresh: Calendar,
): { answer: Answer; calendars?: string[] } {
  const rule = ruleOf(draft, clock);
  if (rule === 'recompute' || told.status !== 'resolved') return { answer: next };
  const kept = mine.filter((hash) => hash !== fresh.hash);
  if (rule === 'freeze') return { answer: reckoned(draft.calendar, clock.spec, given, kept), calendars: kept };
  const both = [...kept, fresh.hash];
  const later = reckoned(draft.calendar, clock.spec, given, both);
  const answer = afterCalendarChange({ ...clock.spec, on_calendar_change: rule }, told, later);
  return sameDay(answer, next) ? { answer: next } : { answer, calendars: both };
}

function givenNow(draft: Draft, clock: Clock): Given {
  const since = clock.ledger.findLast(({ act }) => act === 'start')?.at ?? draft.state.openedAt;
  return underLedger(givenFor(draft, clock.spec, since), clock.ledger);
}

const saysOf = ({ status, due, due_date, estimate_date, opens, not_before, used, remaining }: Answer) =>
  JSON.stringify([status, due, due_date, estimate_date, opens, not_before, used, remaining]);
const sameDay = (a: Answer, b: Answer): boolean => saysOf(a) === saysOf(b);

const shown = ({ status, due_date, estimate_date, not_before, opens_date }: Answer): ShownAnswer => {
  const date = due_date ?? estimate_date ?? not_before?.slice(0, 10) ?? opens_date;
  return { status, ...(date !== undefined && { date }) };
};

/** What a limit that could move has come to. */
function settled(draft: Draft, clock: Clock, told: Answer, fresh: Calendar): Change[] {
  const rule = ruleOf(draft, clock);
  const ranOut = clock.state === 'expired';
  if (sameDay(told, clock.answer)) {
    const next = reckoned(fresh, clock.spec, clock.given);
    if (clock.calendars === undefined || sameDay(told, next)) return [];
    return [{ clock, rule, before: shown(told), after: shown(told), outcome: 'kept' }];
  }
  const before = shown(told);
  const after = shown(clock.answer);
  if (ranOut && !isLater(told, clock.answer)) {
    clock.answer = told;
    return [];
  }
  if (ranOut) delete clock.settledAt;
  clock.state = clock.answer.status === 'suspended' ? 'suspended' : 'running';
  const due = clock.kind === 'wait' ? undefined : clock.answer.due;
  const late = due !== undefined && Date.parse(due) <= Date.parse(draft.now);
  const turned = ranOut === late ? {} : { late: late ? ('begins' as const) : ('ends' as const) };
  return [{ clock, rule, before, after, outcome: 'moved', ...turned }];
}

const isLater = (told: Answer, next: Answer): boolean =>
  next.due !== undefined && told.due !== undefined && Date.parse(next.due) > Date.parse(told.due);

/** A limit that has run out with its effect, and would not have by the new days. */
function standing(draft: Draft, clock: Clock, fresh: Calendar): Change[] {
  const rule = ruleOf(draft, clock);
  if (clock.state !== 'expired' || clock.kind === 'wait' || rule === 'freeze') return [];
  const next = reckoned(fresh, clock.spec, clock.given);
  if (!isLater(clock.answer, next)) return [];
  return [{ clock, rule, before: shown(clock.answer), after: shown(next), outcome: 'stands' }];
}
