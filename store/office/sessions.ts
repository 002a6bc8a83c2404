import { createHash } from 'node:crypto';
import type { Db } from '../database.ts';

/** How long a session lives without being used, and at most. */
export const IDLE_MS = 2 * 3_600_000;
export const LONGEST_MS = 12 * 3_600_000;

/** Only a hash of the cookie's value is kept. */
const idOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a session for a person. `token` is at least 32 bytes of chance. */
export async function openSession(db: Db, token: string, person: string, now = Date.now()): Promise<void> {
  await db.deleteFrom('office.sessions').where('expires_at', '<', new Date(now).toISOString()).execute();
  await db
    .insertInto('office.sessions')
    .values({
      id: idOf(token),
      person,
      seen_at: new Date(now).toISOString(),
      expires_at: new Date(now + LONGEST_MS).toISOString(),
    })
    .execute();
}

/** The person of a session that lives, or nobody. Notes that it was used, once a minute at most. */
export async function sessionPerson(db: Db, token: string, now = Date.now()): Promise<string | undefined> {
  const id = idOf(token);
  const row = await db
    .selectFrom('office.sessions')
    .select(['person', 'seen_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.person || Date.parse(row.expires_at) <= now || Date.parse(row.seen_at) + IDLE_MS <= now) return undefined;
  if (Date.parse(row.seen_at) + 60_000 < now)
    await db
      .updateTable('office.sessions')
      .set({ seen_at: new Date(now).toISOString() })
      .where('id', '=', id)
      .execute();
  return row.person;
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('office.sessions').where('id', '=', idOf(token)).execute();
}
