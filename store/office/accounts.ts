import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** Wrong passwords before an account rests, and for how long. */
const TRIES = 8;
const REST = sql`now() + interval '15 minutes'`;

/** Argon2id with the parameters of OWASP's first choice: 19 MiB, two passes, one lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordHash = (password: string): Promise<string> => hash(password, argon);

/** Compared with where there is no such account, so that an answer takes as long. */
let nobody: Promise<string> | undefined;

/**
 * The person behind an account and password, or why not: `refused` tells nothing of which of the two was wrong,
 * `resting` says that the account takes no password for a while after too many wrong ones.
 */
export async function signIn(
  db: Db,
  account: string,
  password: string,
): Promise<{ person: string } | { why: 'refused' | 'resting' }> {
  const row = await db
    .selectFrom('office.people')
    .select(['id', 'password_hash', 'active', 'locked_until'])
    .where('account', '=', account)
    .executeTakeFirst();
  nobody ??= passwordHash('nobody');
  const right = await verify(row?.password_hash ?? (await nobody), password).catch(() => false);
  if (row?.locked_until && Date.parse(row.locked_until) > Date.now()) return { why: 'resting' };
  if (row && right && row.active) {
    await db.updateTable('office.people').set({ failed: 0, locked_until: null }).where('id', '=', row.id).execute();
    return { person: row.id };
  }
  if (row) {
    await db
      .updateTable('office.people')
      .set({
        failed: sql`case when failed + 1 >= ${TRIES} then 0 else failed + 1 end`,
        locked_until: sql`case when failed + 1 >= ${TRIES} then ${REST} else locked_until end`,
      })
      .where('id', '=', row.id)
      .execute();
  }
  return { why: 'refused' };
}
