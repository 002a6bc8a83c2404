import { made } from './folder.mjs';
import { portFor } from './port.mjs';
import { account } from './postgres/account.mjs';
import { binaries } from './postgres/binaries.mjs';
import { cluster } from './postgres/cluster.mjs';
import { place } from './postgres/place.mjs';
import { endLeftover, isReady } from './postgres/postmaster.mjs';
import { launch } from './process.mjs';
import { untilReady } from './wait.mjs';

/**
 * A running PostgreSQL of our own; `url` names the database `banjie` in it, whose owner may create further ones. `kill` is
 * SIGKILL, for tests.
 * @typedef {{ url: string, child: import('./process.mjs').Child, stop(): Promise<void>, kill(): Promise<void> }} Postgres
 */

/** How long a start may take: one after a crash replays the log first. */
const limit = 60_000;

/**
 * Starts PostgreSQL with its data in `<dir>/postgres` (or where `postgres/place.mjs` says), on 127.0.0.1 only. All its safety settings stay at their defaults.
 * @param {{ dir: string }} options @returns {Promise<Postgres>}
 */
export async function startPostgres({ dir }) {
  const who = await account();
  const at = await place(made(dir), await binaries(), who);
  const { data, password } = await cluster(at.dir, at.binaries, who);
  await endLeftover(data);
  const port = await portFor(dir, 'postgres');
  const child = await launch({
    dir,
    name: 'postgres',
    command: at.binaries.postgres,
    args: ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
    ...who,
    cwd: '/',
    // Fast shutdown: sessions are ended, everything committed is kept.
    signal: 'SIGINT',
    patience: 30_000,
  });
  await untilReady(child, async () => isReady(data, child.pid), limit);
  const url = `postgresql://banjie:${password}@127.0.0.1:${port}/banjie`;
  return { url, child, stop: child.stop, kill: child.kill };
}
