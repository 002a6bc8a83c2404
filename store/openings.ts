import { sql } from 'kysely';
import type { Realm } from '../model/ports.ts';
import type { Instant, ISODate, Row } from '../model/value.ts';
import type { Db } from './database.ts';

/** A recurring procedure and the first day for which its openings have not been looked at. */
export interface Unopened {
  procedure: string;
  from: ISODate;
}

/** All recurring procedures that were ever published; nothing opens for days before the first publication. */
export async function unopened(db: Db, realm: Realm): Promise<Unopened[]> {
  const { rows } = await sql<Unopened>`
    select d.id as procedure, coalesce(u.day + 1,
      (min(d.published_at) at time zone 'Asia/Shanghai')::date) as from
    from office.definitions d left join ${sql.table(`${realm}.openings_until`)} u on u.procedure = d.id
    where d.kind = 'recurring' group by d.id, u.day order by d.id`.execute(db);
  return rows;
}

/** Everything up to this day has been opened. */
export async function openedUntil(db: Db, realm: Realm, procedure: string, day: ISODate): Promise<void> {
  await db
    .withSchema(realm)
    .insertInto('openings_until')
    .values({ procedure, day })
    .onConflict((conflict) => conflict.column('procedure').doUpdateSet({ day }))
    .execute();
}

export interface Opened {
  procedure: string;
  day: ISODate;
  region: string;
  opened: number;
  unjudged: { entry: Row; word: string }[];
  at: Instant;
}

/** Keeps what was opened for a day. */
export async function keepOpening(db: Db, realm: Realm, { unjudged, ...row }: Opened): Promise<void> {
  const { opened, at } = row;
  const changing = { opened, at, unjudged: JSON.stringify(unjudged) };
  await db
    .withSchema(realm)
    .insertInto('openings')
    .values({ ...row, ...changing })
    .onConflict((conflict) => conflict.columns(['procedure', 'day']).doUpdateSet(changing))
    .execute();
}
