import { allSteps } from '../condition/results.ts';
import { wordScope } from '../condition/scope.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import { askedBy, factsFor, givenWords } from './known.ts';

/** `revokes`: the case has the facts by which the other one is found. */
export const revokes: Check = (context) => {
  const { procedure } = context;
  const scope = wordScope(context);
  const known = new Set([...procedure.steps.flatMap(askedBy), ...givenWords(context)]);
  return allSteps(procedure).flatMap((step) => {
    if (!step.revokes) return [];
    const { same, procedure: other } = step.revokes;
    if (same.length === 0) {
      const zh: [string, string] = [
        `「${step.name.text}」没有写凭什么找到那一件`,
        '写成 revokes: {规程: [身份证号, …]}',
      ];
      return [
        problemAt('revokes', other, zh, [
          `“${step.name.text}” names no facts to find the case by`,
          'write revokes: {procedure: [words]}',
        ]),
      ];
    }
    return same
      .filter(({ text }) => factsFor(text, context, scope).some((fact) => !known.has(fact)) || !scope.word(text))
      .map((text) =>
        problemAt(
          'revokes',
          text,
          [`要凭「${text.text}」找到那一件，可本规程不问它`, `在 form 里加「${text.text}」`],
          [`the case is found by “${text.text}”, which this procedure never asks`, `add “${text.text}” to a form`],
        ),
      );
  });
};
