import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Office } from './office.ts';

/** Waits, ten seconds at most, until so many writers wait for locks that the test holds. Answers whether they came. */
export async function waitingForLocks({ db }: Office, writers: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    const waiting = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock'`.execute(db);
    if (waiting.rows.length >= writers) return true;
    await setTimeout(50);
  }
  return false;
}
