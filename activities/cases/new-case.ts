import type { CaseInput, Realm } from '../../model/ports.ts';
import type { Facts, Instant } from '../../model/value.ts';
import type { Db } from '../../store/database.ts';
import type { Bundle } from '../../store/definitions.ts';
import { nextNumber, numberPrefix } from '../../store/numbers.ts';
import { openCase } from '../../temporal/cases.ts';
import type { RealmConnection } from '../../temporal/connect.ts';
import { dayOf } from '../letters/local.ts';

export function serverOf(servers: RealmConnection[], realm: Realm): RealmConnection {
  const server = servers.find((one) => one.realm === realm);
  if (!server) throw new RangeError(`No server runs the realm ${realm}`);
  return server;
}

export interface NewCase {
  realm: Realm;
  caseId: string;
  facts: Facts;
  at: Instant;
  /** The case or the calendar that opens it. */
  by: string;
}

/** Opens a case that nobody files, with a number of its own. One that is there already under this id stays as it is. */
export async function openNewCase(
  db: Db,
  server: RealmConnection,
  { plan, hash, calendar }: Bundle,
  { realm, caseId, facts, at, by }: NewCase,
): Promise<void> {
  const region = await db
    .selectFrom('office.regions')
    .select('title')
    .where('id', '=', plan.region)
    .executeTakeFirstOrThrow();
  const number = await nextNumber(db, realm, numberPrefix(region.title, plan.title), Number(dayOf(at).slice(0, 4)));
  const input: CaseInput = { caseId, realm, number, plan, planHash: hash, calendar, opened: { facts, at, by } };
  await openCase(server, realm === 'rehearsal' ? { ...input, shift: Date.parse(at) - Date.now() } : input);
}
