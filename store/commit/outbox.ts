import { sql } from 'kysely';
import type { Watch } from '../../model/case.ts';
import type { Projection, Realm } from '../../model/ports.ts';
import { canonical } from '../audit/chain.ts';
import type { Db } from '../database.ts';

/**
 * Locks the entries that a step writes or begins to wait for, one after the other in the same order everywhere: so either the
 * record sees who waits, or the wait sees what was recorded. To be called before either is written.
 */
export async function lockEntries(db: Db, { realm, recordings, watches = [] }: Projection): Promise<void> {
  for (const entry of entriesOf([...recordings, ...watches]))
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${realm} ${entry}`}, 0))`.execute(db);
}

/** Whether the registers have to do with this step at all. */
export function touchesRegisters({ recordings, watches }: Projection): boolean {
  return recordings.length > 0 || watches !== undefined;
}

/** Notes whom the step must tell: whoever waits for what it recorded, and itself about what it begins to wait for. */
export async function keepOutbox(db: Db, { realm, state, recordings, watches }: Projection): Promise<void> {
  const r = db.withSchema(realm);
  const { caseId } = state;
  if (watches) {
    const rows = distinct(watches).map(({ register, key }) => ({ case_id: caseId, register, key }));
    const had = await r.deleteFrom('watches').where('case_id', '=', caseId).returning(['register', 'key']).execute();
    if (rows.length > 0) await r.insertInto('watches').values(rows).execute();
    const fresh = rows.some((row) => !had.some(({ register, key }) => register === row.register && key === row.key));
    if (fresh) await r.insertInto('outbox').values({ source: caseId, target: caseId }).execute();
  }
  await tellOf(db, realm, caseId, recordings);
}

/** Whoever waits for one of these entries is to be told by this case. */
export async function tellOf(db: Db, realm: Realm, source: string, changed: Watch[]): Promise<void> {
  for (const { register, key } of distinct(changed))
    await sql`
      insert into ${sql.table(`${realm}.outbox`)} (source, target)
      select ${source}, case_id from ${sql.table(`${realm}.watches`)}
      where register = ${register} and key = ${key} and case_id <> ${source}`.execute(db);
}

/** Whether somebody is still to be told. */
export async function untold(db: Db, realm: Realm, source: string): Promise<'told' | undefined> {
  const found = db.withSchema(realm).selectFrom('outbox').select('id').where('source', '=', source).limit(1);
  return (await found.executeTakeFirst()) ? 'told' : undefined;
}

function distinct(watches: Watch[]): { register: string; key: string }[] {
  return entriesOf(watches).map((text) => {
    const [register = '', key = ''] = JSON.parse(text) as string[];
    return { register, key };
  });
}

function entriesOf(watches: Watch[]): string[] {
  return [...new Set(watches.map(({ register, key }) => JSON.stringify([register, canonical(key)])))].sort();
}
