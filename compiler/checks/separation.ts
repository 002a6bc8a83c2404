import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { signedBy, signerPattern, whoLines } from '../lower/roles.ts';
import { problemAt } from '../problem.ts';
import type { Procedure, StepLine } from '../procedure.ts';

/**
 * `separation`: `same` against `other`, a person needed twice, a step that nobody can do. How many persons each kind of unit needs is
 * counted in `roster.ts`.
 */
export const separation: Check = (context) => {
  const steps = allSteps(context.procedure);
  return steps.flatMap((step) => [
    ...contradictions(step, steps, context),
    ...alone(step, steps, context),
    ...nobody(step, steps, context),
  ]);
};

/** The step whose person does this one: `same` passes on from step to step. */
function personOf(step: StepLine, steps: StepLine[]): StepLine {
  const seen = new Set<StepLine>();
  let at = step;
  while (at.same && !seen.has(at)) {
    seen.add(at);
    at = steps.find(({ name }) => name.text === at.same?.text) ?? at;
  }
  return at;
}

function contradictions(step: StepLine, steps: StepLine[], { definitions }: CheckContext): Problem[] {
  if (!step.same) return [];
  const root = personOf(step, steps);
  const shared = steps
    .filter((other) => other !== step && personOf(other, steps) === root)
    .map(({ name }) => name.text);
  const hit = (step.other ?? []).find(({ text }) => shared.includes(text));
  if (!hit || hit.text === reserved(definitions.language).all) return [];
  return [
    problemAt(
      'separation',
      hit,
      [
        `「${step.name.text}」要和「${step.same.text}」同一个人，又不许是办「${hit.text}」的人`,
        '去掉 same 或者 other 里的这一步',
      ],
      [
        `“${step.name.text}” wants the person of “${step.same.text}”, and forbids the one of “${hit.text}”`,
        'leave that step out of same or of other',
      ],
    ),
  ];
}

/** A role that one fact names is one person: steps of that person cannot be kept apart. */
function alone(step: StepLine, steps: StepLine[], context: CheckContext): Problem[] {
  const { region } = context;
  const facts = (of: StepLine) => whoLines(of, steps).map(({ name }) => region.roles.get(name.text)?.person?.text);
  const person = facts(step)[0];
  const signers = signedBy(step, whoLines(step, steps), region).reduce(
    (sum, { name }) => sum + signerPattern(name.text).count,
    0,
  );
  const single = person !== undefined || step.same !== undefined;
  if (single && signers > 1) return [twice(step, step)];
  if (person === undefined) return [];
  const clash = steps.find((other) => facts(other)[0] === person && excludes(step, other, context));
  return clash ? [twice(step, clash)] : [];
}

function excludes(step: StepLine, other: StepLine, { procedure, definitions }: CheckContext): boolean {
  if (step === other || sameBranch(step, other, procedure)) return false;
  const all = reserved(definitions.language).all;
  return (step.other ?? []).some(({ text }) => text === all || text === other.name.text);
}

/** A step and its own branch are no two acts. */
function sameBranch(step: StepLine, other: StepLine, procedure: Procedure): boolean {
  return procedure.steps.some(({ name }) => step.within === name.text && other.name.text === name.text);
}

function twice(step: StepLine, other: StepLine): Problem {
  const same = step === other;
  return problemAt(
    'separation',
    step.name,
    [
      same
        ? `「${step.name.text}」只有一个人能办，却要几个人签`
        : `「${step.name.text}」和「${other.name.text}」要两个人，可办的只有一个人`,
      '换一个角色，或者去掉 other、signs',
    ],
    [
      same
        ? `only one person can do “${step.name.text}”, but several must sign`
        : `“${step.name.text}” and “${other.name.text}” need two persons, but one person does both`,
      'use another role, or leave out other or signs',
    ],
  );
}

/** A role that is neither outside, nor in a unit, nor named by a fact. */
function nobody(step: StepLine, steps: StepLine[], { region }: CheckContext): Problem[] {
  return whoLines(step, steps).flatMap(({ name }) => {
    const role = region.roles.get(name.text);
    if (!role || role.outside || role.units || role.person) return [];
    return [
      problemAt(
        'separation',
        role.name,
        [`角色「${name.text}」没有单位也没有人，「${step.name.text}」谁也办不了`, '给它写 units 或者 person'],
        [
          `the role “${name.text}” has neither units nor a person: nobody can do “${step.name.text}”`,
          'give it units or a person',
        ],
      ),
    ];
  });
}
