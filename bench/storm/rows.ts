import { sql } from 'kysely';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../../store/database.ts';
import { type OfficePerson, person } from '../../store/office/people.ts';
import { boardCounts, boardPage } from '../../store/tasks/board.ts';
import { inboxCounts, inboxFacets, inboxPage } from '../../store/tasks/inbox.ts';
import { quantile } from '../figures.ts';

/** Copies one filed case with its open task so many times in the read model, all with the limit `due`. */
export async function copyRows(db: Db, caseId: string, count: number, due: Instant): Promise<void> {
  // A screen shows a row by its published plan, which the storm's own is not.
  const shown = db.selectFrom('office.definitions').select(['id', 'hash']).where('id', '=', 'xingan.transfer-approval');
  const { id, hash } = await shown.orderBy('published', 'desc').limit(1).executeTakeFirstOrThrow();
  const copies = (table: string, key: string, changed: object) => sql`
    insert into ${sql.table(`live.${table}`)}
    select (jsonb_populate_record(o, ${JSON.stringify(changed)}::jsonb
      || jsonb_build_object('case_id', 'row-' || n, ${key}::text, 'row-' || n))).*
    from ${sql.table(`live.${table}`)} o, generate_series(1, ${count}::integer) n where o.case_id = ${caseId}`;
  await copies('cases', 'number', { procedure: id, plan_hash: hash }).execute(db);
  await copies('facts', 'case_id', { procedure: id }).execute(db);
  await copies('tasks', 'id', { procedure: id, legal_due: due }).execute(db);
  const live = db.withSchema('live');
  await live.updateTable('cases').set({ procedure: id, plan_hash: hash }).where('case_id', '=', caseId).execute();
  await live.updateTable('tasks').set({ procedure: id }).where('case_id', '=', caseId).execute();
  await sql`vacuum analyze live.tasks`.execute(db);
}

/** A question of a screen: what it answers before and at the instant, and how long it takes then, ms. */
export interface Asked {
  name: string;
  before: number;
  after: number;
  p50: number;
  p99: number;
}

/** Asks what the board and the inbox ask, one millisecond before the instant and at it. Nothing is written in between. */
export async function askScreens(db: Db, head: string, clerk: string, due: Instant, times = 50): Promise<Asked[]> {
  const [boss, me] = await Promise.all([person(db, head), person(db, clerk)]);
  if (!boss || !me) throw new Error('No such person');
  const before = new Date(Date.parse(due) - 1).toISOString();
  const found: Asked[] = [];
  for (const [name, ask] of Object.entries(questions(db, boss, me))) {
    const early = await ask(before);
    const took: number[] = [];
    let after = 0;
    for (let time = 0; time < times; time += 1) {
      const began = performance.now();
      after = await ask(due);
      took.push(performance.now() - began);
    }
    found.push({ name, before: early, after, p50: quantile(took, 0.5), p99: quantile(took, 0.99) });
  }
  return found;
}

/** A page of the inbox through the door, ms of each. */
export async function askDoor(address: string, cookie: string, times = 50): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const answer = await fetch(`${address}/api/live/inbox?view=pool`, { headers: { cookie } });
    if (((await answer.json()) as { rows: unknown[] }).rows.length !== 50) throw new Error('Not a full page');
    took.push(performance.now() - began);
  }
  return took;
}

function questions(
  db: Db,
  boss: OfficePerson,
  me: OfficePerson,
): { [name: string]: (now: Instant) => Promise<number> } {
  const board = (now: Instant) => ({
    ...{ regions: ids(boss), state: 'overdue' as const, now, soon: 3, limit: 50, offset: 0 },
  });
  const inbox = (now: Instant) => ({
    ...{ person: me, regions: ids(me), view: 'pool' as const, limit: 50, offset: 0, now, month: now },
  });
  return {
    'board: how many are overdue': async (now) => (await boardCounts(db, 'live', board(now))).legalOverdue,
    'board: the 50 worst': async (now) => (await boardPage(db, 'live', board(now))).length,
    'inbox: the 50 worst of the pool': async (now) => (await inboxPage(db, 'live', inbox(now))).length,
    'inbox: how many are in the pool': async (now) => (await inboxCounts(db, 'live', inbox(now))).pool,
    'inbox: how many of each step': async (now) => (await inboxFacets(db, 'live', inbox(now))).length,
  };
}

const ids = ({ regions }: OfficePerson) => regions.map(({ id }) => id);
