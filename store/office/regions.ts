import { sql } from 'kysely';
import type { PinnedCalendar } from '../../model/ports.ts';
import type { Db } from '../database.ts';

export interface OfficeRegion {
  id: string;
  title: string;
  parent?: string;
}

/** Makes the regions known, uppers before lowers; a title that has changed is taken over. */
export async function keepRegions(db: Db, regions: OfficeRegion[]): Promise<void> {
  for (const { id, title, parent } of regions) {
    const row = { title, parent: parent ?? null };
    await db
      .insertInto('office.regions')
      .values({ id, ...row, calendar: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

/** The calendar of what was last published for a region, else for the nearest region above it, else for any. */
export async function regionCalendar(db: Db, region: string): Promise<PinnedCalendar | undefined> {
  const { rows } = await sql<{ calendar: PinnedCalendar }>`
    with recursive above as (
      select id, parent, 0 as distance from office.regions where id = ${region}
      union all select r.id, r.parent, above.distance + 1 from office.regions r join above on r.id = above.parent
    )
    select c.calendar from office.definitions d
      join office.calendars c on c.hash = d.calendar left join above on above.id = d.region
    order by above.distance nulls last, d.published desc limit 1`.execute(db);
  return rows[0]?.calendar;
}
