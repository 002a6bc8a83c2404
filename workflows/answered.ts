import type { CommandAnswer } from '../model/command.ts';

/** A command is remembered as long as its client could still be repeating it. */
const KEPT = 200;

/** The answers to recent commands, oldest first, so that a repeated command is answered and not carried out again. */
export class Answered {
  readonly #answers: Map<string, CommandAnswer>;

  constructor(before: { [commandId: string]: string } = {}) {
    this.#answers = new Map(Object.entries(before).map(([id, answer]) => [id, JSON.parse(answer)]));
  }

  get(commandId: string): CommandAnswer | undefined {
    return this.#answers.get(commandId);
  }

  remember(commandId: string, answer: CommandAnswer): void {
    this.#answers.set(commandId, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= KEPT) return;
      this.#answers.delete(oldest);
    }
  }

  /** As continue-as-new carries it over. */
  toJSON(): { [commandId: string]: string } {
    return Object.fromEntries([...this.#answers].map(([id, answer]) => [id, JSON.stringify(answer)]));
  }
}
