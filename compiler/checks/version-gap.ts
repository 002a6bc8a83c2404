import type { Problem } from '../../model/problem.ts';
import type { Definitions, TreeCheck } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import { dayBefore, daysOf, type Version } from '../resolve/version.ts';

/** `version`: between two versions of a procedure there is no day without a text, and no day with two. */
export const versionGap: TreeCheck = (definitions) =>
  [...new Set(definitions.procedures.map(({ id }) => id))].flatMap((id) => gaps(id, definitions));

function gaps(id: string, definitions: Definitions): Problem[] {
  const versions = daysOf(definitions, id);
  return versions.slice(1).flatMap((next, index) => {
    const before = versions[index];
    if (!before) return [];
    if (next.from <= before.from) return [overlap(next, before)];
    return before.until !== undefined && before.until < dayBefore(next.from) ? [gap(next, before)] : [];
  });
}

function gap({ file, from }: Version, { until }: Version): Problem {
  return problemAt(
    'version',
    { place: file.node.place, path: '' },
    [`上一版本施行到${until}，这一版本从${from}起，中间没有文本`, '改 @ 后面的日子，或者补一个版本'],
    [
      `the version before ends on ${until} and this one begins on ${from}`,
      'change the day behind @, or add a version between',
    ],
  );
}

function overlap({ file, from }: Version, { file: other }: Version): Problem {
  return problemAt(
    'version',
    { place: file.node.place, path: '' },
    [`这一版本和 ${other.path} 同在${from}起施行`, '改 @ 后面的日子，一天只有一个版本'],
    [`this version and ${other.path} are both in force from ${from}`, 'change the day behind @: one version a day'],
  );
}
