import { type SqlBool, sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { byRisk, isLegallyOverdue, isOverdue, isSoon, isToday } from './risk.ts';
import { pageOf, type TaskRow } from './rows.ts';
import { stuckIds } from './stuck.ts';

export interface BoardAsk {
  regions: string[];
  state: 'stuck' | 'overdue' | 'soon' | 'all';
  procedure?: string;
  now: Instant;
  /** Days ahead that count as soon. */
  soon: number;
  limit: number;
  offset: number;
}
export interface BoardCounts {
  open: number;
  legalOverdue: number;
  promisedOverdue: number;
  today: number;
  soon: number;
  paused: number;
  incidents: number;
  /** Nobody can do them. */
  stuck: number;
}

/** Open tasks of some regions that nobody can do, that are late or will be soon; the worst first. */
export function boardPage(db: Db, realm: Realm, ask: BoardAsk): Promise<TaskRow[]> {
  const { now, soon } = ask;
  const conditions = {
    stuck: sql<SqlBool>`t.id in (${stuckIds(realm, ask.regions)})`,
    overdue: isOverdue(now),
    soon: sql<SqlBool>`((${isToday(now)}) or (${isSoon(now, soon)}))`,
    all: sql<SqlBool>`true`,
  };
  let ids = db
    .withSchema(realm)
    .selectFrom('tasks as t')
    .select('t.id')
    .where('t.closed_at', 'is', null)
    .where('t.region', 'in', ask.regions)
    .where(conditions[ask.state]);
  if (ask.procedure) ids = ids.where('t.procedure', '=', ask.procedure);
  const order = byRisk(now);
  return pageOf(db, realm, ids.orderBy(order).limit(ask.limit).offset(ask.offset), order);
}

/** The numbers of the board, in one statement. */
export async function boardCounts(
  db: Db,
  realm: Realm,
  { regions, now, soon, procedure }: BoardAsk,
): Promise<BoardCounts> {
  const ofProcedure = procedure ? sql`t.procedure = ${procedure}` : sql`true`;
  const { rows } = await sql<BoardCounts>`
    select count(*)::integer as open,
      count(*) filter (where ${isLegallyOverdue(now)})::integer as "legalOverdue",
      count(*) filter (where ${isOverdue(now)} and not coalesce(${isLegallyOverdue(now)}, false))::integer as "promisedOverdue",
      count(*) filter (where ${isToday(now)})::integer as today,
      count(*) filter (where ${isSoon(now, soon)})::integer as soon,
      count(*) filter (where t.paused)::integer as paused,
      count(*) filter (where t.kind = 'incident')::integer as incidents,
      (select count(*)::integer from (${stuckIds(realm, regions, ofProcedure)}) stuck) as stuck
    from ${sql.table(`${realm}.tasks`)} t
    where t.closed_at is null and t.region = any(${regions})
      and ${ofProcedure}`.execute(db);
  return rows[0] as BoardCounts;
}

/** How much each person of some regions holds. */
export async function loads(
  db: Db,
  realm: Realm,
  people: string[],
  now: Instant,
): Promise<Map<string, { open: number; overdue: number }>> {
  const { rows } = await sql<{ holder: string; open: number; overdue: number }>`
    select t.holder, count(*)::integer as open, count(*) filter (where ${isOverdue(now)})::integer as overdue
    from ${sql.table(`${realm}.tasks`)} t
    where t.closed_at is null and t.holder = any(${people}) group by t.holder`.execute(db);
  return new Map(rows.map(({ holder, ...load }) => [holder, load]));
}
