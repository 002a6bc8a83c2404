import { allSteps } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { alert } from '../lower/alert.ts';
import { problemAt } from '../problem.ts';

/** `sentence`: every rung of a ladder of alerts says when. */
export const ladder: Check = ({ procedure, region }) =>
  [...allSteps(procedure).flatMap(({ alerts }) => alerts ?? []), ...(region.alerts ?? [])].flatMap((line) =>
    alert(line)
      ? []
      : [
          problemAt(
            'sentence',
            line.when,
            [
              `「${line.when.text}」看不出什么时候提醒`,
              '写成「提前1个工作日」「已用80%」「到期」或者「逾期3个工作日」',
            ],
            [
              `“${line.when.text}” does not say when to alert`,
              'write “1 working day before”, “80% used”, “due” or “3 working days late”',
            ],
          ),
        ],
  );
