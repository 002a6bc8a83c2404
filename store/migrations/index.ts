import { sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Db } from '../database.ts';
import { up as calendars } from './calendars.ts';
import { up as notices } from './notices.ts';
import { up as office } from './office.ts';
import { realm } from './realm.ts';
import { up as receipts } from './receipts.ts';
import { up as recurring } from './recurring.ts';
import { up as routing } from './routing.ts';
import { up as search } from './search.ts';
import { up as taskOffset } from './task-offset.ts';
import { up as told } from './told.ts';

/** In order of their names; a migration that has run anywhere is never edited, a new one is added. */
const migrations: { [name: string]: Migration } = {
  '0001-office': { up: office },
  '0002-live': { up: (db) => realm(db, 'live') },
  '0003-rehearsal': { up: (db) => realm(db, 'rehearsal') },
  '0004-search': { up: search },
  '0005-task-offset': { up: taskOffset },
  '0006-routing': { up: routing },
  '0007-notices': { up: notices },
  '0008-recurring': { up: recurring },
  '0009-receipts': { up: receipts },
  '0010-calendars': { up: calendars },
  '0011-told': { up: told },
};

const provider: MigrationProvider = { getMigrations: async () => migrations };

/** Brings the database to the present form; several processes may call it at once (Kysely locks). Rejects with what failed. */
export async function migrate(db: Db): Promise<string[]> {
  await sql`create schema if not exists migration`.execute(db);
  const { error, results } = await new Migrator({
    db,
    provider,
    migrationTableSchema: 'migration',
  }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}
