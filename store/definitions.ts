import { sql } from 'kysely';
import type { Plan } from '../model/plan.ts';
import type { PinnedCalendar } from '../model/ports.ts';
import type { ISODate } from '../model/value.ts';
import { currentCalendar, keepCalendars } from './calendars/current.ts';
import { keepPacks } from './calendars/packs.ts';
import type { Db } from './database.ts';
import { prepared } from './prepared.ts';
import { officeStatement } from './statement.ts';

/** A procedure as it is published: the plan that runs, and what a page shows of it. Answered by the compiler. */
export interface Bundle {
  id: string;
  region: string;
  version: ISODate;
  /** Last day in force, where its instrument ends. */
  until?: ISODate;
  hash: string;
  kind: string;
  title: string;
  plan: Plan;
  page: BundlePage;
  calendar: PinnedCalendar;
}
export interface BundlePage {
  lines: { text: string; file: string; line: number }[];
  svg: string;
  /** The same with the library's English names. Absent where published before it was drawn. */
  svg_en?: string;
  /** Whole text of each cited article: instrument → article as it is cited. Absent where published before it was kept. */
  articles?: { [instrument: string]: { [article: string]: string } };
  /** Names in the other language. */
  words: { [name: string]: string };
  /** JSON Schema of each word that a form can ask. */
  schemas: { [word: string]: { [key: string]: unknown } };
}

/**
 * Publishes bundles; one that is there already with the same hash is left as it is, so a second start changes nothing. New
 * cases take the calendar packs that are in force. Answers the ids of newer packs among the definitions: they wait for their
 * preview and a second person.
 */
export async function publish(db: Db, bundles: Bundle[]): Promise<string[]> {
  return db.transaction().execute(async (t) => {
    const waiting = await keepPacks(t, bundles);
    const current = await currentCalendar(t);
    for (const bundle of bundles) await publishOne(t, bundle, current(bundle.calendar, bundle.region));
    return waiting;
  });
}

async function publishOne(t: Db, { plan, page, ...bundle }: Bundle, calendar: PinnedCalendar): Promise<void> {
  await keepCalendars(t, [calendar]);
  await t
    .insertInto('office.definitions')
    .values({
      ...bundle,
      until: bundle.until ?? null,
      plan: JSON.stringify(plan),
      page: JSON.stringify(page),
      calendar: calendar.hash,
    })
    .onConflict((conflict) => conflict.columns(['id', 'version', 'hash']).doUpdateSet({ page: JSON.stringify(page) }))
    .execute();
}

const columns = [
  'd.id',
  'd.region',
  'd.version',
  'd.until',
  'd.hash',
  'd.kind',
  'd.title',
  'd.plan',
  'd.page',
  'c.calendar',
] as const;

/** The bundle in force on a day, or none: the latest version begun by then, as last published, unless it has expired. */
export async function inForce(db: Db, id: string, day: ISODate): Promise<Bundle | undefined> {
  const row = await bundles(db)
    .where('d.id', '=', id)
    .where('d.version', '<=', day)
    .orderBy('d.version', 'desc')
    .orderBy('d.published', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (row.until === null || row.until >= day) ? bundle(row) : undefined;
}

/** Which plan is in force on a day, by the rule of `inForce`, without reading it. */
export async function hashInForce(db: Db, id: string, day: ISODate): Promise<InForce | undefined> {
  const [row] = await latest(db, { id, day });
  return inForceStill(row, day);
}
export interface InForce {
  region: string;
  hash: string;
  calendar: string;
  until: ISODate | null;
}
const latest = officeStatement(
  (_db, { id, day }: { id: string; day: ISODate }) => sql<InForce>`${prepared} ${latestBy(id, day)}`,
);

/** The latest version begun by a day, as last published: a row of `InForce` or none. */
export const latestBy = (id: string, day: ISODate) => sql<InForce>`
  select region, hash, calendar, until from office.definitions
  where id = ${id} and version <= ${day} order by version desc, published desc limit 1`;

/** It, unless there is none or it has expired. */
export function inForceStill(row: Partial<InForce> | undefined, day: ISODate): InForce | undefined {
  if (!row?.hash || (row.until && row.until < day)) return undefined;
  return row as InForce;
}

/** The bundle of a plan that a case has pinned; `calendar` is that of its publication, the case holds its own. */
export async function byHash(db: Db, id: string, hash: string): Promise<Bundle | undefined> {
  const row = await bundles(db).where('d.id', '=', id).where('d.hash', '=', hash).limit(1).executeTakeFirst();
  return row && bundle(row);
}

/** All that are in force on a day in these regions. */
export async function listInForce(db: Db, regions: string[], day: ISODate): Promise<Bundle[]> {
  const rows = await bundles(db)
    .distinctOn('d.id')
    .where('d.region', 'in', regions)
    .where('d.version', '<=', day)
    .orderBy('d.id')
    .orderBy('d.version', 'desc')
    .orderBy('d.published', 'desc')
    .execute();
  return rows.filter((row) => row.until === null || row.until >= day).map(bundle);
}

/** Every published version of a procedure, newest first. */
export function versions(db: Db, id: string): Promise<{ version: ISODate; hash: string }[]> {
  return db
    .selectFrom('office.definitions')
    .select(['version', 'hash'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .orderBy('published', 'desc')
    .execute();
}

/** Titles of procedures as last published, in both languages; the English is the Chinese where nobody has written it. */
export async function titles(db: Db, ids: string[]): Promise<Map<string, { zh: string; en: string }>> {
  const rows = await db
    .selectFrom('office.definitions')
    .distinctOn('id')
    .select(['id', 'title', sql<string | null>`page -> 'words' ->> title`.as('english')])
    .where('id', 'in', ids)
    .orderBy('id')
    .orderBy('version', 'desc')
    .orderBy('published', 'desc')
    .execute();
  return new Map(rows.map(({ id, title, english }) => [id, { zh: title, en: english ?? title }]));
}

/** The English of every name that any published version can show, for cases of old versions too; the latest word holds. */
export async function englishWords(db: Db): Promise<{ [name: string]: string }> {
  const rows = await db
    .selectFrom('office.definitions')
    .select(sql<{ [name: string]: string }>`page -> 'words'`.as('words'))
    .orderBy('published')
    .execute();
  return Object.assign({}, ...rows.map(({ words }) => words));
}

function bundles(db: Db) {
  return db
    .selectFrom('office.definitions as d')
    .innerJoin('office.calendars as c', 'c.hash', 'd.calendar')
    .select(columns);
}

type BundleRow = Awaited<ReturnType<ReturnType<typeof bundles>['executeTakeFirstOrThrow']>>;
function bundle(row: BundleRow): Bundle {
  const { until, page, ...rest } = row;
  return { ...rest, page: page as BundlePage, ...(until && { until }) };
}
