import type { CaseFacts } from '../../expression/derive.ts';
import { EvaluationFault } from '../../model/expression.ts';
import { amountText, compareDecimals, subtractDecimals, sumDecimals } from '../../model/money.ts';
import type { Decimal } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { must } from './scope.ts';

/** What came in for a `receives` step so far. */
export function receivedFor(draft: Draft, step: string): Decimal {
  const amounts = (draft.state.receipts[step] ?? []).map(({ amount }) => amount);
  return amountText(sumDecimals(amounts), draft.plan.round);
}

/** A word's amount, rounded as the region pays it (`language.md` 11, 10). Below zero it can be neither paid nor asked for. */
export function amountOf(facts: CaseFacts, word: string): Decimal {
  const value = must(facts.value(word));
  if (typeof value !== 'string' && typeof value !== 'number') throw new EvaluationFault({ code: 'type', word });
  const amount = amountText(value, facts.round);
  if (compareDecimals(amount, '0') < 0) throw new EvaluationFault({ code: 'arithmetic', word, detail: amount });
  return amount;
}

/** What is still to come in; never below zero. */
export function outstandingOf(facts: CaseFacts, draft: Draft, step: string, word: string): Decimal {
  const rest = subtractDecimals(amountOf(facts, word), receivedFor(draft, step));
  return amountText(compareDecimals(rest, '0') < 0 ? '0' : rest, draft.plan.round);
}

export function isZero(amount: Decimal): boolean {
  return compareDecimals(amount, '0') === 0;
}
