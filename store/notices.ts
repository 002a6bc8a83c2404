import type { Realm } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import type { Db } from './database.ts';

/** Whose: in a rehearsal one person plays every part, so that all of its regions is theirs. */
export interface NoticesAsk {
  person: string;
  regions: string[];
  everyone: boolean;
}
const MOST = 100;

/** What has not been read yet, newest first, with how many there are in all. */
export async function unreadNotices(db: Db, realm: Realm, ask: NoticesAsk) {
  const mine = unread(db, realm, ask);
  const [rows, { total }] = await Promise.all([
    mine
      .select(['n.id', 'n.case_id', 'n.step', 'n.level', 'n.recipient', 'n.instead', 'n.at', 'c.number', 'c.title'])
      .orderBy('n.at', 'desc')
      .orderBy('n.id', 'desc')
      .limit(MOST)
      .execute(),
    mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(total) };
}

export async function markRead(db: Db, realm: Realm, ask: NoticesAsk, ids: number[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  const mine = unread(db, realm, ask).select('n.id').where('n.id', 'in', ids);
  await db.withSchema(realm).updateTable('notices').set({ read_at: at }).where('id', 'in', mine).execute();
}

function unread(db: Db, realm: Realm, { person, regions, everyone }: NoticesAsk) {
  const all = db
    .withSchema(realm)
    .selectFrom('notices as n')
    .innerJoin('cases as c', 'c.case_id', 'n.case_id')
    .where('n.read_at', 'is', null)
    .where('c.region', 'in', regions);
  return everyone ? all : all.where('n.person', '=', person);
}
