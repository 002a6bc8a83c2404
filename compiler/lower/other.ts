import { wordScope } from '../condition/scope.ts';
import type { WordScope } from '../condition/words.ts';
import type { CheckContext } from '../definitions.ts';
import { resolveRegion } from '../resolve/region.ts';
import { resolve } from '../resolve/resolve.ts';

/** The context of another procedure as in force on the same day; nothing when none is. */
export function otherContext({ definitions, on }: CheckContext, id: string): CheckContext | undefined {
  const procedure = resolve(definitions, id, on)?.procedure;
  const region = procedure && resolveRegion(definitions, procedure.region);
  return procedure && region && { definitions, region, procedure, on };
}

/** The words of another procedure, for what is asked of its cases. */
export function otherScope(context: CheckContext, id: string): WordScope | undefined {
  const other = otherContext(context, id);
  return other && wordScope(other);
}
