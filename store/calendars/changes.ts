import { sql } from 'kysely';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { renewDefinitions } from './current.ts';

/** A calendar pack on its way to the cases, with what it says and who has to do with it. */
function changes(db: Db) {
  return db
    .selectFrom('office.calendar_changes as x')
    .innerJoin('office.packs as p', 'p.hash', 'x.pack')
    .select([
      'x.id',
      'x.realm',
      'x.pack',
      'x.region',
      'x.source',
      'x.reason',
      'x.state',
      'x.drafted_by',
      'x.drafted_at',
      'x.approved_by',
      'x.approved_at',
      'x.finished_at',
      'x.dropped_by',
      'x.drop_reason',
      'x.total',
      'x.done',
      'x.after_case',
      'x.touched_at',
      'p.id as pack_id',
      'p.family',
      'p.overlay',
      'p.text',
      'p.state as pack_state',
    ]);
}

export type Change = Awaited<ReturnType<ReturnType<typeof changes>['executeTakeFirstOrThrow']>>;

export function changeById(db: Db, id: string): Promise<Change | undefined> {
  return changes(db).where('x.id', '=', id).executeTakeFirst();
}

/** The changes of some regions, newest first. */
export function changesOf(db: Db, regions: string[], limit = 100): Promise<Change[]> {
  return changes(db).where('x.region', 'in', regions).orderBy('x.drafted_at', 'desc').limit(limit).execute();
}

/** Begins a change with its preview; the same id again changes nothing. */
export async function beginChange(
  db: Db,
  change: Pick<Change, 'id' | 'realm' | 'pack' | 'region' | 'source' | 'reason' | 'drafted_by' | 'drafted_at'>,
): Promise<void> {
  await db
    .insertInto('office.calendar_changes')
    .values({ ...change, state: 'previewing', touched_at: change.drafted_at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Begins the preview anew: cases have gone on since. */
export async function previewAgain(db: Db, id: string, at: Instant): Promise<void> {
  await db.transaction().execute(async (t) => {
    const { numUpdatedRows } = await t
      .updateTable('office.calendar_changes')
      .set({ state: 'previewing', total: 0, done: 0, after_case: '', touched_at: at })
      .where('id', '=', id)
      .where('state', 'in', ['previewing', 'previewed'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await t.deleteFrom('office.calendar_cases').where('change', '=', id).where('phase', '=', 'preview').execute();
  });
}

export type Approval = 'approved' | 'state' | 'same-person' | 'older';

/**
 * A second person approves what was previewed: in the live realm the pack is in force from now on, so new cases take it, and
 * running ones are brought to it one after another. Approving again changes nothing. The database refuses one person alone too.
 */
export async function approve(db: Db, id: string, person: string, at: Instant): Promise<Approval> {
  return db.transaction().execute(async (t) => {
    await sql`lock table office.packs in share row exclusive mode`.execute(t);
    const change = await changes(t).where('x.id', '=', id).forUpdate('x').executeTakeFirstOrThrow();
    if (change.approved_by === person) return 'approved';
    if (change.state !== 'previewed') return 'state';
    if (change.drafted_by === person) return 'same-person';
    if (change.pack_state === 'dropped') return 'older';
    await t
      .updateTable('office.calendar_changes')
      .set({
        state: 'applying',
        approved_by: person,
        approved_at: at,
        total: 0,
        done: 0,
        after_case: '',
        touched_at: at,
      })
      .where('id', '=', id)
      .execute();
    if (change.realm === 'live') await putInForce(t, change.pack, at);
    return 'approved';
  });
}

async function putInForce(t: Db, pack: string, at: Instant): Promise<void> {
  await t
    .updateTable('office.packs')
    .set({ state: 'in_force', in_force_at: at })
    .where('hash', '=', pack)
    .where('state', '=', 'draft')
    .execute();
  await renewDefinitions(t);
}

/** Gives a change up before it is approved, with a reason. False when it is too late. */
export async function dropChange(db: Db, id: string, person: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('office.calendar_changes')
    .set({ state: 'dropped', dropped_by: person, drop_reason: reason })
    .where('id', '=', id)
    .where('state', 'in', ['previewing', 'previewed'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A step of the preview or of the application: so many cases more have been looked at. */
export async function stepOn(
  db: Db,
  id: string,
  step: { state?: Change['state']; total?: number; done?: number; after?: string; at: Instant },
): Promise<void> {
  await db
    .updateTable('office.calendar_changes')
    .set({
      touched_at: step.at,
      ...(step.state && { state: step.state }),
      ...(step.state === 'applied' && { finished_at: step.at }),
      ...(step.total !== undefined && { total: step.total }),
      ...(step.done !== undefined && { done: sql<number>`done + ${step.done}` }),
      ...(step.after !== undefined && { after_case: step.after }),
    })
    .where('id', '=', id)
    .execute();
}
