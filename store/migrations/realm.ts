import { type Kysely, sql } from 'kysely';

/** The tables of one realm; `live` and `rehearsal` are made by the same text, so they cannot differ. */
export async function realm(db: Kysely<unknown>, name: 'live' | 'rehearsal'): Promise<void> {
  for (const statement of [`create schema ${name}`, ...tables(name), ...indexes(name), ...guards(name)])
    await sql.raw(statement).execute(db);
}

const tables = (r: string) => [
  `create table ${r}.cases (
    case_id text primary key,
    number text not null unique,
    procedure text not null,
    region text not null,
    plan_hash text not null,
    title text not null,
    status text not null,
    columns jsonb not null,
    seq integer not null,
    at timestamptz not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    end_name text,
    state jsonb not null,
    offset_ms bigint not null default 0,
    audit_n integer not null,
    audit_head text not null
  )`,
  `create table ${r}.facts (
    case_id text primary key references ${r}.cases,
    procedure text not null,
    region text not null,
    facts jsonb not null,
    opened_at timestamptz not null,
    ended_at timestamptz,
    end_name text,
    search text not null
  )`,
  `create table ${r}.tasks (
    id text primary key,
    case_id text not null references ${r}.cases,
    key text not null,
    version integer not null,
    procedure text not null,
    region text not null,
    step text not null,
    line text,
    kind text not null,
    role text not null,
    eligible text[] not null,
    excluded text[] not null,
    only_person text,
    opened_at timestamptz not null,
    clocks jsonb not null,
    legal_due timestamptz,
    promised_due timestamptz,
    paused boolean not null,
    holder text,
    holder_unit text,
    claimed_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    result text,
    unique (case_id, key, version)
  )`,
  `create table ${r}.audit (
    case_id text not null references ${r}.cases,
    n integer not null,
    seq integer not null,
    at timestamptz not null,
    entry jsonb not null,
    prev text not null,
    hash text not null,
    primary key (case_id, n)
  )`,
  `create table ${r}.commands (
    case_id text not null references ${r}.cases,
    command_id text not null,
    seq integer not null,
    answer text not null,
    primary key (case_id, command_id)
  )`,
  `create table ${r}.registers (
    id bigint generated always as identity primary key,
    register text not null,
    key text not null,
    word text not null,
    value jsonb not null,
    from_day date not null,
    until_day date,
    case_id text not null references ${r}.cases,
    seq integer not null,
    n integer not null,
    struck boolean not null default false,
    unique (case_id, seq, n)
  )`,
  `create table ${r}.letters (
    id text primary key,
    case_id text not null references ${r}.cases,
    effect text not null,
    letter text not null,
    step text not null,
    recipient text not null,
    text text not null,
    issued_at timestamptz not null,
    state text not null default 'issued',
    way text,
    day date,
    unique (case_id, effect)
  )`,
  `create table ${r}.payments (
    id text primary key,
    case_id text not null references ${r}.cases,
    effect text not null,
    step text not null,
    line integer,
    amount numeric not null,
    payee text not null,
    account text not null,
    state text not null default 'ordered',
    reason text,
    ordered_at timestamptz not null,
    day date,
    unique (case_id, effect)
  )`,
  `create table ${r}.drafts (
    task text not null,
    person text not null,
    draft jsonb not null,
    saved_at timestamptz not null,
    primary key (task, person)
  )`,
  `create table ${r}.handovers (
    id bigint generated always as identity primary key,
    task text not null references ${r}.tasks,
    case_id text not null,
    act text not null,
    from_person text,
    to_person text,
    by_person text not null,
    reason text,
    at timestamptz not null
  )`,
];

const indexes = (r: string) => [
  `create index cases_region on ${r}.cases (region, opened_at desc)`,
  `create index facts_same on ${r}.facts using gin (facts jsonb_path_ops)`,
  `create index tasks_case on ${r}.tasks (case_id)`,
  `create index tasks_pool on ${r}.tasks using gin (eligible) where closed_at is null and holder is null`,
  `create index tasks_mine on ${r}.tasks (holder) where closed_at is null`,
  `create index tasks_done on ${r}.tasks (closed_by, closed_at desc) where closed_at is not null`,
  `create index tasks_open on ${r}.tasks (region, (least(legal_due, promised_due))) where closed_at is null`,
  `create index registers_entry on ${r}.registers (register, key, word, from_day desc)`,
];

/** History is only ever added to: the database itself refuses to change or delete it. */
const guards = (r: string) => [
  `create function ${r}.refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'the audit is append-only'; end $$`,
  `create trigger audit_append_only before update or delete or truncate on ${r}.audit
    for each statement execute function ${r}.refuse_change()`,
];
