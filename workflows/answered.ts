import type { Command, CommandAnswer } from '../model/command.ts';

/** A command is remembered as long as its client could still be repeating it. */
const KEPT = 200;

/** What a command is known by again. */
export type Said = Omit<Command, 'event'>;

/** An answer with the print of the command that it was given to, where that had one. */
interface Kept {
  answer: CommandAnswer;
  body?: string;
}

/** The answers to recent commands, oldest first, so that a repeated command is answered and not carried out again. */
export class Answered {
  readonly #answers: Map<string, Kept>;

  constructor(before: { [commandId: string]: string } = {}) {
    this.#answers = new Map(Object.entries(before).map(([id, kept]) => [id, read(kept)]));
  }

  get(commandId: string): CommandAnswer | undefined {
    return this.#answers.get(commandId)?.answer;
  }

  /** Whether the id was answered, and was then another command's. */
  isOther({ commandId, body }: Said): boolean {
    const kept = this.#answers.get(commandId)?.body;
    return kept !== undefined && kept !== body;
  }

  remember({ commandId, body }: Said, answer: CommandAnswer): void {
    this.#answers.set(commandId, { answer, ...(body && { body }) });
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= KEPT) return;
      this.#answers.delete(oldest);
    }
  }

  /** As continue-as-new carries it over. */
  toJSON(): { [commandId: string]: string } {
    return Object.fromEntries(
      [...this.#answers].map(([id, { answer, body }]) => [id, JSON.stringify({ ...answer, body })]),
    );
  }
}

function read(text: string): Kept {
  const { body, ...answer } = JSON.parse(text) as CommandAnswer & Pick<Said, 'body'>;
  return { answer, ...(body && { body }) };
}
