import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './prepared.ts';
import type { OfficeTables } from './tables/office.ts';
import type { RealmTables } from './tables/realm.ts';

export type Tables = OfficeTables & RealmTables;
export type Db = Kysely<Tables>;

const DATE = 1082;
const BIGINT = 20;
const TIMESTAMPTZ = 1184;
const parsers: { [type: number]: (text: string) => unknown } = {
  [DATE]: (text) => text,
  [BIGINT]: Number,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
};

/**
 * Opens the pool of connections to PostgreSQL. Days come back as `YYYY-MM-DD`, instants as ISO text in UTC.
 * `onQuery` hears of each statement (tests count them). Close with `destroy()`.
 */
export function openDatabase(url: string, options: { size?: number; onQuery?: (sql: string) => void } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    max: options.size ?? 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (type, format) => parsers[type] ?? pg.types.getTypeParser(type, format) },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Likewise one that breaks between two statements of a transaction: the next statement fails and tells its caller.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(options.onQuery && { log: (event) => options.onQuery?.(event.query.sql) }),
  });
}
