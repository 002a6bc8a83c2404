import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, startWorker } from '../../setup/app.mjs';
import { portFor } from '../../setup/port.mjs';
import { prepare } from '../../setup/prepare.mjs';
import type { Child } from '../../setup/process.mjs';
import { startAll } from '../../setup/services.mjs';
import { type Db, openDatabase } from '../../store/database.ts';
import { connectRealm, type RealmConnection } from '../../temporal/connect.ts';
import { prepareNamespace } from '../../temporal/prepare.ts';
import { readTemporalSettings } from '../../temporal/settings.ts';
import { acts, signIn } from '../ours.ts';

/** Servers, worker and API of a storm, in a folder of their own that goes with them. */
export interface StormOffice {
  db: Db;
  live: RealmConnection;
  address: string;
  /** Account → cookie, of those who work transfers. */
  cookies: Map<string, string>;
  worker: { stop(): Promise<void>; start(): Promise<void> };
  close(): Promise<void>;
}

export async function openStormOffice(): Promise<StormOffice> {
  const dir = mkdtempSync(join(tmpdir(), 'banjie-storm-'));
  const services = await startAll({ dir });
  const surroundings = { dir, node: process.execPath, env: services.env };
  const db = openDatabase(services.env.DATABASE_URL ?? '');
  const accounts = await prepare(process.execPath, services.env);
  const settings = readTemporalSettings({ ...services.env, TEMPORAL_CONFIG_FILE: join(dir, 'none.toml') });
  const live = await connectRealm(settings.live, settings);
  await prepareNamespace(live);
  const port = await portFor(dir, 'api');
  let working: Child | undefined = await startWorker(surroundings);
  const api = await startApi({ ...surroundings, port });
  const address = `http://127.0.0.1:${port}`;
  const cookies = new Map<string, string>();
  for (const { account } of acts) cookies.set(account, await signIn(address, account, accounts));
  const worker = {
    async stop() {
      await working?.stop();
      working = undefined;
    },
    async start() {
      working ??= await startWorker(surroundings);
    },
  };
  const close = async () => {
    await Promise.all([worker.stop(), api.stop()]);
    await Promise.all([live.connection.close(), db.destroy()]);
    await services.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { db, live, address, cookies, worker, close };
}
