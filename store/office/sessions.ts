import { createHash } from 'node:crypto';
import type { Db } from '../database.ts';

/** How long a session lives without being used, and at most. */
export const IDLE_MS = 2 * 3_600_000;
export const LONGEST_MS = 12 * 3_600_000;

/** Only a hash of the cookie's value is kept. */
export const sessionId = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a session for a person. `token` is at least 32 bytes of chance. */
export async function openSession(db: Db, token: string, person: string, now = Date.now()): Promise<void> {
  await db.deleteFrom('office.sessions').where('expires_at', '<', new Date(now).toISOString()).execute();
  await db
    .insertInto('office.sessions')
    .values({
      id: sessionId(token),
      person,
      seen_at: new Date(now).toISOString(),
      expires_at: new Date(now + LONGEST_MS).toISOString(),
    })
    .execute();
}

/** A session that lives: neither too old nor too long unused. */
export function lives({ seen_at, expires_at }: Times, now: number): boolean {
  return now < Date.parse(expires_at) && now < Date.parse(seen_at) + IDLE_MS;
}

/** Notes that a session was used, once a minute at most. */
export async function touch(db: Db, token: string, { seen_at }: Times, now: number): Promise<void> {
  if (Date.parse(seen_at) + 60_000 >= now) return;
  await db
    .updateTable('office.sessions')
    .set({ seen_at: new Date(now).toISOString() })
    .where('id', '=', sessionId(token))
    .execute();
}
type Times = { seen_at: string; expires_at: string };

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('office.sessions').where('id', '=', sessionId(token)).execute();
}
