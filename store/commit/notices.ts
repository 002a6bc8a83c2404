import { sql } from 'kysely';
import type { Assignment, Entry } from '../../model/case.ts';
import { reserved } from '../../model/language/reserved.ts';
import type { Role } from '../../model/plan.ts';
import type { Projection } from '../../model/ports.ts';
import type { Facts } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { taskKey } from '../tasks/eligible.ts';

/**
 * Brings each alert of a step to people, in the transaction of the step: 经办人 is who holds the task (while nobody does, all
 * who may take it), a role is whom it means in this case, any other word is a post in the unit that does the step. Where
 * nobody is found it goes to those who supervise in that unit, and only where there are none to those who supervise the
 * region. The tasks must have been written already.
 */
export async function keepNotices(db: Db, projection: Projection): Promise<void> {
  for (const [n, entry] of projection.entries.entries())
    if (entry.kind === 'alert') await keepNotice(db, projection, entry, n);
}

const handlers = [reserved('zh').handler, reserved('en').handler];

async function keepNotice(db: Db, projection: Projection, entry: Entry, n: number): Promise<void> {
  const { realm, state, region } = projection;
  const to = entry.detail?.to ?? '';
  const tasks = await tasksOf(db, projection, entry.step);
  const meant = await meantBy(db, projection, tasks, to);
  const heads = meant.length > 0 ? [] : await headsOf(db, region, tasks);
  const found = [meant, heads].find((some) => some.length > 0) ?? (await supervisors(db, region));
  if (found.length === 0) return;
  const common = { case_id: state.caseId, seq: state.seq, n, step: entry.step ?? null, recipient: to, at: entry.at };
  await db
    .withSchema(realm)
    .insertInto('notices')
    .values(
      found.map((person) => ({ ...common, level: entry.detail?.when ?? '', person, instead: meant.length === 0 })),
    )
    .execute();
}

async function meantBy(db: Db, projection: Projection, tasks: Held[], to: string): Promise<string[]> {
  if (handlers.includes(to)) {
    const holders = tasks.flatMap(({ holder }) => holder ?? []);
    if (holders.length > 0) return active(db, [...new Set(holders)]);
    const barred = tasks.flatMap(({ excluded }) => excluded);
    const able = await answering(
      db,
      projection.region,
      tasks.flatMap(({ eligible }) => eligible),
    );
    return able.filter((person) => !barred.includes(person));
  }
  const role = await roleOf(db, projection, to);
  if (role) return answering(db, projection.region, [taskKey(assignment(role, projection.state.facts))]);
  return answering(
    db,
    projection.region,
    unitsOf(tasks).map((unit) => `${unit}|${to}`),
  );
}

/** The keys of the units that these tasks mean, with no post yet. */
function unitsOf(tasks: Held[]): string[] {
  const keys = tasks.flatMap(({ eligible }) => eligible).filter((key) => key.startsWith('unit|'));
  return keys.map((key) => key.split('|').slice(0, 3).join('|'));
}

async function headsOf(db: Db, region: string, tasks: Held[]): Promise<string[]> {
  const keys = unitsOf(tasks).map((unit) => `${unit}|`);
  const { rows } = await sql<{ person: string }>`
    select distinct k.person from office.keys k
      join office.people p on p.id = k.person join office.above a on a.ancestor = k.region
    where a.region = ${region} and k.key = any(${keys}) and 'supervise' = any(p.rights) order by 1`.execute(db);
  return rows.map(({ person }) => person);
}

interface Held {
  holder: string | null;
  eligible: string[];
  excluded: string[];
}
/** The newest task of the step; of a limit of the whole case, what is open. */
async function tasksOf(db: Db, { realm, state }: Projection, step: string | undefined): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select distinct on (key) holder, eligible, excluded from ${sql.table(`${realm}.tasks`)}
    where case_id = ${state.caseId} and kind <> 'incident'
      and ${step === undefined ? sql`closed_at is null` : sql`step = ${step}`}
    order by key, version desc`.execute(db);
  return rows;
}

async function roleOf(db: Db, { procedure, state }: Projection, name: string): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role | null }>`
    select plan->'roles'->${name} as role from office.definitions
    where id = ${procedure} and hash = ${state.planHash} limit 1`.execute(db);
  return rows[0]?.role ?? undefined;
}

function assignment({ units, at, post, person, outside }: Role, facts: Facts): Assignment {
  const value = (word: string) => (facts[word] === undefined ? undefined : String(facts[word]));
  const place = at?.map(value).find((one) => one !== undefined);
  const named = person && value(person);
  const missing = [...(at && place === undefined ? at : []), ...(person && named === undefined ? [person] : [])];
  return {
    ...(outside && { outside }),
    ...(units !== undefined && { unitKind: units }),
    ...(place !== undefined && { at: place }),
    ...(post !== undefined && { post }),
    ...(named !== undefined && { person: named }),
    ...(missing.length > 0 && { unplaced: missing }),
  };
}

async function answering(db: Db, region: string, keys: string[]): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct k.person from office.keys k join office.above a on a.ancestor = k.region
    where a.region = ${region} and k.key = any(${keys}) order by 1`.execute(db);
  return rows.map(({ person }) => person);
}

async function active(db: Db, persons: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('office.people')
    .select('id')
    .where('id', 'in', persons)
    .where('active', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of the region itself, else of the nearest region above it that has any. */
async function supervisors(db: Db, region: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; region: string }>`
    select p.id, p.region from office.people p join office.above a on a.ancestor = p.region
    where a.region = ${region} and p.active and 'supervise' = any(p.rights)
    order by (select count(*) from office.above up where up.region = p.region) desc, p.id`.execute(db);
  return rows.filter((one) => one.region === rows[0]?.region).map(({ id }) => id);
}
