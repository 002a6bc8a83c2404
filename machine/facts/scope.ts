import { type CaseFacts, caseFacts } from '../../expression/derive.ts';
import type { Readings } from '../../model/case.ts';
import { EvaluationFault, type Outcome, type Typed } from '../../model/expression.ts';
import type { Expression } from '../../model/plan.ts';
import type { Facts, Value } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';
import type { Marks } from '../lower/library.ts';
import { derivedWord } from './derived.ts';

export interface With {
  /** Results that steps get in the transition under way. */
  marks?: Marks;
  /** Facts that are tried before they are taken over. */
  facts?: Facts;
  /** Readings that stand before those of the case: of the entry that is gone through. */
  readings?: Readings;
  /** The day that chooses parameters, today unless a step that opened earlier asks. */
  valueDay?: string;
}

/** The facts of the case at this moment. Values are worked out once, so a new one is made after each change. */
export function factsOf(draft: Draft, extra: With = {}): CaseFacts {
  const { state, plan, readings } = draft;
  const today = dayOf(draft.now);
  const results: { [step: string]: string } = {};
  for (const name of draft.compiled.steps.keys()) results[name] = state.results[name] ?? draft.compiled.words.skipped;
  for (const mark of Object.values(extra.marks ?? {})) results[mark.step] = mark.result;
  const known = {
    facts: extra.facts === undefined ? state.facts : { ...state.facts, ...extra.facts },
    results,
    readings: extra.readings === undefined ? readings : { ...readings, ...extra.readings },
    today,
    openedOn: dayOf(state.openedAt),
    valueDay: extra.valueDay ?? today,
  };
  const facts: CaseFacts = caseFacts(plan, known, (word) => derivedWord(draft, facts, word));
  return facts;
}

/** Whether all conditions hold. A fault is neither true nor false: it is thrown and refuses the event. */
export function holdsAll(facts: CaseFacts, conditions: Expression[]): boolean {
  return conditions.every((condition) => must(facts.holds(condition)));
}

export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new EvaluationFault(outcome.fault);
}

/** The value of a word, or nothing when it is missing; any other fault is thrown. */
export function valueIfKnown(facts: CaseFacts, word: string): Value | undefined {
  const outcome = facts.value(word);
  if (outcome.ok) return outcome.value;
  if (outcome.fault.code === 'missing') return undefined;
  throw new EvaluationFault(outcome.fault);
}

export function typedIfKnown(facts: CaseFacts, word: string): Typed | undefined {
  try {
    return facts.fact(word);
  } catch (error) {
    if (error instanceof EvaluationFault && error.fault.code === 'missing') return undefined;
    throw error;
  }
}
