import type { Db } from '../store/database.ts';

/** The task that a person would find in the inbox; read here for both sides, since finding it is not what is measured. */
export async function openTask(db: Db, caseId: string, step: string): Promise<{ id: string; version: number }> {
  return db
    .withSchema('live')
    .selectFrom('tasks')
    .select(['id', 'version'])
    .where('case_id', '=', caseId)
    .where('step', '=', step)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
}

/** Cases of a procedure that have come to their end. */
export async function closedCases(db: Db, procedure: string): Promise<number> {
  const row = await db
    .withSchema('live')
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('procedure', '=', procedure)
    .where('ended_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
