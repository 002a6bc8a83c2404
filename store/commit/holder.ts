import { sql } from 'kysely';
import type { Instant } from '../../model/value.ts';

interface Again {
  person: string;
  region: string;
  eligible: string[];
  at: Instant;
}

/** The task is this person's if they are there and it still means them: who did it before may have gone elsewhere since. */
export function meant({ person, region, eligible, at }: Again) {
  const isMeant = sql`exists (
    select 1 from office.keys k join office.above a on a.ancestor = k.region
    where k.person = ${person} and a.region = ${region} and k.key = any(${eligible}::text[]))`;
  return {
    holder: sql<string | null>`case when ${isMeant} then ${person} end`,
    claimed_at: sql<string | null>`case when ${isMeant} then ${at}::timestamptz end`,
  };
}

/** Whoever has become barred by four eyes while they held an open task gives it back to the pool by that. */
export function unlessBarred(excluded: string[]) {
  if (excluded.length === 0) return {};
  const isFree = sql`holder is null or holder <> all(${excluded}::text[])`;
  return {
    holder: sql<string | null>`case when ${isFree} then holder end`,
    claimed_at: sql<string | null>`case when ${isFree} then claimed_at end`,
    named: sql<string | null>`case when ${isFree} then named end`,
  };
}
