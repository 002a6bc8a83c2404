import { type Language, reserved } from '../../model/language/reserved.ts';
import type { Definitions } from '../definitions.ts';
import type { Procedure, StepLine } from '../procedure.ts';
import { child, entries, textOf } from '../read/tree.ts';

/** Steps and branches of a procedure in the order of the text. */
export function allSteps(procedure: Procedure): StepLine[] {
  const flat = (steps: StepLine[]): StepLine[] => steps.flatMap((step) => [step, ...flat(step.together)]);
  return flat(procedure.steps);
}

/** Names of the ends of another procedure, those of its base included. */
export function endsOf(definitions: Definitions, id: string): string[] {
  const file = definitions.procedures.findLast((of) => of.id === id) ?? definitions.bases.get(id);
  if (!file) return [];
  const base = textOf(child(file.node, 'base'));
  const own = entries(child(file.node, 'ends')).map(({ key }) => key);
  return [...new Set([...own, ...(base && base !== id ? endsOf(definitions, base) : [])])];
}

/** What a step can result in: 通过, its buttons, 未办, 逾期 where it can lapse, the ends of a case that it awaits. */
export function resultsOf(step: StepLine, definitions: Definitions, language: Language): string[] {
  const say = reserved(language);
  const lapse = step.late ? [say.late, say.deemedPassed] : [];
  const awaited = step.awaits ? endsOf(definitions, step.awaits.text) : [];
  return [...new Set([say.passed, ...step.or.map(({ label }) => label.text), say.skipped, ...lapse, ...awaited])];
}
