import type { CaseEvent, Effect } from '../../model/case.ts';
import { type Draft, note, stepOf } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf, momentOf } from '../case/time.ts';
import { cancels, raiseIncident, undone } from '../effect/incident.ts';
import { isPending, send } from '../send.ts';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** An effect's activity is done. A payment and an awaited case are only on their way: their own answer comes later. */
export function effectDone(draft: Draft, event: Of<'effectDone'>): void {
  const effect = draft.state.pending[event.effect];
  if (effect === undefined) throw new Refused('unknown', { effect: event.effect });
  note(draft, {
    kind: 'sent',
    step: effect.step,
    detail: { effect: event.effect, kind: effect.kind, ...sent(effect) },
  });
  if (effect.kind === 'payment' || (effect.kind === 'open' && effect.await)) return;
  delete draft.state.pending[event.effect];
  if (effect.kind === 'recall') return;
  if (draft.state.end === undefined && !isPending(draft, effect.step)) send(draft, `${effect.step}/毕`);
}

/** What went out, as the history keeps it. */
function sent(effect: Effect): { [key: string]: string } {
  switch (effect.kind) {
    case 'letter':
      return { letter: effect.letter, to: effect.to };
    case 'payment':
    case 'recall':
      return { amount: effect.amount, payee: effect.payee };
    case 'open':
      return { procedure: effect.procedure };
    default:
      return {};
  }
}

/** An effect keeps failing: a person is asked, and nothing is lost meanwhile. */
export function effectFailed(draft: Draft, event: Of<'effectFailed'>): void {
  const effect = draft.state.pending[event.effect];
  if (effect === undefined) throw new Refused('unknown', { effect: event.effect });
  raiseIncident(draft, effect.step, event.effect, undone(effect, event.because), undoneChoices(draft, effect));
}

/** An order that may have been placed is tried again as it is, never made out anew: that would be a second payment. */
function undoneChoices(draft: Draft, effect: Effect): string[] {
  const [retry, { cancel }] = [RETRY[draft.plan.language], draft.compiled.words];
  if (effect.kind === 'payment') return cancels(draft, stepOf(draft, effect.step)) ? [retry, cancel] : [retry];
  return effect.kind === 'open' && effect.await ? [retry] : [retry, cancel];
}

/** 重试 in the language of the plan. */
export const RETRY = { zh: '重试', en: 'retry' } as const;

/** Proof of service in one of the ways that the step allows; what follows counts from its day. */
export function served(draft: Draft, event: Of<'served'>): void {
  const step = stepOf(draft, event.step);
  if (!draft.state.tasks[step.name] || draft.state.tasks[step.name]?.kind !== 'serve')
    throw new Refused('no-task', { task: step.name });
  if (!step.served.includes(event.way)) throw new Refused('label', { label: event.way, labels: step.served });
  if (event.day > dayOf(draft.now)) throw new Refused('form', { word: draft.compiled.words.served, why: 'future' });
  note(draft, {
    kind: 'served',
    step: step.name,
    by: event.by,
    detail: { way: event.way, day: event.day },
    cites: step.cites,
  });
  draft.passedAt = { step: step.name, at: momentOf(event.day, draft.now) };
  send(draft, `${step.name}/送达`);
  delete draft.passedAt;
}

/** The letter came back: it goes out again, and service is open anew. */
export function returned(draft: Draft, event: Of<'returned'>): void {
  if (draft.state.tasks[event.step]?.kind !== 'serve') throw new Refused('no-task', { task: event.step });
  note(draft, { kind: 'returned', step: event.step, by: event.by, reason: event.reason });
  send(draft, `${event.step}/退回件`);
}

/** An outside event that a step waits for, or the end of the case it awaits, with the words that it gives back. */
export function arrived(draft: Draft, event: Of<'arrived'>): void {
  const step = stepOf(draft, event.step);
  for (const [word, value] of Object.entries(event.facts ?? {}))
    if (draft.plan.fields[word] !== undefined) draft.state.facts[word] = value;
  const label = step.or.find((each) => each.label === event.label)?.label;
  note(draft, {
    kind: 'arrived',
    step: step.name,
    ...(event.label && { result: event.label }),
    ...(event.by && { by: event.by }),
  });
  for (const [key, effect] of Object.entries(draft.state.pending))
    if (effect.step === step.name && effect.kind === 'open') delete draft.state.pending[key];
  if (!send(draft, `${step.name}/${label ?? '到'}`)) throw new Refused('no-task', { task: step.name });
}

/** A register word changed: whatever waits for it looks again. */
export function recorded(draft: Draft): void {
  send(draft, '登记');
}
