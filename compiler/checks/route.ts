import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { nearest } from '../condition/nearest.ts';
import { allSteps } from '../condition/results.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { EndLine, Procedure, StepLine, Text } from '../procedure.ts';

/** `target`, `reach`: every departure leads somewhere, every step and end can be reached, and the last end has no condition. */
export const route: Check = (context) =>
  context.procedure.steps.length === 0 ? [] : [...targetProblems(context), ...reachProblems(context.procedure)];

/** Every name that a departure of the procedure leads to. */
export function departures(procedure: Procedure): Text[] {
  return allSteps(procedure).flatMap((step) => [
    ...step.or.map(({ target }) => target),
    ...step.unless.map(({ target }) => target),
    ...(step.late ? [step.late.target] : []),
    ...(step.supplement?.late ? [step.supplement.late] : []),
    ...step.later.flatMap(({ late }) => late ?? []),
  ]);
}

function targetProblems({ procedure, definitions }: CheckContext): Problem[] {
  const say = reserved(definitions.language);
  const steps = procedure.steps.map(({ name }) => name.text);
  const always = [say.withdrawn, say.deemedWithdrawn, say.terminated];
  const names = [...steps, ...procedure.ends.map(({ name }) => name.text), ...always];
  const marks = (step: StepLine) => (step.within === undefined ? [say.deemedPassed] : [say.deemedPassed, say.late]);
  return allSteps(procedure).flatMap((step) => [
    ...departures({ ...procedure, steps: [{ ...step, together: [] }] })
      .filter(({ text }) => !names.includes(text) && !(step.late?.target.text === text && marks(step).includes(text)))
      .map((target) => noTarget(target, names)),
    ...(step.late?.asOf && !steps.includes(step.late.asOf.text) ? [noTarget(step.late.asOf, steps)] : []),
    ...backward(step, procedure),
  ]);
}

/** A fact must not lead back: nobody would ever get out. */
function backward(step: StepLine, procedure: Procedure): Problem[] {
  const order = procedure.steps.map(({ name }) => name.text);
  const own = order.indexOf(step.within ?? step.name.text);
  return step.unless
    .filter(({ target }) => order.includes(target.text) && order.indexOf(target.text) <= own)
    .map(({ target }) =>
      problemAt(
        'target',
        target,
        [`「${step.name.text}」不能按条件退回「${target.text}」`, '退回要由人决定，写在 or 里'],
        [
          `“${step.name.text}” cannot lead back to “${target.text}” by a condition`,
          'a person decides that: write it in or',
        ],
      ),
    );
}

function noTarget(target: Text, names: string[]): Problem {
  const near = nearest(target.text, names);
  return problemAt(
    'target',
    target,
    [`没有「${target.text}」这一步或者结果`, near ? `是不是「${near}」？` : '在 steps 或者 ends 里写上它'],
    [`there is no step or end “${target.text}”`, near ? `did you mean “${near}”?` : 'add it to steps or ends'],
  );
}

function reachProblems(procedure: Procedure): Problem[] {
  const named = new Set(departures(procedure).map(({ text }) => text));
  const open = procedure.ends.findIndex((end) => end.when === undefined);
  const last = procedure.ends.at(-1);
  if (!last) return [noEnd(procedure)];
  if (open < 0) return [conditional(last)];
  return procedure.ends
    .slice(open + 1)
    .filter(({ name }) => !named.has(name.text))
    .map(({ name }) =>
      problemAt(
        'reach',
        name,
        [
          `结果「${name.text}」永远到不了`,
          `在某一步的 or、unless 或者 late 里写它，或者排到「${procedure.ends[open]?.name.text}」前面并加 when`,
        ],
        [
          `the end “${name.text}” can never be reached`,
          'name it in an or, unless or late, or give it a when and put it first',
        ],
      ),
    );
}

function noEnd(procedure: Procedure): Problem {
  const at = procedure.steps[0]?.name as Text;
  return problemAt(
    'reach',
    at,
    ['规程没有结果', '加 ends，至少一个'],
    ['the procedure has no end', 'add ends, at least one'],
  );
}

function conditional({ name }: EndLine): Problem {
  return problemAt(
    'reach',
    name,
    ['每个结果都有条件，可能一个也不成立', '最后加一个没有 when 的结果'],
    ['every end has a condition; it may be that none holds', 'add a last end without when'],
  );
}
