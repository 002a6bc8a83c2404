import { type Kysely, sql } from 'kysely';

/**
 * Calendars as they are published: packs, their way through preview and a second person's approval, and what became of each
 * case. A case says which calendar it has pinned, so that those which still have an older one are found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...['live', 'rehearsal'].flatMap(pins)]) await sql.raw(statement).execute(db);
}

const tables = [
  `create table office.packs (
    hash text primary key,
    id text not null,
    family text not null,
    region text not null,
    overlay boolean not null,
    text text not null,
    state text not null check (state in ('draft', 'in_force', 'dropped')),
    drafted_at timestamptz not null default now(),
    in_force_at timestamptz,
    n bigint not null generated always as identity
  )`,
  `create unique index packs_in_force on office.packs (id) where state = 'in_force'`,
  `create function office.keep_pack() returns trigger language plpgsql as $$
    begin
      if old.text <> new.text or old.id <> new.id or old.hash <> new.hash or (old.state <> 'draft' and old.state <> new.state)
        then raise exception 'a pack never changes'; end if;
      return new;
    end $$`,
  'create trigger packs_append_only before update on office.packs for each row execute function office.keep_pack()',
  `create table office.calendar_changes (
    id text primary key,
    realm text not null,
    pack text not null references office.packs,
    region text not null,
    source text not null,
    reason text not null,
    state text not null check (state in ('previewing', 'previewed', 'applying', 'applied', 'dropped')),
    drafted_by text not null references office.people,
    drafted_at timestamptz not null,
    approved_by text references office.people,
    approved_at timestamptz,
    finished_at timestamptz,
    dropped_by text references office.people,
    drop_reason text,
    total integer not null default 0,
    done integer not null default 0,
    after_case text not null default '',
    touched_at timestamptz not null,
    check (approved_by is null or approved_by <> drafted_by)
  )`,
  `create table office.calendar_cases (
    change text not null references office.calendar_changes,
    case_id text not null,
    phase text not null check (phase in ('preview', 'apply')),
    outcome text not null,
    moves jsonb not null,
    at timestamptz not null,
    primary key (change, phase, case_id)
  )`,
];

const pins = (r: string) => [
  `alter table ${r}.cases add column calendar text`,
  `update ${r}.cases c set calendar = d.calendar from office.definitions d
    where d.id = c.procedure and d.hash = c.plan_hash`,
  `create index cases_calendar on ${r}.cases (calendar, case_id) where ended_at is null`,
];
