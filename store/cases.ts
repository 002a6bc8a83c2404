import { sql } from 'kysely';
import type { CaseState } from '../model/case.ts';
import type { Realm } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import type { Db } from './database.ts';
import { prepared } from './prepared.ts';
import { statement } from './statement.ts';
import type { TaskClock } from './tables/realm.ts';
import { found, worstHeld } from './tasks/inbox.ts';

/** A case row with the titles of its procedure and region; the state is read for one case only. */
function rows(db: Db, realm: Realm) {
  return db
    .withSchema(realm)
    .selectFrom('cases as c')
    .leftJoin('office.definitions as d', (join) =>
      join.onRef('d.id', '=', 'c.procedure').onRef('d.hash', '=', 'c.plan_hash'),
    )
    .leftJoin('office.regions as r', 'r.id', 'c.region')
    .select([
      'c.case_id',
      'c.number',
      'c.procedure',
      'c.region',
      'c.plan_hash',
      'c.calendar',
      'c.title',
      'c.status',
      'c.columns',
      'c.seq',
      'c.at',
      'c.opened_at',
      'c.ended_at',
      'c.offset_ms',
      'd.title as procedure_title',
      'd.version',
      'r.title as region_title',
    ])
    .select(
      sql<{ name: string; says: string; applies?: string; at: string } | null>`
        case when c.ended_at is not null then c.state->'end' end`.as('end'),
    )
    .select(openClocks(realm).as('clocks'));
}

/** The clocks of what is open in a case, by task. */
const openClocks = (realm: Realm) => sql<TaskClock[][]>`(
  select coalesce(jsonb_agg(t.clocks order by t.opened_at, t.key), '[]')
  from ${sql.table(`${realm}.tasks`)} t where t.case_id = c.case_id and t.closed_at is null)`;

export type CaseRow = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;
export type WholeCase = Omit<CaseRow, 'clocks'> & { state: CaseState };

export function caseById(db: Db, realm: Realm, id: string): Promise<(CaseRow & WholeCase) | undefined> {
  return rows(db, realm).select('c.state').where('c.case_id', '=', id).executeTakeFirst();
}

/** A case as it stands now, and the task that comes next for a person: one that they hold, the worst first. */
export async function caseAndNext(db: Db, realm: Realm, given: { id: string; person: string; now: Instant }) {
  return (await standing(db, realm, given))[0];
}
const standing = statement((db, { id, person, now }: { id: string; person: string; now: Instant }, realm) =>
  rows(db, realm)
    .modifyFront(prepared)
    .select(worstHeld(realm, person, now).as('next'))
    .where('c.case_id', '=', id),
);

/** Cases of some regions, newest first; with `q` those whose number, title or short facts hold it. */
export async function casesPage(
  db: Db,
  realm: Realm,
  ask: { regions: string[]; q?: string; limit: number; offset: number },
): Promise<{ rows: CaseRow[]; total: number }> {
  const within = (id: 'c.case_id') =>
    ask.q ? sql<boolean>`${sql.ref(id)} in (${found(db, realm, ask.q)})` : sql<boolean>`true`;
  const page = await rows(db, realm)
    .where('c.region', 'in', ask.regions)
    .where(within('c.case_id'))
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.case_id')
    .limit(ask.limit)
    .offset(ask.offset)
    .execute();
  const { total } = await db
    .withSchema(realm)
    .selectFrom('cases as c')
    .where('c.region', 'in', ask.regions)
    .where(within('c.case_id'))
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  return { rows: page, total };
}

/** Effects are keyed `seq:n`, which as text would put 10 before 9. */
const bySeq = (at: 'issued_at' | 'ordered_at') => sql`${sql.ref(at)}, length(effect), effect`;

/** What belongs to a case: audit links, letters and payments, oldest first. */
export async function filesOf(db: Db, realm: Realm, id: string) {
  const r = db.withSchema(realm);
  const [audit, letters, payments] = await Promise.all([
    r.selectFrom('audit').selectAll().where('case_id', '=', id).orderBy('n').execute(),
    r.selectFrom('letters').selectAll().where('case_id', '=', id).orderBy(bySeq('issued_at')).execute(),
    r.selectFrom('payments').selectAll().where('case_id', '=', id).orderBy(bySeq('ordered_at')).execute(),
  ]);
  return { audit, letters, payments };
}

export function paymentById(db: Db, realm: Realm, id: string) {
  return db
    .withSchema(realm)
    .selectFrom('payments as p')
    .innerJoin('cases as c', 'c.case_id', 'p.case_id')
    .select(['p.id', 'p.case_id', 'p.effect', 'c.region'])
    .where('p.id', '=', id)
    .executeTakeFirst();
}

/** The clock of a rehearsal case, ahead of the machine's by so much. */
export async function setOffset(db: Db, id: string, milliseconds: number): Promise<void> {
  const offset_ms = Math.round(milliseconds);
  await db.transaction().execute(async (transaction) => {
    const r = transaction.withSchema('rehearsal');
    await r.updateTable('cases').set({ offset_ms }).where('case_id', '=', id).execute();
    await r.updateTable('tasks').set({ offset_ms }).where('case_id', '=', id).execute();
  });
}

/** The answer to a command that was committed, so that a repeated filing finds its case. */
export function commandCase(db: Db, realm: Realm, caseId: string, command: string) {
  return db
    .withSchema(realm)
    .selectFrom('commands')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('command_id', '=', command)
    .executeTakeFirst();
}
