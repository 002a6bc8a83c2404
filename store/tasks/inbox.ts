import { type SqlBool, sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { type Candidate, personKeys } from './eligible.ts';
import { byRisk, isOverdue, isToday, isWaiting } from './risk.ts';
import { pageOf, type TaskRow } from './rows.ts';

export type View = 'mine' | 'pool' | 'today' | 'overdue' | 'waiting' | 'done';
export interface InboxAsk {
  person: Candidate;
  regions: string[];
  /** A rehearsal: one person plays every part, so that the pool holds all that is open. */
  everyone?: boolean;
  view: View;
  procedure?: string;
  step?: string;
  /** Part of a number, name or other text of the case. */
  q?: string;
  limit: number;
  offset: number;
  now: Instant;
  /** First instant of the month in which `done` looks. */
  month: Instant;
}

/** What a person may take: open, nobody's, meant for them, in their regions, and they are not shut out by four eyes. */
export function mayTake({ person, regions, everyone }: Pick<InboxAsk, 'person' | 'regions' | 'everyone'>) {
  if (everyone) return sql<SqlBool>`t.closed_at is null and t.region = any(${regions})`;
  return isFreeFor({ person: person.id, keys: personKeys(person), regions });
}

/** The same by the keys that the person answers to. */
export const isFreeFor = ({ person, keys, regions }: { person: string; keys: string[]; regions: string[] }) =>
  sql<SqlBool>`t.closed_at is null and t.holder is null and t.eligible && ${keys}::text[]
    and t.region = any(${regions}) and not (${person} = any(t.excluded))
    and (t.only_person is null or t.only_person = ${person})`;

const held = (person: string) => sql<SqlBool>`t.closed_at is null and t.holder = ${person}`;

/** The task that a person should do first of those they hold, as an expression. */
export const worstHeld = (realm: Realm, person: string, now: Instant) => sql<string | null>`(
  select t.id from ${sql.table(`${realm}.tasks`)} t where ${held(person)} order by ${byRisk(now)} limit 1)`;

function inView(ask: InboxAsk) {
  const mine = held(ask.person.id);
  const conditions = {
    mine: () => mine,
    pool: () => mayTake(ask),
    today: () => sql<SqlBool>`${mine} and ${isToday(ask.now)}`,
    overdue: () => sql<SqlBool>`${mine} and ${isOverdue(ask.now)}`,
    waiting: () => sql<SqlBool>`${mine} and ${isWaiting}`,
    done: () => sql<SqlBool>`t.closed_by = ${ask.person.id} and t.closed_at >= ${ask.month}`,
  };
  return conditions[ask.view]();
}

/** One page of a view: legal limits before promised ones; what is done, newest first. */
export function inboxPage(db: Db, realm: Realm, ask: InboxAsk): Promise<TaskRow[]> {
  const order = ask.view === 'done' ? sql`t.closed_at desc, t.id` : byRisk(ask.now);
  let ids = db.withSchema(realm).selectFrom('tasks as t').select('t.id').where(inView(ask));
  if (ask.procedure) ids = ids.where('t.procedure', '=', ask.procedure);
  if (ask.step) ids = ids.where('t.step', '=', ask.step);
  if (ask.q) ids = ids.where('t.case_id', 'in', found(db, realm, ask.q));
  return pageOf(db, realm, ids.orderBy(order).limit(ask.limit).offset(ask.offset), order);
}

/** Cases whose number, title or short facts hold the text. */
export function found(db: Db, realm: Realm, q: string) {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return db.withSchema(realm).selectFrom('facts').select('case_id').where('search', 'like', pattern);
}

/** How many tasks of each procedure and step the view holds, under the search if there is one. */
export function inboxFacets(db: Db, realm: Realm, ask: InboxAsk) {
  let query = db.withSchema(realm).selectFrom('tasks as t').where(inView(ask));
  if (ask.q) query = query.where('t.case_id', 'in', found(db, realm, ask.q));
  return query
    .select(['t.procedure', 't.step', sql<number>`count(*)::integer`.as('count')])
    .select((eb) =>
      eb
        .selectFrom('office.definitions as d')
        .select('d.title')
        .whereRef('d.id', '=', 't.procedure')
        .orderBy('d.published', 'desc')
        .limit(1)
        .as('title'),
    )
    .groupBy(['t.procedure', 't.step'])
    .orderBy('t.procedure')
    .orderBy('t.step')
    .execute();
}

export type Counts = { [view in View]: number };

/** The numbers beside the views, in one statement. */
export async function inboxCounts(db: Db, realm: Realm, ask: Omit<InboxAsk, 'view'>): Promise<Counts> {
  const tasks = sql.table(`${realm}.tasks`);
  const from = sql`from ${tasks} t`;
  const { rows } = await sql<Counts>`
    select own.*,
      (select count(*)::integer ${from} where ${mayTake(ask)}) as pool,
      (select count(*)::integer ${from}
        where t.closed_by = ${ask.person.id} and t.closed_at >= ${ask.month}) as done
    from (select count(*)::integer as mine,
        count(*) filter (where ${isToday(ask.now)})::integer as today,
        count(*) filter (where ${isOverdue(ask.now)})::integer as overdue,
        count(*) filter (where ${isWaiting})::integer as waiting
      ${from} where t.closed_at is null and t.holder = ${ask.person.id}) own`.execute(db);
  return rows[0] as Counts;
}
