import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';

/** `unless`: a row that an earlier one already decides. */
export const unless: Check = ({ procedure }) =>
  allSteps(procedure).flatMap((step) =>
    step.unless.flatMap(({ when }, index) => {
      const before = step.unless.slice(0, index).find((row) => plain(row.when.text) === plain(when.text));
      return before
        ? [
            problemAt(
              'unless',
              when,
              [`「${when.text}」前面已有一行，这一行永远轮不到`, '去掉一行，或者改条件'],
              [
                `“${when.text}” stands in an earlier row; this one is never reached`,
                'leave one out, or change the condition',
              ],
            ),
          ]
        : [];
    }),
  );

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
