import { type RawBuilder, sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Db } from '../database.ts';

/** What decides whether somebody can do a task. */
const SHAPE = sql`t.region, t.kind, t.eligible, t.excluded, t.only_person, t.holder, t.named`;
const all = sql`true`;

/**
 * Open tasks of some regions in groups that are alike in all that decides who can do them: the table `shapes`, one pass over
 * the tasks, with whatever `counting` adds up in each group; and `staff`, who works there. To be followed by a select.
 */
export function shapes(
  realm: Realm,
  regions: string[],
  more: RawBuilder<unknown> = all,
  counting: RawBuilder<unknown> = sql`count(*) as open`,
) {
  return sql`
    with staff as materialized (
      select a.region, p.id as person, 'pay' = any(p.rights) as pays,
        array(select k.key from office.keys k where k.person = p.id) as keys
      from office.people p join office.above a on a.ancestor = p.region where p.active and a.region = any(${regions})
    ), shapes as materialized (
      select ${SHAPE}, ${counting} from ${sql.table(`${realm}.tasks`)} t
      where t.closed_at is null and t.region = any(${regions}) and ${more} group by ${SHAPE}
    )`;
}

/**
 * Nobody can do the tasks of the group `t`: no active person who sees the region answers to a key of theirs and is not shut
 * out by four eyes, or whoever holds them is no such person (they have left, or changed office). One whom a supervisor has
 * named counts as meant. Money that comes in is booked by whoever has the right `pay`, not by a role.
 */
export const nobodyCan = sql<boolean>`not exists (
  select 1 from staff f where f.region = t.region and (
    (t.kind = 'receive' and f.pays) or (
      not (f.person = any(t.excluded))
      and (t.holder is null or t.kind = 'supplement' or f.person = t.holder)
      and (f.person = t.named or case when t.only_person is not null then f.person = t.only_person
        else f.keys && t.eligible end))))`;

/** Open tasks of some regions that nobody can do, as `select id`. */
export function stuckIds(realm: Realm, regions: string[], more: RawBuilder<unknown> = all) {
  return sql<{ id: string }>`
    ${shapes(realm, regions, more)}, stuck as materialized (select * from shapes t where ${nobodyCan})
    select t.id from ${sql.table(`${realm}.tasks`)} t
      join stuck s on s.region = t.region and s.kind = t.kind and s.eligible = t.eligible and s.excluded = t.excluded
        and s.only_person is not distinct from t.only_person and s.holder is not distinct from t.holder
        and s.named is not distinct from t.named
    where t.closed_at is null and ${more}`;
}

export async function isStuck(db: Db, realm: Realm, task: string, region: string): Promise<boolean> {
  const { rows } = await stuckIds(realm, [region], sql`t.id = ${task}`).execute(db);
  return rows.length > 0;
}
