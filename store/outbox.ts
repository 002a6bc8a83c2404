import type { Realm } from '../model/ports.ts';
import type { Db } from './database.ts';

/** A case that is to be told that something it waits for was recorded; how far its clock is ahead, in ms. */
export interface Untold {
  id: number;
  target: string;
  offset_ms: number;
}

export function untold(db: Db, realm: Realm, source: string): Promise<Untold[]> {
  return db
    .withSchema(realm)
    .selectFrom('outbox as o')
    .innerJoin('cases as c', 'c.case_id', 'o.target')
    .select(['o.id', 'o.target', 'c.offset_ms'])
    .where('o.source', '=', source)
    .orderBy('o.id')
    .execute();
}

export async function isTold(db: Db, realm: Realm, id: number): Promise<void> {
  await db.withSchema(realm).deleteFrom('outbox').where('id', '=', id).execute();
}
