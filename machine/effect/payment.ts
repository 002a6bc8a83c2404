import type { Step } from '../../model/plan.ts';
import type { Draft } from '../case/draft.ts';
import { linesOf } from '../facts/lines.ts';
import { amountOf, isZero } from '../facts/money.ts';
import { factsOf } from '../facts/scope.ts';
import { ask } from './ask.ts';
import { receiverOf } from './letter.ts';

/** Orders what a step pays; with `each` one order for each line or entry whose amount is not 0. */
export function pay(draft: Draft, step: Step): void {
  const word = step.pays;
  if (word === undefined) return;
  const facts = factsOf(draft);
  if (step.each !== undefined) {
    linesOf(draft, step.each).forEach((line, index) => {
      const amount = amountOf(line, word);
      if (isZero(amount)) return;
      const account = receiverOf(draft, line, step);
      ask(draft, step.name, { kind: 'payment', amount, account, payee: account, line: index + 1 });
    });
    return;
  }
  const account = receiverOf(draft, facts, step);
  ask(draft, step.name, { kind: 'payment', amount: amountOf(facts, word), account, payee: payeeOf(draft, account) });
}

/** The name that stands on the order: the first text of the case's first form, else the account itself. */
function payeeOf(draft: Draft, account: string): string {
  const first = draft.plan.inbox[0] ?? draft.plan.steps[0]?.form[0]?.word;
  const value = first === undefined ? undefined : draft.state.facts[first];
  return typeof value === 'string' ? value : account;
}
