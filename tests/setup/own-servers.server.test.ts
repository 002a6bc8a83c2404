import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres } from '../../setup/postgres.mjs';
import { obtainTemporal } from '../../setup/temporal/obtain.mjs';
import { openDatabase } from '../../store/database.ts';
import { transfer } from '../steps.ts';
import { npmStart, type Started } from './banjie.ts';

/** The office's own: a PostgreSQL with a plain user who owns one database, and a Temporal server that knows nothing of us. */
const outside = mkdtempSync(join(tmpdir(), 'banjie-outside-'));
const dir = mkdtempSync(join(tmpdir(), 'banjie-inside-'));
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let temporal: ChildProcess;
let banjie: Started;
let databaseUrl = '';

beforeAll(async () => {
  chmodSync(outside, 0o755);
  const [database, binary, port] = await Promise.all([startPostgres({ dir: outside }), obtainTemporal(), freePort()]);
  postgres = database;
  databaseUrl = await plainDatabase(database.url);
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--db-filename', join(outside, 'cluster.db')];
  temporal = spawn(binary, ['server', 'start-dev', '--headless', '--namespace', 'office', ...where], {
    stdio: 'ignore',
  });
  banjie = await npmStart(dir, {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    TEMPORAL_NAMESPACE: 'office',
  });
}, 180_000);
afterAll(async () => {
  await banjie?.interrupt();
  temporal?.kill();
  await postgres?.stop();
  for (const folder of [dir, outside]) rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function plainDatabase(url: string): Promise<string> {
  const admin = openDatabase(url, { size: 1 });
  await sql`create role office login password 'outside'`.execute(admin);
  await sql`create database casework owner office`.execute(admin);
  await admin.destroy();
  const own = new URL(url);
  own.username = 'office';
  own.password = 'outside';
  own.pathname = '/casework';
  return own.href;
}

/** Signs in with what `npm start` printed of this person, and answers how to call the doors. */
async function as(account: string) {
  const [, password = ''] = banjie.printed.match(new RegExp(`^${account}\\s+(\\S+)`, 'm')) ?? [];
  let cookie = '';
  const call = async (path: string, body: object) => {
    const answer = await fetch(`${banjie.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: banjie.address, cookie },
      body: JSON.stringify(body),
    });
    cookie ||= (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { status: answer.status, body: await answer.json() };
  };
  expect((await call('/api/session', { account, password })).status).toBe(200);
  return call;
}

it('runs on an office’s own PostgreSQL and Temporal, and starts neither beside them', async () => {
  const call = await as('chenlu');
  const filing = { commandId: 'own-servers-1', procedure: 'xingan.transfer-approval', facts: transfer, papers: [] };
  const { status, body } = await call('/api/live/cases', filing);
  expect([status, body.sentence_zh]).toEqual([200, undefined]);
  const db = openDatabase(databaseUrl, { size: 1 });
  const kept = await db.withSchema('live').selectFrom('cases').select('case_id').execute();
  await db.destroy();
  expect(kept).toEqual([{ case_id: body.case.case }]);
  expect(['postgres', 'temporal.db'].filter((name) => existsSync(join(dir, name)))).toEqual([]);
});
