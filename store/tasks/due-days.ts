import { sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Instant, ISODate } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { due, isOverdue } from './risk.ts';

/** How many open tasks have their last day on a date: by the limit that comes first. */
export interface DueDay {
  date: ISODate;
  legal: number;
  promised: number;
}

/**
 * The last days of what is open and not late in some regions, to the day `until`. The first instant too late is midnight, so the
 * last day is the one before it; a rehearsal's day is told as so many days from today, by the clock of its case.
 */
export async function dueDays(
  db: Db,
  realm: Realm,
  { regions, now, until }: { regions: string[]; now: Instant; until: ISODate },
): Promise<DueDay[]> {
  const { rows } = await sql<DueDay>`
    select to_char(day, 'YYYY-MM-DD') as date, count(*) filter (where legal)::integer as legal,
      count(*) filter (where not legal)::integer as promised
    from (
      select ((${due} - t.offset_ms * interval '1 millisecond' - interval '1 millisecond') at time zone 'Asia/Shanghai')::date as day,
        coalesce(t.legal_due <= ${due}, false) as legal
      from ${sql.table(`${realm}.tasks`)} t
      where t.closed_at is null and t.region = any(${regions}) and ${due} is not null and not ${isOverdue(now)}
    ) as open where day <= ${until}::date group by day order by day`.execute(db);
  return rows;
}
