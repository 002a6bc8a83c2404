import { assign, setup } from 'xstate';
import type { GuardRef, Mark } from './config.ts';

/** What the guards ask. The interpreter sets it into the context before each transition; it is never stored. */
export interface Judge {
  holds(params: Extract<GuardRef, { type: 'holds' }>['params'], marks: Marks): boolean;
  voices(params: Extract<GuardRef, { type: 'voices' }>['params']): boolean;
  enough(params: Extract<GuardRef, { type: 'enough' }>['params'], marks: Marks): boolean;
}
/** Results that steps got in this transition, in order: later gates of the same transition already see them. */
export type Marks = { [step: string]: Mark };

export interface Context {
  judge: Judge;
  marks: Marks;
}

/** XState builds a throw-away initial context without input at each transition; nothing may be asked there. */
export const nobody: Judge = {
  holds: () => false,
  voices: () => false,
  enough: () => false,
};

/** The fixed library of guards and actions (`language.md` 13); actions without an implementation come back as effects. */
export const library = setup({
  types: { context: {} as Context, input: {} as { judge: Judge } },
  guards: {
    holds: ({ context }, params: Extract<GuardRef, { type: 'holds' }>['params']) =>
      context.judge.holds(params, context.marks),
    voices: ({ context }, params: Extract<GuardRef, { type: 'voices' }>['params']) => context.judge.voices(params),
    enough: ({ context }, params: Extract<GuardRef, { type: 'enough' }>['params']) =>
      context.judge.enough(params, context.marks),
  },
  actions: {
    mark: assign(({ context }, params: Mark) => {
      const { [params.step]: _earlier, ...others } = context.marks;
      return { marks: { ...others, [params.step]: params } };
    }),
  },
});
