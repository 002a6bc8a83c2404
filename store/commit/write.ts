import { type OperationNodeSource, sql } from 'kysely';
import type { Db } from '../database.ts';
import { prepared } from '../prepared.ts';

/** An insert, update or deletion that has been put together and not yet sent. */
export type Write = OperationNodeSource;

/**
 * Sends several writes as one statement. They see the same state of the database and not each other's rows; foreign keys
 * between them are checked at the end of it.
 */
export async function writeTogether(db: Db, writes: Write[]): Promise<void> {
  const named = writes.map((write, index) => sql`${sql.ref(`w${index}`)} as (${write})`);
  await sql`${prepared} with ${sql.join(named)} select 1`.execute(db);
}
