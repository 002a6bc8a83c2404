import { createInterface } from 'node:readline';

/** Where a command reads and writes, so that tests can hold both ends. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
  /** Lines of standard input. */
  input(): AsyncIterable<string>;
  /** The day in China, `YYYY-MM-DD`: the only clock a command has, for what is "in force today". */
  today(): string;
}

/** A subcommand. Answers its exit code: 0 fine, 1 problems found, 2 wrong use. */
export type Command = (args: string[], io: Io) => Promise<number>;

export const processIo: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  input: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  today: () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
};

/** Wrong use of a command: printed, exit 2. */
export class UsageError extends Error {}
