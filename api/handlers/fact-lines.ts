import type { TaskPage } from '../contract/task.ts';
import { english } from '../desk/plans.ts';
import type { FoundCase } from './found.ts';

/** Facts of a case as they are shown: in the order of the plan. */
export function factLines({ law, state }: Pick<FoundCase, 'law' | 'state'>): TaskPage['facts'] {
  const order = Object.keys(law.plan.fields);
  return Object.entries(state.facts)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([word, value]) => ({ word, ...english(law, word), type: law.plan.fields[word]?.type ?? 'text', value }));
}
