import { decisionNames, decisionOf } from '../../model/language/decisions.ts';
import type { Problem } from '../../model/problem.ts';
import { parseAmount } from '../../model/term/amount.ts';
import { nearest } from '../condition/nearest.ts';
import type { ClockLine, Definitions } from '../definitions.ts';
import { type Located, problemAt } from '../problem.ts';
import { resolveRegion } from './region.ts';

/** Folders without `region.yaml`, and parents that do not exist or lead back: nothing in them could be in force. */
export function regionProblems(definitions: Definitions): Problem[] {
  const { regions, procedures, sources } = definitions;
  const homeless = procedures
    .filter(({ region }) => !regions.has(region) && sources[`${region}/region.yaml`] === undefined)
    .map((file) => noRegion({ place: file.node.place, path: '' }, file.region));
  const parents = [...regions.values()].flatMap(({ id, parent }) => {
    if (parent === undefined) return [];
    const known = regions.has(parent.text);
    const top = resolveRegion(definitions, id)?.chain.at(-1) ?? id;
    if (known && regions.get(top)?.parent === undefined) return [];
    return [
      known ? circle(parent, parent.text) : noParent(parent, parent.text, nearest(parent.text, [...regions.keys()])),
    ];
  });
  const clocks = [...regions.values()].flatMap(({ clock }) => (clock ? clockProblems(definitions, clock) : []));
  return [...homeless, ...parents, ...clocks];
}

const noRegion = (at: Located, region: string): Problem =>
  problemAt(
    'word',
    at,
    [`${region} 里没有 region.yaml，这里的规程不会生效`, `写一个 ${region}/region.yaml，至少有 title 和 parent`],
    [
      `${region} has no region.yaml, so nothing in it is in force`,
      `Write ${region}/region.yaml with a title and a parent`,
    ],
  );

const noParent = (at: Located, parent: string, near: string | undefined): Problem =>
  problemAt(
    'word',
    at,
    [`没有统筹区「${parent}」`, near ? `是不是「${near}」？` : '写有 region.yaml 的文件夹'],
    [`There is no region "${parent}"`, near ? `Did you mean "${near}"?` : 'Name a folder that has a region.yaml'],
  );

const circle = (at: Located, parent: string): Problem =>
  problemAt(
    'overlay',
    at,
    [`parent 绕回了自己（${parent}）`, '改一处 parent'],
    [`The parents form a circle (${parent})`, 'Change one of them'],
  );

/** `clock`: decisions that there are, and a length of whole days to count back. */
function clockProblems({ language }: Definitions, { backdate, approve }: ClockLine): Problem[] {
  const unknown = approve.filter(({ what }) => decisionOf(language, what.text) === undefined).map(({ what }) => what);
  const unit = parseAmount(backdate?.text ?? '')?.unit;
  const days = backdate === undefined || unit === 'day' || unit === 'working day';
  return [...unknown.map((what) => noDecision(what, what.text)), ...(days ? [] : [noLength(backdate, backdate.text)])];
}

const names = (language: 'zh' | 'en', by: string) => Object.values(decisionNames[language]).join(by);

const noDecision = (at: Located, what: string): Problem =>
  problemAt(
    'key',
    at,
    [`时限没有「${what}」这样的改动`, `写${names('zh', '、')}`],
    [`Nobody can "${what}" a term`, `Write one of ${names('en', ', ')}`],
  );

const noLength = (at: Located, amount: string): Problem =>
  problemAt(
    'sentence',
    at,
    [`追溯多少天要写天数，不能写「${amount}」`, '写 10日 或者 10个工作日'],
    [`How far back is a number of days, not "${amount}"`, 'Write 10 days or 10 working days'],
  );
