import { type Kysely, sql } from 'kysely';

/** Whom each alert of a limit has reached. `instead`: nobody was found whom it names, so it went to who supervises. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const realm of ['live', 'rehearsal'])
    for (const statement of notices(realm)) await sql.raw(statement).execute(db);
}

const notices = (r: string) => [
  `create table ${r}.notices (
    id bigint generated always as identity primary key,
    case_id text not null references ${r}.cases,
    seq integer not null,
    n integer not null,
    step text,
    level text not null,
    recipient text not null,
    person text not null references office.people,
    instead boolean not null,
    at timestamptz not null,
    read_at timestamptz,
    unique (case_id, seq, n, person)
  )`,
  `create index notices_unread on ${r}.notices (person, at desc) where read_at is null`,
];
