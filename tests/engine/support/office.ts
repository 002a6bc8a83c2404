import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Realm } from '../../../model/ports.ts';
import { startAll } from '../../../setup/services.mjs';
import { type Db, openDatabase } from '../../../store/database.ts';
import { migrate } from '../../../store/migrations/index.ts';
import type { RealmConnection } from '../../../temporal/connect.ts';
import { connectRealms } from '../../../worker/run.ts';
import { readWorkerSettings, type WorkerSettings } from '../../../worker/settings.ts';

/** A whole office on real servers in a folder of its own: PostgreSQL, the live Temporal server and that of rehearsals. */
export interface Office {
  dir: string;
  services: Awaited<ReturnType<typeof startAll>>;
  /** The environment of its processes. */
  env: { [name: string]: string };
  settings: WorkerSettings;
  db: Db;
  realms: { [realm in Realm]: RealmConnection };
  close(): Promise<void>;
}

/** @param more further variables of its environment, such as a payload key */
export async function openOffice(more: { [name: string]: string } = {}): Promise<Office> {
  const dir = await mkdtemp(join(tmpdir(), 'banjie-office-'));
  await chmod(dir, 0o755);
  const services = await startAll({ dir });
  const env = { ...services.env, TEMPORAL_CONFIG_FILE: join(dir, 'none.toml'), ...more };
  const settings = readWorkerSettings(env);
  const db = openDatabase(settings.databaseUrl);
  await migrate(db);
  const [live, rehearsal] = await connectRealms(settings);
  if (!live || !rehearsal) throw new Error('Both servers are expected to run');
  const close = async () => {
    await Promise.all([live.connection.close(), rehearsal.connection.close(), db.destroy()]);
    await services.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { dir, services, env, settings, db, realms: { live, rehearsal }, close };
}
