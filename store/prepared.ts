import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';

const MARK = '/* prepared */';
/** Texts differ by how many rows they write; each takes room on every connection. */
const MOST = 500;
const names = new Map<string, string>();

/**
 * Marks a statement that finds its rows by a key and comes with every step: each connection has it parsed and planned once,
 * which is about half of what such a statement costs PostgreSQL. Not for lists, whose best plan hangs on the values.
 */
export const prepared = sql.raw(MARK);

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** A connection that sends marked statements by their names. */
export class PreparingClient extends pg.Client {}
const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;
PreparingClient.prototype.query = function (this: pg.Client, text: unknown, values: unknown, ...rest: unknown[]) {
  const name = typeof text === 'string' && text.includes(MARK) ? nameOf(text) : undefined;
  return name === undefined ? send.call(this, text, values, ...rest) : send.call(this, { name, text, values }, ...rest);
} as typeof pg.Client.prototype.query;
