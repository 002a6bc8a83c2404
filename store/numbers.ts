import { sql } from 'kysely';
import type { Realm } from '../model/ports.ts';
import type { Db } from './database.ts';
import { prepared } from './prepared.ts';
import { statement } from './statement.ts';

/**
 * The next number of an office, `兴转〔2026〕0417`: prefix, year, and a count that starts anew each year. A number that was
 * drawn for a filing that was then refused stays unused. A rehearsal's begins with 演.
 */
export async function nextNumber(db: Db, realm: Realm, prefix: string, year: number): Promise<string> {
  const [drawn] = await draw(db, realm, { prefix, year, start: startOf(realm, { prefix, year }) });
  return (drawn as { number: string }).number;
}
const draw = statement(
  (_db, series: Series & { start: string }, realm) => sql<{ number: string }>`
    ${prepared} with ${numberDrawn(realm, series)} select number from drawn`,
);

/** What is counted by itself. */
export interface Series {
  prefix: string;
  year: number;
}
/** What stands before the count. */
export const startOf = (realm: Realm, { prefix, year }: Series): string =>
  `${realm === 'rehearsal' ? '演' : ''}${prefix}〔${year}〕`;

/** Draws a number: `drawn` with its text, for a `with`. */
export const numberDrawn = (realm: Realm, { prefix, year, start }: Series & { start: string }) => sql`
  drawn as (
    insert into office.numbers as n (realm, prefix, year, last) values (${realm}, ${prefix}, ${year}, 1)
    on conflict (realm, prefix, year) do update set last = n.last + 1
    returning ${start}::text || lpad(last::text, greatest(4, length(last::text)), '0') as number
  )`;

/** `兴转` of 兴安盟 and 转院审批: the first character of the region and of the procedure. */
export function numberPrefix(regionTitle: string, procedureTitle: string): string {
  const first = (text: string) => [...text][0] ?? '';
  return first(regionTitle) + first(procedureTitle);
}
