import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { prepared } from '../prepared.ts';
import { officeStatement } from '../statement.ts';
import type { Candidate, Membership } from '../tasks/eligible.ts';
import { lives, sessionId, touch } from './sessions.ts';

/** A person as the doors know them. Rights and posts are read anew for each request, so a change acts at once. */
export interface OfficePerson extends Candidate {
  account: string;
  region: string;
  /** The region and all below it. */
  regions: { id: string; title: string }[];
  rights: string[];
  language: 'zh' | 'en';
}

/** One statement: person, regions below theirs, units with posts. A person who has left is nobody. */
export async function person(db: Db, id: string): Promise<OfficePerson | undefined> {
  const row = await people(db).where('p.id', '=', id).where('p.active', '=', true).executeTakeFirst();
  return row && shape(row);
}

/** Who is signed in by a session that lives, or nobody: session, person and rights in one statement. */
export async function signedIn(db: Db, token: string, now = Date.now()): Promise<OfficePerson | undefined> {
  const [row] = await bySession(db, { id: sessionId(token) });
  if (!row) return undefined;
  const { seen_at, expires_at, ...known } = row;
  const times = { seen_at, expires_at };
  if (!lives(times, now)) return undefined;
  await touch(db, token, times, now);
  return shape(known);
}

const bySession = officeStatement((db, { id }: { id: string }) =>
  people(db)
    .modifyFront(prepared)
    .innerJoin('office.sessions as s', 's.person', 'p.id')
    .select(['s.seen_at', 's.expires_at'])
    .where('s.id', '=', id)
    .where('p.active', '=', true),
);

/** Persons who work in the regions, by name. */
export async function peopleOf(db: Db, regions: string[], unit?: string): Promise<OfficePerson[]> {
  let query = people(db).where('p.active', '=', true).where('p.region', 'in', regions);
  if (unit) {
    const there = db.selectFrom('office.posts').select('person').where('unit', '=', unit);
    query = query.where('p.id', 'in', there);
  }
  return (await query.orderBy('p.name').orderBy('p.id').execute()).map(shape);
}

/** Names of persons and units, whatever has become of them. */
export async function names(db: Db, persons: string[], units: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('office.people')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${persons})`)
    .unionAll(db.selectFrom('office.units').select(['id', 'name']).where('id', '=', sql<string>`any(${units})`))
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function setLanguage(db: Db, id: string, language: 'zh' | 'en'): Promise<void> {
  await db.updateTable('office.people').set({ language }).where('id', '=', id).execute();
}

type Units = (Omit<Membership, 'area'> & { area: string | null })[];

function people(db: Db) {
  return db
    .selectFrom('office.people as p')
    .select(['p.id', 'p.account', 'p.name', 'p.region', 'p.rights', 'p.language'])
    .select(sql<string>`office.label(p.id)`.as('label'))
    .select(
      sql<{ id: string; title: string }[]>`(
        with recursive below as (
          select r.id, r.title from office.regions r where r.id = p.region
          union all select r.id, r.title from office.regions r join below on r.parent = below.id
        ) select json_agg(below) from below)`.as('regions'),
    )
    .select(
      sql<Units>`(
        select coalesce(json_agg(json_build_object('unit', u.id, 'kind', u.kind, 'name', u.name, 'area', u.area,
          'posts', o.posts) order by u.name), '[]')
        from office.posts o join office.units u on u.id = o.unit where o.person = p.id)`.as('units'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>;
function shape({ units, ...row }: Row): OfficePerson {
  const memberships = units.map(({ area, ...unit }) => ({ ...unit, ...(area && { area }) }));
  return { ...row, memberships, counter: row.rights.includes('file') };
}
