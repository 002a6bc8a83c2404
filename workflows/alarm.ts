import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * The one timer of a case. It is moved only forward to an earlier instant, never back: an alarm that has become too early
 * rings for nothing and is set anew, which is cheaper than a cancelled and a new timer at every step.
 */
export class Alarm {
  #armed: { at: number; scope: CancellationScope } | undefined;
  readonly #ring: () => Promise<void>;
  readonly #home: CancellationScope;

  /**
   * @param ring called when the time has come; it sets the alarm anew
   * @param home scopes of timers hang here, not in each other, and out of reach of a request to cancel the workflow
   */
  constructor(ring: () => Promise<void>, home: CancellationScope) {
    this.#ring = ring;
    this.#home = home;
  }

  /** Milliseconds since the epoch, by the workflow's clock. */
  get at(): number | undefined {
    return this.#armed?.at;
  }

  /** @param at milliseconds since the epoch; `undefined` leaves the timer, which then rings for nothing. */
  set(at: number | undefined): void {
    if (at === undefined || (this.#armed && this.#armed.at <= at)) return;
    this.#armed?.scope.cancel();
    const scope = new CancellationScope({ cancellable: true, parent: this.#home });
    this.#armed = { at, scope };
    void scope.run(() => this.#wait(at)).catch(rethrowUnlessCancelled);
  }

  async #wait(at: number): Promise<void> {
    await sleep(Math.max(1, at - Date.now()));
    this.#armed = undefined;
    await this.#ring();
  }
}

function rethrowUnlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
