import type { Clock, OpenTask } from '../../../model/case.ts';
import { clone, type Draft } from '../../case/draft.ts';
import { Refused } from '../../case/refuse.ts';
import { personsOf } from '../../task/who.ts';
import type { Perform } from '../perform.ts';
import { actable, mayStillMove } from './actable.ts';
import { stepFor } from './approver.ts';
import { DISAGREE } from './disagree.ts';
import { type Decided, enter, lastDay, noteDecision } from './enter.ts';
import { judge } from './judge.ts';

/** A decision becomes a task for the person who approves it; until then nothing moves. */
export function propose(draft: Draft, clock: Clock, decided: Decided, approver: Pick<OpenTask, 'role' | 'to'>): void {
  const waiting = Object.values(draft.state.tasks).some(({ proposal }) => proposal?.clock === clock.key);
  if (waiting) throw new Refused('clock', { clock: clock.key, why: 'proposed' });
  const { decision, effective, by } = decided;
  const due = tried(draft, clock, decided);
  noteDecision(draft, clock, decided, 'proposed', due);
  const step = stepFor(draft, clock);
  const key = `${step}·批准:${clock.key}`;
  draft.state.tasks[key] = {
    key,
    version: draft.state.seq,
    step,
    kind: 'approve',
    ...approver,
    excluded: personsOf(by),
    openedAt: draft.now,
    clocks: [clock.key],
    proposal: { clock: clock.key, decision, effective, by, at: draft.now, due },
  };
}

/** The last day now, and as it would be. */
function tried(draft: Draft, clock: Clock, decided: Decided): { from?: string; to?: string } {
  const side: Draft = { ...draft, state: clone(draft.state), entries: [], effects: [], recordings: [] };
  const there = side.state.clocks[clock.key];
  if (there === undefined) return {};
  enter(side, there, decided);
  const [from, to] = [lastDay(clock), lastDay(there)];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/**
 * The second person decides on what the first has proposed, and is another person. The day from which it counts is the
 * proposer's. A limit is made longer before it has run out (`docs/deadlines.md` 5.3, 6): a proposal of that day is approved too
 * late once it has, one that was dated back rests on an approval in writing.
 */
export function decide(draft: Draft, task: OpenTask, event: Perform): void {
  const { proposal } = task;
  if (proposal === undefined) throw new Refused('no-task', { task: task.key });
  const { decision, effective, by } = proposal;
  if (personsOf(event.by).some((person) => personsOf(by).includes(person)))
    throw new Refused('clock', { clock: proposal.clock, why: 'own-proposal' });
  const decided = { decision, effective, by, approver: event.by };
  if (event.result === DISAGREE[draft.plan.language]) {
    const reason = event.reason?.trim();
    if (!reason) throw new Refused('reason', { label: event.result });
    const clock = draft.state.clocks[proposal.clock];
    if (clock !== undefined) noteDecision(draft, clock, decided, 'refused', {}, reason);
  } else approve(draft, proposal.clock, decided, proposal.at);
  delete draft.state.tasks[task.key];
}

function approve(draft: Draft, key: string, decided: Decided, proposedAt: string): void {
  const clock = actable(draft, key);
  const { decision, effective } = decided;
  const { due } = clock.answer;
  const ofThatDay = Date.parse(effective) >= Date.parse(proposedAt);
  if (decision.act === 'extend' && ofThatDay && due !== undefined && Date.parse(draft.now) >= Date.parse(due))
    throw new Refused('clock', { clock: key, why: 'too-late' });
  enter(draft, clock, { ...decided, decision: judge(draft, clock, decision, effective) });
}

/** What was proposed for a limit that is over needs nobody's approval any more. */
export function refreshProposals(draft: Draft): void {
  for (const [key, { proposal }] of Object.entries(draft.state.tasks)) {
    const clock = proposal === undefined ? undefined : draft.state.clocks[proposal.clock];
    if (proposal === undefined || (clock !== undefined && mayStillMove(draft, clock))) continue;
    delete draft.state.tasks[key];
    if (clock !== undefined) noteDecision(draft, clock, proposal, 'dropped');
  }
}
