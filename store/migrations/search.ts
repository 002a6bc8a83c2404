import { type Kysely, sql } from 'kysely';

/**
 * An index for searching inside names and numbers, where the office's database offers the extension `pg_trgm` (a trusted one,
 * so that no superuser is needed). Without it a search reads the texts of all cases, and finds the same.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_available_extensions where name = 'pg_trgm'`.execute(db);
  if (rows.length === 0) return;
  await sql.raw('create extension if not exists pg_trgm').execute(db);
  for (const realm of ['live', 'rehearsal'])
    await sql.raw(`create index facts_search on ${realm}.facts using gin (search gin_trgm_ops)`).execute(db);
}
