import type { CaseEvent } from '../../model/case.ts';
import { type Draft, note } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { activeSteps } from '../marks.ts';
import { send } from '../send.ts';

/** The applicant withdraws: possible until the last step that a person does has passed. */
export function withdraw(draft: Draft, event: Extract<CaseEvent, { type: 'withdraw' }>): void {
  if (event.reason.trim() === '') throw new Refused('reason', { label: draft.compiled.words.withdrawn });
  const last = draft.plan.steps.findLast(
    (step) => step.who.length > 0 || step.signs.length > 0 || step.same !== undefined,
  );
  const passed = last !== undefined && draft.state.results[last.name] === draft.compiled.words.passed;
  if (passed && !activeSteps(draft).has(last.name))
    throw new Refused('label', { label: draft.compiled.words.withdrawn, labels: [] });
  note(draft, { kind: 'performed', result: draft.compiled.words.withdrawn, by: event.by, reason: event.reason });
  send(draft, '撤回');
  if (draft.state.end !== undefined) draft.state.end.reason = event.reason;
}

/** The subject is gone, or the case was revoked. */
export function terminate(draft: Draft, event: Extract<CaseEvent, { type: 'terminate' }>): void {
  if (event.reason.trim() === '') throw new Refused('reason', { label: draft.compiled.words.terminated });
  const { terminated } = draft.compiled.words;
  note(draft, { kind: 'performed', result: terminated, ...(event.by && { by: event.by }), reason: event.reason });
  send(draft, '终止');
  if (draft.state.end !== undefined) draft.state.end.reason = event.reason;
}
