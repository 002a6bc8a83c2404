import { sql } from 'kysely';
import type { Realm } from '../model/ports.ts';
import type { Db } from './database.ts';

/**
 * The next number of an office, `兴转〔2026〕0417`: prefix, year, and a count that starts anew each year. A number that was
 * drawn for a filing that was then refused stays unused. A rehearsal's begins with 演.
 */
export async function nextNumber(db: Db, realm: Realm, prefix: string, year: number): Promise<string> {
  const { last } = await db
    .insertInto('office.numbers')
    .values({ realm, prefix, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['realm', 'prefix', 'year']).doUpdateSet({ last: sql`office.numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${realm === 'rehearsal' ? '演' : ''}${prefix}〔${year}〕${String(last).padStart(4, '0')}`;
}

/** `兴转` of 兴安盟 and 转院审批: the first character of the region and of the procedure. */
export function numberPrefix(regionTitle: string, procedureTitle: string): string {
  const first = (text: string) => [...text][0] ?? '';
  return first(regionTitle) + first(procedureTitle);
}
