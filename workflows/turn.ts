/** One at a time, in the order of arrival: a case takes its next event only when the last one is committed. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Nobody has a turn or waits for one. */
  get free(): boolean {
    return this.#waiting === 0;
  }

  /**
   * Runs `work` after everything that came before it, whether that failed or not; at once when nobody has the turn. `work`
   * takes no turn itself. Each promise costs a workflow a stack trace, so no more are made than this needs.
   */
  take<T>(work: () => Promise<T>): Promise<T> {
    const first = this.free;
    this.#waiting += 1;
    const mine = first ? work() : this.#last.then(work);
    const done = () => {
      this.#waiting -= 1;
    };
    this.#last = mine.then(done, done);
    return mine;
  }
}
