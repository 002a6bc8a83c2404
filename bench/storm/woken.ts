import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../store/database.ts';
import type { Storm } from './cases.ts';

/** How many of a storm's cases their limit has ended, and when that was, ms after the due instant. */
export interface Progress {
  at: number;
  woken: number;
}

/** Watches a storm until all of its cases are woken. @throws Error when nothing moves for two minutes */
export async function watch(db: Db, { due, ids }: Storm): Promise<Progress[]> {
  const seen: Progress[] = [];
  let last = Date.now();
  for (;;) {
    const woken = await count(db, ids);
    if (woken !== (seen.at(-1)?.woken ?? 0)) last = Date.now();
    seen.push({ at: Date.now() - Date.parse(due), woken });
    if (woken === ids.length) return seen;
    if (Date.now() - Math.max(last, Date.parse(due)) > 120_000) throw new Error(`${woken} of ${ids.length} were woken`);
    await setTimeout(1000);
  }
}

async function count(db: Db, ids: string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from live.cases where case_id = any(${ids}) and ended_at is not null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What the audit of a storm's cases says. Every number but the first and `asOfDue` is to be 0. */
export interface Account {
  cases: number;
  /** Lapsed exactly once, and as of the due instant whenever that was worked. */
  asOfDue: number;
  lost: number;
  twice: number;
  /** Lapsed as of another instant. */
  elsewhere: number;
}

export async function account(db: Db, { due, ids }: Storm): Promise<Account> {
  const { rows } = await sql<Account>`
    with lapses as (
      select c.case_id, count(a.n)::integer as times, bool_and((a.entry->>'at')::timestamptz = ${due}) as as_of_due
      from live.cases c left join live.audit a on a.case_id = c.case_id and a.entry->>'kind' = 'lapsed'
      where c.case_id = any(${ids}) group by c.case_id
    )
    select count(*)::integer as cases,
      count(*) filter (where times = 1 and as_of_due)::integer as "asOfDue",
      count(*) filter (where times = 0)::integer as lost,
      count(*) filter (where times > 1)::integer as twice,
      count(*) filter (where times = 1 and not as_of_due)::integer as elsewhere
    from lapses`.execute(db);
  return rows[0] as Account;
}
