import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { StepLine } from '../procedure.ts';

/** `verb`: a step that does nothing. */
export const verb: Check = ({ procedure }) =>
  allSteps(procedure)
    .filter((step) => !acts(step))
    .map(({ name }) =>
      problemAt(
        'verb',
        name,
        [
          `「${name.text}」没有人办，也不做任何事`,
          '加 who（由谁办），或者 sends、pays、receives、waits、opens、records 之一',
        ],
        [
          `nobody does “${name.text}”, and it does nothing`,
          'add who, or one of sends, pays, receives, waits, opens, records',
        ],
      ),
    );

function acts(step: StepLine): boolean {
  const lists = [step.who, step.signs, step.sends, step.together, step.records];
  const single = [step.same, step.pays, step.receives, step.waits, step.opens, step.awaits, step.revokes];
  return lists.some((list) => list.length > 0) || single.some((value) => value !== undefined);
}
