import type { Clock } from '../../model/case.ts';
import type { Instant } from '../../model/value.ts';
import { type Draft, stepOf } from '../case/draft.ts';
import { plus, startOf } from '../case/time.ts';
import { incidentKey } from '../effect/incident.ts';
import { activeSteps } from '../marks.ts';
import { alertAt } from './alert.ts';
import { isOpen } from './refresh.ts';

/**
 * An instant at which something happens by itself. `at` is the instant as of which it counts, `fires` when it may be acted
 * on: later only for money, whose bank day must be over.
 */
export interface Boundary {
  at: Instant;
  fires: Instant;
  clock: string;
  alert?: number;
  /** An entry that the case waits for changes by itself. */
  turn?: true;
}

/** A bank day's statement is in by 9 o'clock of the next morning; until then a receipt of that day may still come. */
const BANK_DAY_CLOSED_MS = 9 * 3_600_000;

/** Every boundary ahead, soonest first. */
export function boundaries(draft: Draft): Boundary[] {
  if (draft.state.end !== undefined) return [];
  const active = activeSteps(draft);
  const found = Object.values(draft.state.clocks).flatMap((clock) =>
    isAwaitingFiling(draft, clock) || isStuck(draft, clock) ? [] : ofClock(draft, clock, active),
  );
  const { turn } = draft.state;
  if (turn !== undefined) found.push({ at: startOf(turn), fires: startOf(turn), clock: '', turn: true });
  return found.sort((a, b) => Date.parse(a.fires) - Date.parse(b.fires) || Date.parse(a.at) - Date.parse(b.at));
}

function ofClock(draft: Draft, clock: Clock, active: Set<string>): Boundary[] {
  const list: Boundary[] = [];
  const due = expiry(clock);
  if (isOpen(clock) && due !== undefined) list.push({ at: due, fires: firing(draft, clock, due), clock: clock.key });
  const here = clock.step === undefined || active.has(clock.step);
  if (here && (isOpen(clock) || clock.state === 'expired'))
    clock.alerts.forEach((alert, index) => {
      const at = clock.alerted.includes(index) ? undefined : alertAt(draft.calendar, clock, alert);
      if (at !== undefined) list.push({ at, fires: at, clock: clock.key, alert: index });
    });
  return list;
}

/** When a limit runs out, or a wait is over. */
function expiry({ kind, answer }: Clock): Instant | undefined {
  const at = kind === 'wait' ? (answer.not_before ?? answer.opens ?? answer.due) : answer.due;
  return at === undefined ? undefined : new Date(at).toISOString();
}

function firing(draft: Draft, clock: Clock, due: Instant): Instant {
  const money = clock.kind === 'term' && clock.step !== undefined && stepOf(draft, clock.step).receives !== undefined;
  const closed = draft.bankDay !== undefined && draft.bankDay > (clock.answer.due_date ?? '');
  return money && !closed ? plus(due, BANK_DAY_CLOSED_MS) : due;
}

/** A case that somebody files: its first step is not late before it is filed, and then by the receipt. */
function isAwaitingFiling(draft: Draft, clock: Clock): boolean {
  const first = draft.plan.steps[0]?.name;
  return (
    draft.state.filed === true &&
    clock.step === first &&
    first !== undefined &&
    draft.state.results[first] === undefined
  );
}

/** A boundary that could not be judged waits for the person who has its incident. */
function isStuck(draft: Draft, clock: Clock): boolean {
  return draft.state.tasks[incidentKey(clock.step ?? '', clock.key)] !== undefined;
}
