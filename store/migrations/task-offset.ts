import { type Kysely, sql } from 'kysely';

/**
 * The offset of a rehearsal's clock stands on its tasks too: a list sorts tasks by their limits without reading their cases,
 * which at 100,000 open tasks is most of its time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const realm of ['live', 'rehearsal']) {
    await sql.raw(`alter table ${realm}.tasks add column offset_ms bigint not null default 0`).execute(db);
    await sql
      .raw(`update ${realm}.tasks t set offset_ms = c.offset_ms from ${realm}.cases c where c.case_id = t.case_id`)
      .execute(db);
  }
}
