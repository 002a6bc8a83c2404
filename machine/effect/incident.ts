import type { Effect, EffectFailure, IncidentCause, OpenTask } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import { type Draft, note } from '../case/draft.ts';
import { factsOf } from '../facts/scope.ts';
import { assignmentOf, officeRole } from '../task/who.ts';

export function incidentKey(step: string, effect: string): string {
  return `${step}·异常:${effect}`;
}

/** A payment came back: a task for the person who released it, or who handled the case last. */
export function openIncident(draft: Draft, step: Step): void {
  const failed = Object.values(draft.state.pending).find((each) => each.step === step.name && each.kind === 'payment');
  if (failed === undefined || draft.failure === undefined) return;
  raiseIncident(draft, step.name, failed.key, draft.failure, paymentChoices(draft, step));
}

/** What may follow once the bank has said that it did not pay. */
export function paymentChoices(draft: Draft, step: Step): string[] {
  const { payAgain, correctAccount, cancel } = draft.compiled.words;
  return cancels(draft, step) ? [payAgain, correctAccount, cancel] : [payAgain, correctAccount];
}

/** Whether the payment of a step can be given up: 取消 has a target. */
export function cancels(draft: Draft, step: Step): boolean {
  return step.or.some(({ label }) => label === draft.compiled.words.cancel);
}

/** An effect that was given up. */
export function undone(effect: Effect, because: EffectFailure): IncidentCause {
  const { kind: what } = effect;
  if (what === 'letter') return { why: 'undone', what, because, letter: effect.letter };
  if (what === 'payment' || what === 'recall')
    return { why: 'undone', what, because, amount: effect.amount, payee: effect.payee };
  return { why: 'undone', what, because };
}

/** Something went wrong that a person must look at. */
export function raiseIncident(
  draft: Draft,
  step: string,
  effect: string,
  cause: IncidentCause,
  choices: string[],
): void {
  const key = incidentKey(step, effect);
  note(draft, { kind: 'incident', step, detail: { effect, ...cause } });
  draft.state.tasks[key] = {
    key,
    version: draft.state.seq,
    step,
    kind: 'incident',
    ...handler(draft, step),
    excluded: [],
    openedAt: draft.now,
    clocks: [],
    incident: { effect, choices, cause },
  };
}

/** `who` of the step, unless that is an outside person; else whoever has last acted for an office. */
function handler(draft: Draft, name: string): Pick<OpenTask, 'role' | 'to'> {
  const role = officeRole(draft, name);
  if (role !== undefined) return { role, to: assignmentOf(draft, factsOf(draft), role) };
  return { role: draft.compiled.words.handler, to: {} };
}
