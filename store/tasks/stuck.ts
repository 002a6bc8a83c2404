import { type RawBuilder, sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Db } from '../database.ts';

/**
 * Open tasks of some regions that nobody can do, as `select id`: no active person who sees the region answers to a key of the
 * task and is not shut out by four eyes, or whoever holds it is no such person (they have left, or changed office). One whom
 * a supervisor has named counts as meant. Money that comes in is booked by whoever has the right `pay`, not by a role. Tasks
 * that are alike in all this are judged once.
 */
export function stuckIds(realm: Realm, regions: string[], more: RawBuilder<unknown> = sql`true`) {
  return sql<{ id: string }>`
    with fits as materialized (
      select distinct a.region, k.key, k.person from office.keys k join office.above a on a.ancestor = k.region
      where a.region = any(${regions})
    ), staff as materialized (
      select a.region, p.id as person, 'pay' = any(p.rights) as pays
      from office.people p join office.above a on a.ancestor = p.region where p.active and a.region = any(${regions})
    ), tasks as materialized (
      select t.id, t.kind = 'receive' as money, row(t.region, t.kind, t.eligible, t.excluded, t.only_person,
        t.holder, t.named) as shape
      from ${sql.table(`${realm}.tasks`)} t where t.closed_at is null and t.region = any(${regions}) and ${more}
    ), shapes as (
      select min(id) as id, shape from tasks group by shape
    ), stuck as (
      select s.shape from shapes s join ${sql.table(`${realm}.tasks`)} t on t.id = s.id
      where not exists (
        select 1 from staff f where f.region = t.region and (
          (t.kind = 'receive' and f.pays) or (
            not (f.person = any(t.excluded))
            and (t.holder is null or t.kind = 'supplement' or f.person = t.holder)
            and (f.person = t.named or case when t.only_person is not null then f.person = t.only_person else exists (
              select 1 from fits k where k.region = t.region and k.person = f.person and k.key = any(t.eligible)) end))))
    )
    select tasks.id from tasks join stuck on stuck.shape = tasks.shape`;
}

export async function isStuck(db: Db, realm: Realm, task: string, region: string): Promise<boolean> {
  const { rows } = await stuckIds(realm, [region], sql`t.id = ${task}`).execute(db);
  return rows.length > 0;
}
