import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check, CheckContext } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';

/** `name`: a name is used once among steps, branches and ends; no choice is named like a field or step. Its form is checked on reading. */
export const name: Check = (context) => {
  const { procedure } = context;
  const names = [...allSteps(procedure).map((step) => step.name), ...procedure.ends.map((end) => end.name)];
  const words = procedure.fields.map(({ word }) => word);
  return [
    ...names.filter(({ text }, index) => names.findIndex((other) => other.text === text) < index).map(twice),
    ...choiceProblems(context, [...names, ...words]),
  ];
};

function twice(at: Text): Problem {
  return problemAt(
    'name',
    at,
    [`「${at.text}」用了两次`, '步骤、分支和结果各用一个名字'],
    [`“${at.text}” is used twice`, 'steps, branches and ends each have a name of their own'],
  );
}

/** In `档次 = 四档` the right side must be a choice and nothing else. */
function choiceProblems({ procedure }: CheckContext, names: Text[]): Problem[] {
  const taken = new Set(names.map(({ text }) => text));
  return procedure.fields.flatMap(({ shape }) =>
    shape.kind === 'choices' ? shape.choices.filter(({ text }) => taken.has(text)).map(ambiguous) : [],
  );
}

function ambiguous(at: Text): Problem {
  return problemAt(
    'name',
    at,
    [`选项「${at.text}」和一个字段、步骤或者结果同名`, '改选项或者改那个名字，条件里才不会混淆'],
    [
      `the choice “${at.text}” has the name of a field, step or end`,
      'rename one of them, so that no condition is ambiguous',
    ],
  );
}
