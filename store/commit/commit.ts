import type { Projection } from '../../model/ports.ts';
import { append, genesis, type Link } from '../audit/chain.ts';
import type { Db } from '../database.ts';
import { commitCase, commitFacts } from './case-row.ts';
import { commitRecordings } from './registers.ts';
import { commitTasks } from './tasks.ts';

/**
 * Commits one step of a case in one transaction: case row, tasks, audit entries, recordings, command. Repeated for a `seq`
 * that the case already has, it does nothing. The row lock makes two workers that commit the same step queue up.
 */
export async function commit(db: Db, projection: Projection): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const r = transaction.withSchema(projection.realm);
    const { state } = projection;
    const head = await r
      .selectFrom('cases')
      .select(['seq', 'audit_n', 'audit_head', 'offset_ms'])
      .where('case_id', '=', state.caseId)
      .forUpdate()
      .executeTakeFirst();
    if (head && head.seq >= state.seq) return;
    const links = append(state.caseId, head?.audit_n ?? 0, head?.audit_head ?? genesis, projection.entries);
    const last = links.at(-1) ?? { n: head?.audit_n ?? 0, hash: head?.audit_head ?? genesis };
    const offset = head?.offset_ms ?? offsetOf(projection);
    await commitCase(r, projection, { n: last.n, head: last.hash }, head ? undefined : { offset_ms: offset });
    await commitFacts(r, projection);
    await commitTasks(r, projection, { isNew: !head, offset });
    await commitAudit(r, projection, links);
    await commitRecordings(r, projection);
    await commitCommand(r, projection);
  });
}

async function commitAudit(r: Db, { state }: Projection, links: Link[]): Promise<void> {
  if (links.length === 0) return;
  await r
    .insertInto('audit')
    .values(
      links.map(({ n, entry, prev, hash }) => ({
        case_id: state.caseId,
        n,
        seq: entry.seq,
        at: entry.at,
        entry: JSON.stringify(entry),
        prev,
        hash,
      })),
    )
    .execute();
}

async function commitCommand(r: Db, { state, command }: Projection): Promise<void> {
  if (!command) return;
  await r
    .insertInto('commands')
    .values({ case_id: state.caseId, command_id: command.id, seq: state.seq, answer: command.answer })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How far the clock of a new rehearsal case is ahead; whoever moves it says so exactly. */
function offsetOf({ realm, state }: Projection): number {
  return realm === 'rehearsal' ? Date.parse(state.at) - Date.now() : 0;
}
