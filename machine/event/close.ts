import type { CaseEvent } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import { type Draft, note } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { activeSteps } from '../marks.ts';
import { send } from '../send.ts';

/** The applicant withdraws: possible until the last step that a person does has passed, and not while money is on its way. */
export function withdraw(draft: Draft, event: Extract<CaseEvent, { type: 'withdraw' }>): void {
  if (event.reason.trim() === '') throw new Refused('reason', { label: draft.compiled.words.withdrawn });
  if (!isStillDecided(draft)) throw new Refused('label', { label: draft.compiled.words.withdrawn, labels: [] });
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

/** Whether a step that a person does is open or still ahead. */
function isStillDecided(draft: Draft): boolean {
  if (Object.values(draft.state.pending).some(({ kind }) => kind === 'payment')) return false;
  const active = activeSteps(draft);
  const here = draft.plan.steps.findIndex(({ name }) => active.has(name));
  return here >= 0 && draft.plan.steps.slice(here).some((step) => [step, ...step.together].some(isDoneByPerson));
}

function isDoneByPerson(step: Step): boolean {
  return step.who.length > 0 || step.signs.length > 0 || step.same !== undefined;
}
