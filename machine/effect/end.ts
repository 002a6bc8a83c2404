import { type Draft, note } from '../case/draft.ts';
import { settle } from '../clock/step.ts';
import { parameterOn } from '../facts/parameter.ts';
import { factsOf } from '../facts/scope.ts';
import { ask } from './ask.ts';
import { carried } from './other-case.ts';
import { recordAll } from './record.ts';
import { filled } from './text.ts';

/** The case has reached an end: what it says, what it brings for the money, what it records and opens. */
export function endCase(draft: Draft, name: string): void {
  const end = draft.plan.ends.find((each) => each.name === name);
  for (const key of Object.keys(draft.state.tasks))
    if (draft.state.tasks[key]?.kind !== 'incident') delete draft.state.tasks[key];
  dropFailedPayments(draft);
  const decided = end !== undefined;
  for (const clock of Object.values(draft.state.clocks))
    settle(draft, clock, decided && clock.step === undefined ? 'met' : 'dropped', draft.now);
  const facts = factsOf(draft);
  const applies = end?.applies === undefined ? undefined : (parameterOn(draft, end.applies) ?? end.applies);
  draft.state.end = {
    name,
    says: end === undefined ? name : filled(draft, facts, end.says, '—'),
    ...(applies !== undefined && { applies: String(applies) }),
    at: draft.now,
  };
  note(draft, { kind: 'ended', result: name, ...(end !== undefined && { cites: end.cites }) });
  if (end === undefined) return;
  recordAll(draft, end.records);
  if (end.opens !== undefined)
    ask(draft, name, { kind: 'open', procedure: end.opens, facts: carried(draft), await: false });
}

/** A payment that came back is not made after the end; one that is on its way still gets its answer. */
function dropFailedPayments(draft: Draft): void {
  for (const [key, task] of Object.entries(draft.state.tasks)) {
    const effect = task.incident?.effect ?? '';
    if (draft.state.pending[effect]?.kind !== 'payment') continue;
    delete draft.state.tasks[key];
    delete draft.state.pending[effect];
  }
}
