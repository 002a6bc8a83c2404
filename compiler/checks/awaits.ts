import { nearest } from '../condition/nearest.ts';
import { allSteps, endsOf } from '../condition/results.ts';
import type { Check } from '../definitions.ts';
import { problemAt } from '../problem.ts';

/** `awaits`: every end of the awaited case but its first has its way in `or`. */
export const awaits: Check = ({ procedure, definitions }) =>
  allSteps(procedure).flatMap((step) => {
    const { awaits: awaited } = step;
    if (!awaited) return [];
    const ways = step.or.map(({ label }) => label.text);
    return endsOf(definitions, awaited.text)
      .slice(1)
      .filter((end) => !ways.includes(end))
      .map((end) => {
        const near = nearest(end, ways);
        return problemAt(
          'awaits',
          awaited,
          [
            `「${awaited.text}」以「${end}」结束时，「${step.name.text}」没有去处`,
            near ? `or 里写的是「${near}」` : `在 or 里加「${end}: …」`,
          ],
          [
            `when “${awaited.text}” ends as “${end}”, “${step.name.text}” has nowhere to go`,
            near ? `or says “${near}”` : `add “${end}: …” to or`,
          ],
        );
      });
  });
