import { sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { ISODate, Row, Value } from '../../model/value.ts';
import type { Db } from '../database.ts';

/** Which entries, as of a day: those written in the region itself, in one above it or below it. */
export interface Ask {
  register: string;
  region: string;
  day: ISODate;
  /** Continues behind this entry. */
  after?: string;
  limit: number;
}

/** Entries of a register in the order of their keys, each with its key words and what it keeps on that day. */
export async function entriesOf(db: Db, realm: Realm, ask: Ask): Promise<{ entries: Row[]; last?: string }> {
  const table = sql.table(`${realm}.registers`);
  const here = sql`region in (
    select region from office.above where ancestor = ${ask.region}
    union select ancestor from office.above where region = ${ask.region})`;
  const { rows } = await sql<{ key: string; word: string; value: { is: Value }; until_day: string | null }>`
    with keys as (
      select distinct key from ${table}
      where register = ${ask.register} and not struck and from_day <= ${ask.day} and ${here}
        and key > ${ask.after ?? ''} order by key limit ${ask.limit})
    select distinct on (key, word) key, word, value, until_day from ${table}
    where register = ${ask.register} and key in (select key from keys) and not struck and from_day <= ${ask.day}
    order by key, word, from_day desc, id desc`.execute(db);
  const entries = new Map<string, Row>();
  for (const { key, word, value, until_day } of rows) {
    const entry = entries.get(key) ?? (JSON.parse(key) as Row);
    if (until_day === null || until_day >= ask.day) entry[word] = value.is;
    entries.set(key, entry);
  }
  const last = [...entries.keys()].at(-1);
  return { entries: [...entries.values()], ...(last !== undefined && { last }) };
}
