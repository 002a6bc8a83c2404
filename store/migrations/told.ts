import { type Kysely, sql } from 'kysely';

/**
 * Which entries of the registers cases wait for, and whom a case must still tell that one of them has changed. Both are
 * written with the step itself, so that no change is lost between the record and its telling.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const realm of ['live', 'rehearsal']) for (const statement of told(realm)) await sql.raw(statement).execute(db);
}

const told = (r: string) => [
  `create table ${r}.watches (
    case_id text not null references ${r}.cases,
    register text not null,
    key text not null,
    primary key (case_id, register, key)
  )`,
  `create index watches_entry on ${r}.watches (register, key)`,
  `create table ${r}.outbox (
    id bigint generated always as identity primary key,
    source text not null,
    target text not null
  )`,
  `create index outbox_source on ${r}.outbox (source)`,
];
