import { type Draft, keepEvent, note } from './case/draft.ts';
import { settleStep } from './clock/step.ts';
import type { Mark } from './lower/config.ts';
import type { Marks } from './lower/library.ts';

/** Takes over the results that steps got in a transition: their facts, their anchors, their clocks. */
export function applyMarks(draft: Draft, marks: Marks): void {
  for (const mark of Object.values(marks)) {
    draft.state.results[mark.step] = mark.result;
    applyMark(draft, mark);
  }
}

function applyMark(draft: Draft, { step, how, result }: Mark): void {
  const at = draft.passedAt ?? draft.now;
  switch (how) {
    case 'passed':
    case 'deemed':
      keepEvent(draft, step, at);
      settleStep(draft, step, 'met', at);
      return;
    case 'label':
      settleStep(draft, step, 'met', at);
      return;
    case 'late':
      settleStep(draft, step, 'dropped', at);
      return;
    case 'skipped':
      note(draft, { kind: 'skipped', step, result });
      return;
  }
}

/** Steps of the plan in which the case stands, branches included. */
export function activeSteps(draft: Draft): Set<string> {
  const active = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') active.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        active.add(name);
        walk(inner);
      }
  };
  walk((draft.state.snapshot as { value: unknown }).value);
  return active;
}

/** Clocks of steps that were torn off with a parallel whole, without a result of their own. */
export function dropLeft(draft: Draft): void {
  const active = activeSteps(draft);
  for (const clock of Object.values(draft.state.clocks))
    if (clock.step !== undefined && !active.has(clock.step)) settleStep(draft, clock.step, 'dropped', draft.now);
}
