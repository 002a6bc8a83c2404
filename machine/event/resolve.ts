import { fits } from '../../expression/facts.ts';
import type { CaseEvent, OpenTask } from '../../model/case.ts';
import { type Draft, note, stepOf } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { ask } from '../effect/ask.ts';
import { receiverOf } from '../effect/letter.ts';
import { amountOf } from '../facts/money.ts';
import { factsOf } from '../facts/scope.ts';
import { isPending, send } from '../send.ts';
import { RETRY } from './answers.ts';
import { openTaskOf } from './perform.ts';

type Resolve = Extract<CaseEvent, { type: 'resolve' }>;

/** A person answers an incident. Gives the event to work in again, where one could not be judged. */
export function resolve(draft: Draft, event: Resolve): CaseEvent | undefined {
  const task = openTaskOf(draft, event.task, event.version);
  if (task.kind !== 'incident' || task.incident === undefined) throw new Refused('no-task', { task: event.task });
  if (!task.incident.choices.includes(event.choice))
    throw new Refused('label', { label: event.choice, labels: task.incident.choices });
  if (event.reason.trim() === '') throw new Refused('reason', { label: event.choice });
  takeFacts(draft, event);
  note(draft, { kind: 'resolved', step: task.step, result: event.choice, by: event.by, reason: event.reason });
  delete draft.state.tasks[event.task];
  const stuck = draft.state.stuck?.[event.task];
  if (stuck !== undefined) {
    delete draft.state.stuck?.[event.task];
    return stuck;
  }
  answer(draft, task, event.choice);
  return undefined;
}

function takeFacts(draft: Draft, event: Resolve): void {
  for (const [word, value] of Object.entries(event.facts)) {
    const field = draft.plan.fields[word];
    if (field === undefined || !fits(field.type, value)) throw new Refused('form', { word, why: 'type' });
    draft.state.facts[word] = value;
  }
}

function answer(draft: Draft, task: OpenTask, choice: string): void {
  const { words, steps } = draft.compiled;
  const key = task.incident?.effect ?? '';
  const effect = draft.state.pending[key];
  if (effect === undefined) return;
  if (choice === RETRY[draft.plan.language]) {
    draft.effects.push(effect);
    return;
  }
  delete draft.state.pending[key];
  if (effect.kind === 'recall') return;
  if (effect.kind === 'payment' && task.incident?.cause.why === 'undone') {
    const { amount, payee } = effect;
    ask(draft, effect.step, { kind: 'recall', order: effect.key, amount, payee });
  }
  const again = choice === words.payAgain || choice === words.correctAccount;
  if (again && effect.kind === 'payment' && effect.line !== undefined) {
    const { amount, payee, line } = effect;
    ask(draft, effect.step, { kind: 'payment', amount, payee, line, account: effect.account });
    return;
  }
  if (!steps.has(effect.step)) return;
  if (effect.kind !== 'payment') {
    if (!isPending(draft, effect.step)) send(draft, `${effect.step}/毕`);
    return;
  }
  if (send(draft, `${effect.step}/${machineWord(draft, choice)}`) || !again) return;
  const step = stepOf(draft, effect.step);
  const facts = factsOf(draft);
  const account = receiverOf(draft, facts, step);
  ask(draft, effect.step, { kind: 'payment', amount: amountOf(facts, step.pays ?? ''), account, payee: effect.payee });
}

function machineWord(draft: Draft, choice: string): string {
  const { payAgain, correctAccount } = draft.compiled.words;
  return choice === payAgain ? '重新支付' : choice === correctAccount ? '更正账户' : '取消';
}
