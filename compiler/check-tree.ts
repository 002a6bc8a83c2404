import type { Problem } from '../model/problem.ts';
import type { ISODate } from '../model/value.ts';
import { treeChecks } from './check.ts';
import { compile, distinct } from './compile.ts';
import type { Definitions } from './definitions.ts';
import { resolveRegion } from './resolve/region.ts';
import { regionProblems } from './resolve/region-problems.ts';
import { splitId } from './resolve/resolve.ts';
import { daysOf } from './resolve/version.ts';

/**
 * All problems of a tree, each once, where it stands. Every version is checked on the day that is meant, or on the nearest of
 * its days; so is what a region inherits without a file.
 */
export function checkTree(definitions: Definitions, on: ISODate): Problem[] {
  const problems = [
    ...definitions.problems,
    ...regionProblems(definitions),
    ...treeChecks.flatMap((check) => check(definitions)),
  ];
  for (const id of new Set(definitions.procedures.map((file) => file.id)))
    for (const { from, until } of daysOf(definitions, id)) {
      const day = on < from ? from : until !== undefined && until < on ? until : on;
      problems.push(...(compile(definitions, id, { on: day })?.problems ?? []));
    }
  for (const id of inheritedIds(definitions)) problems.push(...errorsOf(definitions, id, on));
  return distinct(problems);
}

/** What a region makes wrong by roles and values of its own. Warnings are those of the upper region's file. */
function errorsOf(definitions: Definitions, id: string, on: ISODate): Problem[] {
  return compile(definitions, id, { on })?.problems.filter(({ severity }) => severity === 'error') ?? [];
}

/** Procedures that are in force in a region without a file of its own: those of all regions above it. */
export function inheritedIds(definitions: Definitions): string[] {
  const own = new Set(definitions.procedures.map((file) => file.id));
  const ids = [...definitions.regions.keys()].flatMap((region) =>
    (resolveRegion(definitions, region)?.chain.slice(1) ?? []).flatMap((above) =>
      definitions.procedures
        .filter((file) => file.region === above)
        .map((file) => `${region}.${splitId(file.id).name}`),
    ),
  );
  return [...new Set(ids)].filter((id) => !own.has(id)).sort();
}
