import type { ISODate } from '../model/value.ts';
import { parseCites } from './build/cites.ts';
import { inheritedIds } from './check-tree.ts';
import { type Compiled, compile } from './compile.ts';
import { allSteps } from './condition/results.ts';
import type { Definitions } from './definitions.ts';
import type { Procedure } from './procedure.ts';
import { entries, items, type Node } from './read/tree.ts';
import { smallestRoster } from './roster.ts';

/** A row of `banjie list` (`design.md` 5). */
export interface Listed {
  id: string;
  region: string;
  base: string | null;
  kind: Procedure['kind'];
  version: ISODate;
  hash: string;
  steps: number;
  terms: number;
  cites: number;
  /** Kind of unit → the fewest persons it needs. */
  persons: { [unitKind: string]: number };
  status: 'in_force' | 'awaiting';
}

/** What is in force on a day: versions with a file of their own, with `inherited` also those without. */
export function describe(definitions: Definitions, on: ISODate, inherited: boolean): Listed[] {
  const own = new Set(definitions.procedures.map((file) => file.id));
  const ids = [...own, ...(inherited ? inheritedIds(definitions) : [])].sort();
  return ids.flatMap((id) => {
    const compiled = compile(definitions, id, { on });
    return compiled ? [listed(compiled, definitions)] : [];
  });
}

function listed(compiled: Compiled, definitions: Definitions): Listed {
  const { procedure } = compiled;
  const steps = allSteps(procedure);
  const limits = [procedure, ...steps]
    .flatMap((line) => [line.term, line.promise])
    .filter((line) => line !== undefined);
  return {
    id: procedure.id,
    region: procedure.region,
    base: procedure.base?.text ?? null,
    kind: procedure.kind,
    version: procedure.version,
    hash: compiled.hash,
    steps: steps.length,
    terms: limits.length,
    cites: countCites(procedure.node),
    persons: smallestRoster(compiled, definitions.language),
    status: compiled.awaiting.length > 0 ? 'awaiting' : 'in_force',
  };
}

/** Articles cited anywhere in the effective text. */
function countCites(node: Node): number {
  if (node.kind === 'scalar') return 0;
  if (node.kind === 'list') return node.items.reduce((sum, item) => sum + countCites(item), 0);
  return entries(node).reduce(
    (sum, { key, value }) =>
      sum +
      (key === 'cites'
        ? items(value).reduce((n, item) => n + (item.kind === 'scalar' ? (parseCites(item.text)?.length ?? 0) : 0), 0)
        : countCites(value)),
    0,
  );
}
