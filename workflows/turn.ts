/** One at a time, in the order of arrival: a case takes its next event only when the last one is committed. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Nobody has a turn or waits for one. */
  get free(): boolean {
    return this.#waiting === 0;
  }

  /** Runs `work` after everything that came before it, whether that failed or not. */
  take<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const mine = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
