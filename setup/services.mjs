import { startPostgres } from './postgres.mjs';
import { startTemporal } from './temporal.mjs';

/**
 * The servers below Banjie. `env` is what worker, API and command read their addresses from:
 * `DATABASE_URL`; `TEMPORAL_ADDRESS` and `TEMPORAL_NAMESPACE` (the SDK's own names) for real cases;
 * `BANJIE_REHEARSAL_ADDRESS` and `BANJIE_REHEARSAL_NAMESPACE` for rehearsals; `BANJIE_DATA` for files.
 * @typedef {{ postgres?: import('./postgres.mjs').Postgres, temporal?: import('./temporal.mjs').Temporal,
 *             rehearsal?: import('./temporal.mjs').Temporal, env: { [name: string]: string }, stop(): Promise<void> }} Services
 */

/**
 * Starts PostgreSQL, the Temporal server of real cases and that of rehearsals side by side in one data folder. The
 * rehearsals' server is started with the others and not when first needed: it costs half a second and some memory, and
 * worker and API know its address from the start and need no way to ask for it.
 *
 * @param {{ dir: string, given?: NodeJS.ProcessEnv, web?: boolean }} options `given` is the environment in which an office
 *   may name a database and a cluster of its own, which are then used instead; tests leave it out and touch nobody's data
 * @returns {Promise<Services>}
 */
export async function startAll({ dir, given = {}, web = false }) {
  const ownDatabase = !given.DATABASE_URL;
  const ownCluster = !['TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE', 'TEMPORAL_CONFIG_FILE'].some((name) => given[name]);
  const ownRehearsal = !given.BANJIE_REHEARSAL_ADDRESS;
  const started = await Promise.allSettled([
    ownDatabase ? startPostgres({ dir }) : undefined,
    ownCluster ? startTemporal({ dir, web }) : undefined,
    ownRehearsal ? startTemporal({ dir, timeSkipping: true, web }) : undefined,
  ]);
  const [postgres, temporal, rehearsal] = /** @type {const} */ ([
    value(started[0]),
    value(started[1]),
    value(started[2]),
  ]);
  const stop = async () => {
    await Promise.all([temporal?.stop(), rehearsal?.stop()]);
    await postgres?.stop();
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const env = {
    BANJIE_DATA: dir,
    ...(postgres && { DATABASE_URL: postgres.url }),
    ...(temporal && { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace }),
    ...(rehearsal && { BANJIE_REHEARSAL_ADDRESS: rehearsal.address, BANJIE_REHEARSAL_NAMESPACE: rehearsal.namespace }),
  };
  return { postgres, temporal, rehearsal, env, stop };
}

/** @template T @param {PromiseSettledResult<T>} settled @returns {T | undefined} */
function value(settled) {
  return settled.status === 'fulfilled' ? settled.value : undefined;
}
