import { type Kysely, sql } from 'kysely';

/** The office: regions, units, people, sessions, and what has been published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'create schema office',
  `create table office.regions (
    id text primary key,
    title text not null,
    parent text references office.regions,
    calendar text
  )`,
  `create table office.units (
    id text primary key,
    region text not null references office.regions,
    kind text not null,
    name text not null,
    area text,
    unique (region, name)
  )`,
  `create table office.people (
    id text primary key,
    account text not null unique,
    name text not null,
    region text not null references office.regions,
    password_hash text not null,
    language text not null default 'zh',
    rights text[] not null,
    active boolean not null default true,
    failed integer not null default 0,
    locked_until timestamptz
  )`,
  `create table office.posts (
    person text not null references office.people,
    unit text not null references office.units,
    posts text[] not null,
    primary key (person, unit)
  )`,
  'create index posts_unit on office.posts (unit)',
  `create table office.sessions (
    id text primary key,
    person text not null references office.people,
    seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index sessions_expiry on office.sessions (expires_at)',
  'create index sessions_person on office.sessions (person)',
  `create table office.calendars (
    hash text primary key,
    calendar jsonb not null,
    published_at timestamptz not null default now()
  )`,
  `create table office.definitions (
    id text not null,
    region text not null,
    version date not null,
    until date,
    hash text not null,
    kind text not null,
    title text not null,
    plan jsonb not null,
    page jsonb not null,
    calendar text not null references office.calendars,
    published bigint not null generated always as identity,
    published_at timestamptz not null default now(),
    primary key (id, version, hash)
  )`,
  'create unique index definitions_hash on office.definitions (hash, id, version)',
  `create table office.numbers (
    realm text not null,
    prefix text not null,
    year integer not null,
    last integer not null,
    primary key (realm, prefix, year)
  )`,
];
