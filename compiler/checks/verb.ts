import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Procedure, StepLine, Text } from '../procedure.ts';

/** `verb`: a step that does nothing; an `each` at the head of a procedure that does not open by itself. */
export const verb: Check = ({ procedure }) => [
  ...idle(procedure),
  ...(procedure.each && procedure.every.length === 0 ? [noDay(procedure.each.name)] : []),
];

function noDay(each: Text): Problem {
  return problemAt(
    'verb',
    each,
    ['开头写了 each，没有写 every，不会自己开件', '加 every: 每月1日 之类，或者去掉 each'],
    ['each stands at the head without every, so nothing opens by itself', 'add every, or leave out each'],
  );
}

function idle(procedure: Procedure): Problem[] {
  return allSteps(procedure)
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
}

function acts(step: StepLine): boolean {
  const lists = [step.who, step.signs, step.sends, step.together, step.records];
  const single = [step.same, step.pays, step.receives, step.waits, step.opens, step.awaits, step.revokes];
  return lists.some((list) => list.length > 0) || single.some((value) => value !== undefined);
}
