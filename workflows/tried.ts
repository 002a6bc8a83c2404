import type { Applied } from '../machine/index.ts';
import type { CaseState } from '../model/case.ts';

/**
 * What the validator of a command found out, for the handler that comes right after it: the same state and the same command
 * give the same step, so it is worked out once. Validators do not run on replay: there, and when another command came in
 * between, nothing is found here and the handler works it out itself.
 */
export class Tried {
  #kept: { command: string; state: CaseState; applied: Applied } | undefined;

  keep(command: string, state: CaseState, applied: Applied): void {
    this.#kept = { command, state, applied };
  }

  /** The step that the command makes of this very state; given once. */
  take(command: string | undefined, state: CaseState): Applied | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    return kept?.command === command && kept?.state === state ? kept?.applied : undefined;
  }
}
