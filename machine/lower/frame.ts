import type { Reserved } from '../../model/language/reserved.ts';
import type { Expression, Plan, Step } from '../../model/plan.ts';
import type { ActionRef, Mark, Transition } from './config.ts';

/** What the lowering of one step needs to know of the whole. */
export interface Frame {
  plan: Plan;
  words: Reserved;
  /** Where a departure to this step or end enters: the gate of a step that has one, else the state itself. */
  enter(name: string): string;
}

/** A step has a gate when a fact can keep it from opening. */
export function gated(step: Step): boolean {
  return step.when !== undefined || step.unless.length > 0 || owedWord(step) !== undefined;
}

/** The word of the money that must not be 0 for the step to open; lines of `each` are looked at one by one instead. */
export function owedWord(step: Step): string | undefined {
  const word = step.pays ?? step.receives;
  if (word === undefined || step.each !== undefined) return undefined;
  return step.form.some((field) => field.word === word) ? undefined : word;
}

export function mark(step: Step, result: string, how: Mark['how']): ActionRef {
  return { type: 'mark', params: { step: step.name, result, how } };
}

/** A transition that knows its line and its articles. */
export function arrow(step: Step, parts: Omit<Transition, 'meta'>): Transition {
  return { ...parts, meta: { file: step.place.file, line: step.place.line, cites: step.cites } };
}

/** The gate of a step: diverted, opened or left undone, in this order. */
export function gate(step: Step, frame: Frame, open: string, opening: ActionRef[], past: string): Transition[] {
  const conditions: Expression[] = step.when === undefined ? [] : [step.when];
  const owed = owedWord(step);
  const arrows = step.unless.map(({ target, when }) =>
    arrow(step, {
      guard: { type: 'holds', params: { all: [when] } },
      target: frame.enter(target),
      actions: [{ type: 'divert', params: { step: step.name, target } }],
    }),
  );
  if (conditions.length === 0 && owed === undefined)
    return [...arrows, arrow(step, { target: open, actions: opening })];
  const guard = {
    type: 'holds' as const,
    params: owed === undefined ? { all: conditions } : { all: conditions, owed },
  };
  return [
    ...arrows,
    arrow(step, { guard, target: open, actions: opening }),
    arrow(step, { target: past, actions: [mark(step, frame.words.skipped, 'skipped')] }),
  ];
}
