import type { Problem } from '../model/problem.ts';
import { notCarried } from './carried.ts';
import { procedureChecks, treeWarnings } from './checks/all.ts';
import type { Check, CheckContext, TreeCheck } from './definitions.ts';

/** Every check of one procedure, in the order of `language.md` 14. One file each in `checks/`. */
export const checks: Check[] = [notCarried, ...procedureChecks];

/** Checks of the whole tree. */
export const treeChecks: TreeCheck[] = treeWarnings;

/** Runs all checks; each sees the same context and none depends on another. */
export function checkProcedure(context: CheckContext): Problem[] {
  return checks.flatMap((check) => check(context));
}
