import { type Kysely, sql } from 'kysely';

/**
 * Openings by the calendar: what has been opened for which day, and up to which day each procedure has been looked at. A line
 * of a register says which region it belongs to, and may come from an office's own list instead of a case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const realm of ['live', 'rehearsal'])
    for (const statement of recurring(realm)) await sql.raw(statement).execute(db);
}

const recurring = (r: string) => [
  `create table ${r}.openings (
    procedure text not null,
    day date not null,
    region text not null,
    opened integer not null,
    unjudged jsonb not null,
    at timestamptz not null,
    primary key (procedure, day)
  )`,
  `create table ${r}.openings_until (procedure text primary key, day date not null)`,
  `alter table ${r}.registers add column region text, add column entered_by text references office.people`,
  `update ${r}.registers g set region = c.region from ${r}.cases c where c.case_id = g.case_id`,
  `alter table ${r}.registers alter column region set not null, alter column case_id drop not null`,
];
