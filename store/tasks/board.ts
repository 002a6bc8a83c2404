import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { byRisk, isLegallyOverdue, isOverdue, isSoon, isToday } from './risk.ts';
import { pageOf, type TaskRow } from './rows.ts';
import { nobodyCan, shapes, stuckIds } from './stuck.ts';

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
export async function boardCounts(db: Db, realm: Realm, ask: BoardAsk): Promise<BoardCounts> {
  const { rows } = await countsOf(realm, ask).execute(db);
  return rows[0] as BoardCounts;
}

/** It goes over the tasks once and sorts none: at 100,000 tasks the rest would cost many times that. */
export function countsOf(realm: Realm, { regions, now, soon, procedure }: BoardAsk) {
  const ofProcedure = procedure ? sql`t.procedure = ${procedure}` : sql`true`;
  const counting = sql`count(*) as open,
    count(*) filter (where ${isLegallyOverdue(now)}) as legal,
    count(*) filter (where ${isOverdue(now)}) as overdue,
    count(*) filter (where ${isToday(now)}) as today,
    count(*) filter (where ${isSoon(now, soon)}) as soon,
    count(*) filter (where t.paused) as paused`;
  const total = (of: RawBuilder<unknown>, where = sql`true`) =>
    sql`coalesce(sum(${of}) filter (where ${where}), 0)::integer`;
  return sql<BoardCounts>`${shapes(realm, regions, ofProcedure, counting)}
    select ${total(sql`t.open`)} as open, ${total(sql`t.legal`)} as "legalOverdue",
      ${total(sql`t.overdue - t.legal`)} as "promisedOverdue", ${total(sql`t.today`)} as today,
      ${total(sql`t.soon`)} as soon, ${total(sql`t.paused`)} as paused,
      ${total(sql`t.open`, sql`t.kind = 'incident'`)} as incidents, ${total(sql`t.open`, nobodyCan)} as stuck
    from shapes t`;
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
