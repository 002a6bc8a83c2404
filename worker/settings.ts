import { resolve } from 'node:path';
import { type Environment, readTemporalSettings, type TemporalSettings } from '../temporal/settings.ts';

export interface WorkerSettings {
  temporal: TemporalSettings;
  databaseUrl: string;
  /** Folder of letters and payment orders. */
  data: string;
  /** Cases kept in memory; others are replayed from their histories when something happens to them. */
  cachedCases: number;
}

/**
 * Reads everything once, from `TEMPORAL_*`, `BANJIE_REHEARSAL_*`, `BANJIE_PAYLOAD_*` (see `temporal/settings.ts`),
 * `DATABASE_URL`, `BANJIE_DATA` (default `.banjie`) and `BANJIE_CACHED_CASES` (default 2000).
 *
 * @throws RangeError naming the variable, never its value.
 */
export function readWorkerSettings(environment: Environment): WorkerSettings {
  const { DATABASE_URL, BANJIE_DATA = '.banjie', BANJIE_CACHED_CASES = '2000' } = environment;
  if (!DATABASE_URL) throw new RangeError('DATABASE_URL: want the address of PostgreSQL');
  const cachedCases = Number(BANJIE_CACHED_CASES);
  if (!Number.isInteger(cachedCases) || cachedCases < 0) throw new RangeError('BANJIE_CACHED_CASES: want a number');
  return {
    temporal: readTemporalSettings(environment),
    databaseUrl: DATABASE_URL,
    data: resolve(BANJIE_DATA),
    cachedCases,
  };
}
