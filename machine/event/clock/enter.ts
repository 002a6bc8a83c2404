import type { Actor, Clock, ClockDecision, ClockEntry } from '../../../model/case.ts';
import type { Instant } from '../../../model/value.ts';
import { type Draft, note } from '../../case/draft.ts';
import { dayOf } from '../../case/time.ts';
import { reckonExpired, refreshClocks } from '../../clock/refresh.ts';
import { mayStillMove } from './actable.ts';
import { heldFor, putRight } from './correction.ts';

export interface Decided {
  decision: ClockDecision;
  effective: Instant;
  by: Actor;
  approver?: Actor;
}

/** Writes a decision into the ledger; every limit that it touches is reckoned anew from what then stands. */
export function enter(draft: Draft, clock: Clock, decided: Decided): void {
  const entry = entryOf(draft, clock, decided);
  const from = lastDay(clock);
  const corrected =
    entry.act === 'correct' ? entry : clock.ledger.find(({ n, act }) => n === entry.of && act === 'correct');
  const anchor = entry.act === 'correct' || entry.act === 'revoke' ? corrected?.anchor : undefined;
  const before = anchor === undefined ? undefined : heldFor(draft.state, anchor);
  if (entry.act === 'correct' && before !== undefined) entry.was = before;
  const untouched = entry.act === 'revoke' && before !== corrected?.is;
  clock.ledger.push(entry);
  if (anchor !== undefined && !untouched) putRight(draft, anchor, before);
  refreshClocks(draft);
  for (const each of Object.values(draft.state.clocks))
    if (each.state === 'expired' && mayStillMove(draft, each)) reckonExpired(draft, each);
  refreshClocks(draft);
  const to = lastDay(clock);
  entry.due = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  noteDecision(draft, clock, decided, 'entered', entry.due);
}

/** The last day of a limit, firm or estimated; none while it stands still. */
export const lastDay = ({ answer }: Clock) => answer.due_date ?? answer.estimate_date;

function entryOf(draft: Draft, clock: Clock, { decision, effective, by, approver }: Decided): ClockEntry {
  const { on: _on, time: _time, ...rest } = decision;
  const n = clock.ledger.length + 1;
  return { ...rest, n, at: draft.now, on: dayOf(effective), effective, by, ...(approver && { approver }) };
}

export type Stage = 'proposed' | 'entered' | 'refused' | 'dropped';

/** What happened to a decision, for the timeline and the audit chain: every stage has its own line. */
export function noteDecision(
  draft: Draft,
  { key, step, cites }: Pick<Clock, 'key' | 'step' | 'cites'>,
  { decision, effective, by, approver }: Decided,
  stage: Stage,
  due: { from?: string; to?: string } = {},
  reason = decision.reason,
): void {
  const { amount, document, grounds, of, anchor, is } = decision;
  const whole: { [key: string]: string | undefined } = {
    clock: key,
    stage,
    on: dayOf(effective),
    amount,
    document,
    grounds: grounds && `${grounds.instrument} ${grounds.article}`,
    of: of === undefined ? undefined : String(of),
    anchor,
    is,
    from: due.from,
    to: due.to,
    proposer: stage !== 'proposed' && approver !== undefined ? by.person : undefined,
  };
  const detail = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as {
    [key: string]: string;
  };
  const actor = stage === 'proposed' || stage === 'dropped' ? by : (approver ?? by);
  note(draft, {
    kind: 'clock',
    ...(step !== undefined && { step }),
    result: decision.act,
    by: actor,
    reason,
    detail,
    cites,
  });
}
