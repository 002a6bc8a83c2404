import type { CaseEvent } from '../../../model/case.ts';
import type { Draft } from '../../case/draft.ts';
import { actable } from './actable.ts';
import { approverOf } from './approver.ts';
import { effectiveOf } from './day.ts';
import { enter } from './enter.ts';
import { judge } from './judge.ts';
import { propose } from './propose.ts';

export type ClockEvent = Extract<CaseEvent, { type: 'clock' }>;

/** A person decides about a limit. Where a second person must approve it, it becomes a task for that person. */
export function clockAct(draft: Draft, event: ClockEvent): void {
  const { type: _type, clock: key, by, at: _at, ...decision } = event;
  const clock = actable(draft, key);
  const effective = effectiveOf(draft, clock, decision);
  const judged = judge(draft, clock, decision, effective);
  const approver = approverOf(draft, clock, decision.act);
  if (approver === undefined) enter(draft, clock, { decision: judged, effective, by });
  else propose(draft, clock, { decision: judged, effective, by }, approver);
}
