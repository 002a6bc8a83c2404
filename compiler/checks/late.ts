import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { problemAt, type Words } from '../problem.ts';
import type { LateLine } from '../procedure.ts';
import { isPromptly } from './limits.ts';

/** `late`: leaving a step because its limit has run out needs a limit with a number. */
export const late: Check = (context) =>
  allSteps(context.procedure).flatMap((step): Problem[] => {
    if (!step.late) return [];
    const name = step.name.text;
    if (isPromptly(step.term, context)) {
      return [
        at(
          step.late,
          [`「${name}」的期限是「及时」，没有日数，不会到期`, '去掉 late，或者写有日数的 term'],
          [
            `the limit of “${name}” is “promptly”, which never runs out`,
            'leave out late, or write a term with a number',
          ],
        ),
      ];
    }
    if (step.term || step.receives) return [];
    return [
      at(
        step.late,
        [`「${name}」有 late，没有 term`, '写上 term，或者去掉 late'],
        [`“${name}” has late but no term`, 'add a term, or leave out late'],
      ),
    ];
  });

function at(line: LateLine, zh: Words, en: Words): Problem {
  return problemAt('late', line.target, zh, en);
}
