import type { Effect } from '../../model/case.ts';
import type { Draft } from '../case/draft.ts';

type WithoutKey<E> = E extends unknown ? Omit<E, 'key' | 'step'> : never;

/** Asks the world for something once: the key with the case's id is the idempotency key. */
export function ask(draft: Draft, step: string, effect: WithoutKey<Effect>): void {
  draft.state.seq += 1;
  const asked = { key: `seq:${draft.state.seq}`, step, ...effect } as Effect;
  draft.state.pending[asked.key] = asked;
  draft.effects.push(asked);
}
