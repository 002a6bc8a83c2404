/** What setting up says to the person at the terminal: Chinese first, English second. */

/** @param {string} zh @param {string} en */
export function say(zh, en) {
  process.stdout.write(`${zh} · ${en}\n`);
}

/** A failure that the person can do something about; printed without a stack. */
export class Trouble extends Error {
  /** @param {string} zh @param {string} en */
  constructor(zh, en) {
    super(`${zh} · ${en}`);
    this.name = 'Trouble';
  }
}

/** Ends the process with the sentence of a `Trouble`, or with the stack of a defect. @param {unknown} error @returns {never} */
export function fail(error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
}
