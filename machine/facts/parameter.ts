import type { Value } from '../../model/value.ts';
import type { Draft } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';

/** A parameter as of a day, today unless said otherwise; nothing when none is in force. */
export function parameterOn(draft: Draft, name: string, day = dayOf(draft.now)): Value | Value[] | undefined {
  return draft.plan.parameters[name]?.values.findLast(({ from }) => from <= day)?.value;
}
