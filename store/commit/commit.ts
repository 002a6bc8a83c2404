import { sql } from 'kysely';
import type { Projection } from '../../model/ports.ts';
import { append, genesis, type Link } from '../audit/chain.ts';
import type { Db } from '../database.ts';
import { prepared } from '../prepared.ts';
import { answerWrites } from './answers.ts';
import { caseWrite, factsWrite } from './case-row.ts';
import { keepNotices } from './notices.ts';
import { keepOutbox, lockEntries, touchesRegisters, untold } from './outbox.ts';
import { recordingWrites } from './registers.ts';
import { type Known, taskWrites } from './tasks.ts';
import { type Write, writeTogether } from './write.ts';

/**
 * Commits one step of a case in one transaction: case row, tasks, audit entries, recordings, what it
 * says of letters and payments, command. Repeated for a `seq`
 * that the case already has, it does nothing. The row lock makes two workers that commit the same step queue up. Two
 * statements, one that reads and one that writes: the way to the database and back is most of what a commit costs. Only the
 * alerts of a limit, which come seldom, are brought to people in statements of their own, and what other cases must hear
 * of the registers.
 */
export async function commit(db: Db, projection: Projection): Promise<'told' | undefined> {
  const told = touchesRegisters(projection);
  return db.transaction().execute(async (transaction) => {
    const r = transaction.withSchema(projection.realm);
    const { state, realm } = projection;
    const head = await headOf(r, projection);
    if (head && head.seq >= state.seq) return told ? untold(transaction, realm, state.caseId) : undefined;
    if (told) await lockEntries(transaction, projection);
    const links = append(state.caseId, head?.audit_n ?? 0, head?.audit_head ?? genesis, projection.entries);
    const last = links.at(-1) ?? { n: head?.audit_n ?? 0, hash: head?.audit_head ?? genesis };
    const offset = offsetOf(projection, head?.offset_ms);
    await writeTogether(transaction, [
      caseWrite(r, projection, { n: last.n, head: last.hash }, offset, head === undefined),
      factsWrite(r, projection),
      ...taskWrites(r, projection, head?.tasks ?? [], offset),
      ...auditWrites(r, projection, links),
      ...recordingWrites(r, projection),
      ...answerWrites(r, projection),
      ...commandWrites(r, projection),
    ]);
    await keepNotices(transaction, projection);
    if (!told) return undefined;
    await keepOutbox(transaction, projection);
    return untold(transaction, realm, state.caseId);
  });
}

/** The case as it was committed last, locked until this commit is done. */
function headOf(r: Db, { realm, state }: Projection) {
  const tasks = sql<Known[]>`(
    select coalesce(json_agg(json_build_object('id', t.id, 'key', t.key, 'kind', t.kind, 'opened_at', t.opened_at,
      'holder', t.holder, 'claimed_at', t.claimed_at, 'named', t.named, 'closed_at', t.closed_at,
      'closed_by', t.closed_by) order by t.version), '[]')
    from ${sql.table(`${realm}.tasks`)} t where t.case_id = c.case_id)`;
  return r
    .selectFrom('cases as c')
    .modifyFront(prepared)
    .select(['c.seq', 'c.audit_n', 'c.audit_head', 'c.offset_ms', tasks.as('tasks')])
    .where('c.case_id', '=', state.caseId)
    .forUpdate('c')
    .executeTakeFirst();
}

function auditWrites(r: Db, { state }: Projection, links: Link[]): Write[] {
  if (links.length === 0) return [];
  const rows = links.map(({ n, entry, prev, hash }) => ({
    case_id: state.caseId,
    n,
    seq: entry.seq,
    at: entry.at,
    entry: JSON.stringify(entry),
    prev,
    hash,
  }));
  return [r.insertInto('audit').values(rows)];
}

/** The command is remembered, and its receipt needs its body no more. */
function commandWrites(r: Db, { state, command }: Projection): Write[] {
  if (!command) return [];
  const row = { case_id: state.caseId, command_id: command.id, seq: state.seq, answer: command.answer };
  return [
    r
      .insertInto('commands')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
    r
      .updateTable('receipts')
      .set({ body: null, refusal: null })
      .where('case_id', '=', state.caseId)
      .where('command_id', '=', command.id),
  ];
}

/**
 * How far the clock of a rehearsal case is ahead. Whoever moves it says so exactly; where that was lost on the way, what has
 * happened in the case since shows how far it has gone at least.
 */
function offsetOf({ realm, state }: Projection, known = Number.NEGATIVE_INFINITY): number {
  return realm === 'rehearsal' ? Math.max(known, Date.parse(state.at) - Date.now()) : 0;
}
