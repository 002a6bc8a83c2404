import type { Realm } from '../../model/ports.ts';
import type { Db } from '../../store/database.ts';
import { hintSender } from '../../store/notify.ts';
import type { World } from '../context.ts';

const senders = new WeakMap<Db, ReturnType<typeof hintSender>>();

/** Lets open screens know that a task has another holder. */
export function tellTask({ db }: Pick<World, 'db'>, realm: Realm, row: { case_id: string; region: string }): void {
  const sender = senders.get(db) ?? hintSender(db);
  senders.set(db, sender);
  sender.say({ realm, case: row.case_id, region: row.region, what: 'task' });
}
