import type { Expression, RawBuilder } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { WholeCase } from '../cases.ts';
import type { Db } from '../database.ts';
import { prepared } from '../prepared.ts';
import { statement } from '../statement.ts';

/** Tasks with what a row shows: the case's number, title and columns, the holder's name, the procedure's title. */
export function taskRows(db: Db, realm: Realm) {
  return db
    .withSchema(realm)
    .selectFrom('tasks as t')
    .innerJoin('cases as c', 'c.case_id', 't.case_id')
    .leftJoin('office.people as h', 'h.id', 't.holder')
    .leftJoin('office.definitions as d', (join) =>
      join.onRef('d.id', '=', 'c.procedure').onRef('d.hash', '=', 'c.plan_hash'),
    )
    .select([
      't.id',
      't.case_id',
      't.key',
      't.version',
      't.procedure',
      't.region',
      't.step',
      't.line',
      't.kind',
      't.role',
      't.eligible',
      't.excluded',
      't.only_person',
      't.opened_at',
      't.clocks',
      't.paused',
      't.holder',
      't.named',
      't.closed_at',
      'c.number',
      'c.title',
      'c.columns',
      'c.offset_ms',
      'c.plan_hash',
      'c.calendar',
      'h.name as holder_name',
      'd.title as procedure_title',
    ]);
}

export type TaskRow = Awaited<ReturnType<ReturnType<typeof taskRows>['executeTakeFirstOrThrow']>>;

/** A page whose ids were chosen and cut on the tasks alone; only its rows are then read whole, in the same order. */
export function pageOf(
  db: Db,
  realm: Realm,
  ids: Expression<{ id: string }>,
  order: RawBuilder<unknown>,
): Promise<TaskRow[]> {
  return taskRows(db, realm)
    .where('t.id', 'in', ids as never)
    .orderBy(order)
    .execute();
}

export function taskById(db: Db, realm: Realm, id: string): Promise<TaskRow | undefined> {
  return taskRows(db, realm).where('t.id', '=', id).executeTakeFirst();
}

/** A task with its whole case, in one statement. */
export async function taskWithCase(
  db: Db,
  realm: Realm,
  id: string,
): Promise<{ task: TaskRow; row: WholeCase } | undefined> {
  const [found] = await withCase(db, realm, { id });
  if (!found) return undefined;
  const { case_opened_at: opened_at, plan_version: version, state } = found;
  return { task: found, row: { ...found, opened_at, version, end: state.end ?? null } };
}

const withCase = statement((db, { id }: { id: string }, realm) =>
  taskRows(db, realm)
    .modifyFront(prepared)
    .leftJoin('office.regions as r', 'r.id', 'c.region')
    .select(['c.seq', 'c.at', 'c.status', 'c.state', 'c.ended_at', 'c.opened_at as case_opened_at'])
    .select(['d.version as plan_version', 'r.title as region_title'])
    .where('t.id', '=', id),
);

/** The open tasks of some cases. */
export async function openTasksOf(db: Db, realm: Realm, cases: string[]): Promise<TaskRow[]> {
  if (cases.length === 0) return [];
  return taskRows(db, realm)
    .where('t.case_id', 'in', cases)
    .where('t.closed_at', 'is', null)
    .orderBy('t.opened_at')
    .orderBy('t.key')
    .execute();
}
