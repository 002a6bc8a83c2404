import { type Kysely, sql } from 'kysely';

/**
 * What the door received, at which instant. The body stands here until the case has taken the command or refused it; the
 * print stays, so that the same id with something else is told apart for ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const realm of ['live', 'rehearsal'])
    for (const statement of receipts(realm)) await sql.raw(statement).execute(db);
}

const receipts = (r: string) => [
  `create table ${r}.receipts (
    case_id text not null,
    command_id text not null,
    person text not null,
    task text,
    at timestamptz not null,
    print text not null,
    body jsonb,
    refusal jsonb,
    tried_at timestamptz not null default now(),
    primary key (case_id, command_id)
  )`,
  `create index receipts_undelivered on ${r}.receipts (tried_at) where body is not null`,
];
