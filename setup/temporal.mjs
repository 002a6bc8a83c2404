import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { portFor } from './port.mjs';
import { launch } from './process.mjs';
import { run } from './run.mjs';
import { searchAttributes } from './temporal/attributes.mjs';
import { obtainTemporal } from './temporal/obtain.mjs';
import { untilReady } from './wait.mjs';
import { Trouble } from './words.mjs';

/**
 * A running Temporal server of our own. `kill` is SIGKILL, for tests: starting again with the same `dir` and `name` gives
 * the same address and the same histories.
 * @typedef {{ address: string, namespace: string, web?: string, child: import('./process.mjs').Child,
 *             stop(): Promise<void>, kill(): Promise<void> }} Temporal
 */

/** How long a start may take: a first one creates the database, one after a crash recovers it. */
const limit = 60_000;

/**
 * Starts the server headless on `<dir>/<name>.db`, durable (WAL, every commit synced). With `timeSkipping` any case on it
 * can be wound forward: for rehearsals and tests, never for real cases. The switch holds for the whole process, which is why rehearsals get
 * one of their own.
 *
 * @param {{ dir: string, name?: string, namespace?: string, timeSkipping?: boolean, web?: boolean }} options
 *   `name` tells servers of one data folder apart (default `temporal`, with `timeSkipping` `rehearsal`); `namespace`
 *   defaults to `banjie`, with `timeSkipping` to `banjie-rehearsal`; `web` serves Temporal's own pages too
 * @returns {Promise<Temporal>}
 */
export async function startTemporal({ dir, timeSkipping = false, web = false, ...named }) {
  const name = named.name ?? (timeSkipping ? 'rehearsal' : 'temporal');
  const namespace = named.namespace ?? (timeSkipping ? 'banjie-rehearsal' : 'banjie');
  const binary = await obtainTemporal();
  const port = await portFor(dir, name);
  const webPort = web ? await portFor(dir, `${name}-web`) : undefined;
  const address = `127.0.0.1:${port}`;
  const database = join(dir, `${name}.db`);
  const fresh = !existsSync(database);
  const child = await launch({
    dir,
    name,
    command: binary,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
      ...(webPort ? ['--ui-ip', '127.0.0.1', '--ui-port', String(webPort)] : ['--headless']),
      ...['--db-filename', database],
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
      ...['--namespace', namespace],
      ...Object.entries(searchAttributes).flatMap(([key, type]) => ['--search-attribute', `${key}=${type}`]),
      // By turns among the procedures once work waits; cases name theirs (`temporal/share.ts`).
      ...['--dynamic-config-value', 'matching.enableFairness=true'],
      ...(timeSkipping ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
    ],
    // Fewer collections for more memory: 20 to 30 % less CPU a case.
    env: { ...process.env, GOGC: '400' },
  });
  await untilReady(child, () => answers(binary, address, namespace), limit);
  if (fresh) await keepHistories(binary, address, namespace);
  const page = webPort ? { web: `http://127.0.0.1:${webPort}` } : {};
  return { address, namespace, child, stop: child.stop, kill: child.kill, ...page };
}

/** Histories of finished cases stay for 90 days, as on a cluster that `temporal/` prepares; the server's own default is one. */
async function keepHistories(
  /** @type {string} */ binary,
  /** @type {string} */ address,
  /** @type {string} */ namespace,
) {
  const change = ['operator', 'namespace', 'update', '--namespace', namespace, '--retention', '90d'];
  const { code, output } = await run(binary, [...change, '--address', address], { limit: 20_000 });
  if (code !== 0) throw new Trouble('无法设置历史保留期', `the retention of histories could not be set: ${output}`);
}

/** @param {string} binary @param {string} address @param {string} namespace */
async function answers(binary, address, namespace) {
  const ask = ['operator', 'namespace', 'describe', '--namespace', namespace, '--address', address];
  return (await run(binary, ask, { limit: 5_000 })).code === 0;
}
