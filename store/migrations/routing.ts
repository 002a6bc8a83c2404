import { type Kysely, sql } from 'kysely';

/**
 * What finds work that nobody can do: the keys of every active person (as `tasks/eligible.ts` makes them), and on a task the
 * person whom a supervisor has named because nobody was meant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...labels, ...keys, ...tasks('live'), ...tasks('rehearsal')])
    await sql.raw(statement).execute(db);
}

/** Whoever has left counts too: their old cases must not come to another person of the same name. */
const labels = [
  'create index people_name on office.people (name)',
  `create function office.label(id text) returns text language sql stable as $$
    select case when twins.n = 0 then p.name
      else p.name || '（' || coalesce(first.name, p.account) ||
        case when twins.here > 0 then '，' || p.account else '' end || '）' end
    from office.people p
    left join lateral (
      select u.id, u.name from office.posts o join office.units u on u.id = o.unit where o.person = p.id
      order by u.name, u.id limit 1) first on true
    cross join lateral (
      select count(*) as n, count(*) filter (where exists (
        select 1 from office.posts o where o.person = q.id and o.unit = first.id)) as here
      from office.people q where q.name = p.name and q.id <> p.id) twins
    where p.id = $1 $$`,
];

const keys = [
  `create view office.keys as
    select p.id as person, p.name, p.region, k.key from office.people p cross join lateral (
      select 'person|' || office.label(p.id) as key
      union all select 'person|' || p.id
      union all select 'outside' where 'file' = any(p.rights)
      union all select 'unit|' || u.kind || '|' || place.name || '|' || post.name
        from office.posts o join office.units u on u.id = o.unit
          cross join lateral (values (''), (u.area), (u.name)) place (name)
          cross join lateral (select '' union all select unnest(o.posts)) post (name)
        where o.person = p.id and place.name is not null
    ) k where p.active`,
  `create view office.above as
    with recursive up(region, ancestor) as (
      select id, id from office.regions
      union all select up.region, r.parent from up join office.regions r on r.id = up.ancestor where r.parent is not null
    ) select region, ancestor from up`,
];

const tasks = (r: string) => [`alter table ${r}.tasks add column named text`];
