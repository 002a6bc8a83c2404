import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Environment, readTemporalSettings, type TemporalSettings } from '../temporal/settings.ts';

export interface ApiSettings {
  databaseUrl: string;
  temporal: TemporalSettings;
  port: number;
  host: string;
  /** Reached over TLS, by a proxy of the office: the cookie is bound to it, and the proxy's word on the client is taken. */
  secure: boolean;
  /** The built workbench, where it has been built. */
  pages?: string;
}

/**
 * Reads everything once: `DATABASE_URL`, `TEMPORAL_*` and `BANJIE_REHEARSAL_*` (`temporal/settings.ts`), `BANJIE_PORT`
 * (8080), `BANJIE_HOST` (127.0.0.1), `BANJIE_SECURE` (`1` behind TLS).
 *
 * @throws RangeError naming the variable, never its value.
 */
export function readApiSettings(environment: Environment): ApiSettings {
  const { DATABASE_URL, BANJIE_PORT = '8080', BANJIE_HOST = '127.0.0.1', BANJIE_SECURE } = environment;
  if (!DATABASE_URL) throw new RangeError('DATABASE_URL: want the address of PostgreSQL');
  const port = Number(BANJIE_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('BANJIE_PORT: want a port');
  const pages = fileURLToPath(new URL('../ui/dist', import.meta.url));
  return {
    databaseUrl: DATABASE_URL,
    temporal: readTemporalSettings(environment),
    port,
    host: BANJIE_HOST,
    secure: BANJIE_SECURE === '1',
    ...(existsSync(pages) && { pages }),
  };
}
