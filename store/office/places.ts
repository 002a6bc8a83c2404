import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { prepared } from '../prepared.ts';
import { officeStatement } from '../statement.ts';

/** A unit that can be meant by a word: by its area, or by its name. */
export interface PlaceUnit {
  kind: string;
  name: string;
  area: string | null;
}

/**
 * Units of these kinds that serve a region: its own, those above it, and those below it in which somebody works who sees the
 * region, since nobody else could take a task of it.
 */
export async function placeUnits(db: Db, region: string, kinds: string[]): Promise<PlaceUnit[]> {
  return serving(db, { region, kinds });
}
const serving = officeStatement(
  (_db, { region, kinds }: { region: string; kinds: string[] }) => sql<PlaceUnit>`
    ${prepared} with above as (select ancestor from office.above where region = ${region})
    select u.kind, u.name, u.area from office.units u where u.kind = any(${kinds}) and (
      u.region in (select ancestor from above)
      or (u.region in (select region from office.above where ancestor = ${region}) and exists (
        select 1 from office.posts o join office.people p on p.id = o.person
        where o.unit = u.id and p.active and p.region in (select ancestor from above))))
    order by u.area nulls last, u.name`,
);

/** Active persons of a region, by the name that means only them. */
export async function staffOf(db: Db, region: string): Promise<string[]> {
  const { rows } = await sql<{ label: string }>`
    select office.label(id) as label from office.people where active and region = ${region} order by 1`.execute(db);
  return rows.map(({ label }) => label);
}
