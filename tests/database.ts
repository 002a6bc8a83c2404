import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../setup/postgres.mjs';
import { type Db, openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrations/index.ts';

/** A migrated database on a real PostgreSQL of its own. `statements` holds what has been asked of it, and may be emptied. */
export interface TestDatabase {
  db: Db;
  url: string;
  statements: string[];
  close(): Promise<void>;
}

/** Starts it in a folder of its own; nothing of the office that runs the tests is touched. */
export async function testDatabase(): Promise<TestDatabase> {
  const dir = await mkdtemp(join(tmpdir(), 'banjie-db-'));
  await chmod(dir, 0o755);
  const server = await startPostgres({ dir });
  const statements: string[] = [];
  const db = openDatabase(server.url, { onQuery: (sql) => statements.push(sql) });
  await migrate(db);
  statements.length = 0;
  return {
    db,
    url: server.url,
    statements,
    close: async () => {
      await db.destroy();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
