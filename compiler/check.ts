import type { Problem } from '../model/problem.ts';
import { notCarried } from './carried.ts';
import { procedureChecks, treeWarnings } from './checks/all.ts';
import type { Check, CheckContext, Definitions, TreeCheck } from './definitions.ts';
import type { Node } from './read/tree.ts';

/** Every check of one procedure, in the order of `language.md` 14. One file each in `checks/`. */
export const checks: Check[] = [notCarried, ...procedureChecks];

/** Checks of the whole tree. They read every file, so they wait until every file can be read. */
export const treeChecks: TreeCheck[] = treeWarnings.map(
  (check) => (definitions) => (unreadable(definitions).length > 0 ? [] : check(definitions)),
);

/** Runs all checks; each sees the same context and none depends on another. What could not be read is mended first. */
export function checkProcedure(context: CheckContext): Problem[] {
  const { definitions, procedure, region } = context;
  const used = new Set(filesOf(procedure.node));
  const shared = (file: string) =>
    /^(?:dictionary|registers)\.yaml$|^instruments\//.test(file) ||
    region.chain.some((id) => [`${id}/region.yaml`, `${id}/values.yaml`, `${id}/letters.yaml`].includes(file));
  const broken = unreadable(definitions).some((file) => used.has(file) || shared(file));
  return broken ? [] : checks.flatMap((check) => check(context));
}

/** Files with an error of form. */
function unreadable({ problems }: Definitions): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ file }) => file);
}

/** The files that an effective text came from. */
function filesOf(node: Node): string[] {
  const below = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  return [node.place.file, ...below.flatMap(filesOf)];
}
