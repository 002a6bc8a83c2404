import type { Step } from '../../model/plan.ts';
import type { Facts, Value } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { rowsOf } from '../facts/lines.ts';
import { factsOf, must, valueIfKnown } from '../facts/scope.ts';
import { ask } from './ask.ts';

/** Opens another case, or one for each line; with `awaits` the step waits for how it ends. */
export function openCases(draft: Draft, step: Step): void {
  const procedure = step.opens ?? step.awaits;
  if (procedure === undefined) return;
  const common = { kind: 'open' as const, procedure, await: step.awaits !== undefined };
  const facts = carried(draft);
  if (step.each === undefined) {
    ask(draft, step.name, { ...common, facts });
    return;
  }
  rowsOf(draft, step.each).forEach((row, index) => {
    ask(draft, step.name, { ...common, facts: { ...facts, ...row }, line: index + 1 });
  });
}

/** Everything this case knows by name; the other one takes what it asks for. */
export function carried(draft: Draft): Facts {
  const facts = factsOf(draft);
  const known: [string, Value][] = [];
  for (const [word, field] of Object.entries(draft.plan.fields)) {
    const derived = field.formula !== undefined || field.table !== undefined || field.count !== undefined;
    if (derived || draft.state.facts[word] === undefined) continue;
    const value = valueIfKnown(facts, word);
    if (value !== undefined) known.push([word, value]);
  }
  return Object.fromEntries(known);
}

export function revokeCase(draft: Draft, step: Step): void {
  if (step.revokes === undefined) return;
  const facts = factsOf(draft);
  const same = Object.fromEntries(step.revokes.same.map((word) => [word, must(facts.value(word))]));
  ask(draft, step.name, { kind: 'revoke', procedure: step.revokes.procedure, facts: same });
}
