import type { CaseEvent, Effect, IncidentCause } from '../../model/case.ts';
import { amountText, compareDecimals, isDecimal } from '../../model/money.ts';
import { type Draft, note, stepOf } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf, momentOf } from '../case/time.ts';
import { incidentKey, paymentChoices, raiseIncident } from '../effect/incident.ts';
import { amountOf, isZero, outstandingOf, receivedFor } from '../facts/money.ts';
import { factsOf } from '../facts/scope.ts';
import { isPending, send } from '../send.ts';

type Receipt = Extract<CaseEvent, { type: 'receipt' }>;
type Payment = Extract<Effect, { kind: 'payment' }>;
type Answer = Extract<CaseEvent, { type: 'paid' | 'unpaid' }>;

/** Money came in: every sum is booked; the step passes when nothing is outstanding, as of the bank's day. */
export function receipt(draft: Draft, event: Receipt): void {
  const step = stepOf(draft, event.step);
  const task = Object.values(draft.state.tasks).find((each) => each.step === step.name && each.kind === 'receive');
  if (task === undefined || step.receives === undefined) throw new Refused('no-task', { task: step.name });
  if (!isDecimal(event.amount) || compareDecimals(event.amount, '0') <= 0)
    throw new Refused('money', { amount: event.amount });
  if (event.day > dayOf(draft.now)) throw new Refused('form', { word: draft.compiled.words.received, why: 'future' });
  const booked = draft.state.receipts[step.name] ?? [];
  if (booked.some(({ reference }) => reference === event.reference))
    throw new Refused('money', { reference: event.reference, why: 'twice' });
  const amount = amountText(event.amount, draft.plan.round);
  booked.push({ amount, day: event.day, reference: event.reference });
  draft.state.receipts[step.name] = booked;
  note(draft, {
    kind: 'receipt',
    step: step.name,
    by: event.by,
    detail: { amount, day: event.day, reference: event.reference },
    cites: step.cites,
  });
  task.version = draft.state.seq;
  draft.passedAt = { step: step.name, at: momentOf(event.day, draft.now) };
  send(draft, `${step.name}/到账`);
  delete draft.passedAt;
  if (compareDecimals(receivedFor(draft, step.name), amountOf(factsOf(draft), step.receives)) > 0)
    raiseIncident(draft, step.name, `receipt:${event.reference}`, { why: 'overpaid', amount }, [
      draft.compiled.words.cancel,
    ]);
}

/** Whether the whole sum has come in, whatever else the step still asks. */
export function allReceived(draft: Draft, name: string): boolean {
  const { receives } = stepOf(draft, name);
  return receives !== undefined && isZero(outstandingOf(factsOf(draft), draft, name, receives));
}

/** The bank has paid: on, once every line of the step is paid. */
export function paid(draft: Draft, event: Answer): void {
  const effect = paymentOf(draft, event.effect);
  delete draft.state.pending[event.effect];
  delete draft.state.tasks[incidentKey(effect.step, event.effect)];
  const day = event.type === 'paid' ? event.day : dayOf(draft.now);
  note(draft, {
    kind: 'paid',
    step: effect.step,
    ...(event.by && { by: event.by }),
    detail: { effect: event.effect, amount: effect.amount, day },
  });
  draft.passedAt = { step: effect.step, at: momentOf(day, draft.now) };
  if (!isPending(draft, effect.step)) send(draft, `${effect.step}/已付`);
  delete draft.passedAt;
}

/** The bank has not paid: a person decides. Of several lines the others go on. */
export function unpaid(draft: Draft, event: Extract<CaseEvent, { type: 'unpaid' }>): void {
  const effect = paymentOf(draft, event.effect);
  const { amount, payee } = effect;
  note(draft, { kind: 'unpaid', step: effect.step, reason: event.reason, detail: { effect: event.effect, amount } });
  giveUp(draft, effect, { why: 'unpaid', amount, payee, said: event.reason });
}

function giveUp(draft: Draft, effect: Payment, cause: IncidentCause): void {
  draft.failure = cause;
  const step = stepOf(draft, effect.step);
  if (effect.line !== undefined || !send(draft, `${effect.step}/失败`))
    raiseIncident(draft, effect.step, effect.key, cause, paymentChoices(draft, step));
  delete draft.failure;
}

function paymentOf(draft: Draft, key: string): Payment {
  const effect = draft.state.pending[key];
  if (effect === undefined || effect.kind !== 'payment') throw new Refused('unknown', { effect: key });
  return effect;
}
