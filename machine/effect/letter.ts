import type { CaseFacts } from '../../expression/derive.ts';
import type { Step } from '../../model/plan.ts';
import type { Draft } from '../case/draft.ts';
import { linesOf } from '../facts/lines.ts';
import { factsOf, holdsAll, must } from '../facts/scope.ts';
import { assignmentOf, firstThatHolds } from '../task/who.ts';
import { ask } from './ask.ts';
import { blanksOf, shown } from './text.ts';

/** Issues the letters of a step whose conditions hold, once for each line or entry where the step says so. */
export function sendLetters(draft: Draft, step: Step): void {
  const lines = step.each === undefined ? [factsOf(draft)] : linesOf(draft, step.each);
  for (const line of lines) sendLine(draft, step, line);
}

function sendLine(draft: Draft, step: Step, facts: CaseFacts): void {
  for (const { name, when } of step.sends) {
    if (when !== undefined && !holdsAll(facts, [when])) continue;
    const template = draft.plan.letters[name] ?? '';
    const blanks = blanksOf(draft, facts, template);
    ask(draft, step.name, { kind: 'letter', letter: name, template, blanks, to: receiverOf(draft, facts, step) });
  }
}

/** Who gets a letter or the money: the value of a field or of the line's column (a fault when it is missing), the person or unit that a role means, else the role itself. */
export function receiverOf(draft: Draft, facts: CaseFacts, step: Step): string {
  const name = firstThatHolds(facts, step.to) ?? draft.plan.steps[0]?.who[0]?.name ?? draft.compiled.words.applicant;
  if (draft.plan.roles[name] === undefined) {
    if (name === draft.compiled.words.applicant) return name;
    const value = must(facts.value(name));
    return shown(draft, facts.fact(name).type, value);
  }
  const { person, at } = assignmentOf(draft, facts, name);
  return person ?? at ?? name;
}
