import { type SqlBool, sql } from 'kysely';
import type { Lookup, Readings } from '../../model/case.ts';
import type { Realm } from '../../model/ports.ts';
import type { Instant, ISODate, Value } from '../../model/value.ts';
import { canonical } from '../audit/chain.ts';
import type { Db } from '../database.ts';
import { entriesOf } from './entries.ts';

/**
 * Reads what a case must know before an event is judged. A kept word with nothing valid on the day is null, a count over
 * nothing 0, a sum `0`, the result of no case null. The case itself and revoked cases (终止) never count.
 */
export async function read(db: Db, realm: Realm, caseId: string, lookups: Lookup[], at: Instant): Promise<Readings> {
  const r = db.withSchema(realm);
  const answers = await Promise.all(
    lookups.map(async (lookup) => [lookup.name, await one(r, realm, caseId, lookup, at)] as const),
  );
  return Object.fromEntries(answers);
}

function one(r: Db, realm: Realm, caseId: string, lookup: Lookup, at: Instant): Promise<Value | null> {
  if (lookup.kind === 'kept') return kept(r, lookup, at);
  if (lookup.kind === 'cases') return cases(r, realm, caseId, lookup);
  if (lookup.kind === 'entries') return entries(r, realm, lookup, at);
  if (lookup.kind === 'turn') return turn(r, realm, lookup, at);
  if (lookup.kind === 'result') return result(r, realm, caseId, lookup);
  return count(r, realm, caseId, lookup);
}

type Of<K extends Lookup['kind']> = Extract<Lookup, { kind: K }>;

/** The last line written that was valid on the day; what was written later for the same day wins. */
async function kept(r: Db, lookup: Of<'kept'>, at: Instant): Promise<Value | null> {
  const day = lookup.on ?? chinaDay(at);
  const row = await r
    .selectFrom('registers')
    .select(['value', 'until_day'])
    .where('register', '=', lookup.register)
    .where('key', '=', canonical(lookup.key))
    .where('word', '=', lookup.word)
    .where('struck', '=', false)
    .where('from_day', '<=', day)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || (row.until_day !== null && row.until_day < day)) return null;
  return row.value.is;
}

/** The first day after today on which a period that is written begins, or one that holds today is over. */
async function turn(r: Db, realm: Realm, lookup: Of<'turn'>, at: Instant): Promise<ISODate | null> {
  const today = chinaDay(at);
  const { rows } = await sql<{ day: ISODate | null }>`
    select min(day) as day from ${sql.table(`${realm}.registers`)} g, unnest(array[g.from_day, g.until_day + 1]) day
    where g.register = ${lookup.register} and g.key = ${canonical(lookup.key)} and not g.struck and day > ${today}`.execute(
    r,
  );
  return rows[0]?.day ?? null;
}

function others(r: Db, realm: Realm, caseId: string, lookup: Of<'count'> | Of<'cases'> | Of<'result'>) {
  return r
    .selectFrom('facts')
    .where('case_id', '<>', caseId)
    .where('procedure', '=', lookup.procedure)
    .where(sql<SqlBool>`${sql.ref(`${realm}.facts.facts`)} @> ${JSON.stringify(lookup.same)}::jsonb`);
}

const running = ['在办', 'running'];

async function count(r: Db, realm: Realm, caseId: string, lookup: Of<'count'>): Promise<Value> {
  const amount = lookup.sum
    ? sql<string>`coalesce(sum((facts->>${lookup.sum})::numeric), 0)::text`
    : sql<string>`count(*)::text`;
  const { n } = await counted(r, realm, caseId, lookup).select(amount.as('n')).executeTakeFirstOrThrow();
  return lookup.sum ? n : Number(n);
}

/** Of each case only the words that are asked for; one that it does not have is left out. */
async function cases(r: Db, realm: Realm, caseId: string, lookup: Of<'cases'>): Promise<Value> {
  const rows = await counted(r, realm, caseId, lookup).select('facts').execute();
  return rows.map(({ facts }) =>
    Object.fromEntries(
      lookup.words.flatMap((word) => (facts[word] === undefined ? [] : [[word, facts[word] as Value]])),
    ),
  );
}

/** More entries than this are no list that one step can go through. */
const MOST = 5000;

async function entries(r: Db, realm: Realm, lookup: Of<'entries'>, at: Instant): Promise<Value> {
  const ask = { register: lookup.register, region: lookup.region, day: chinaDay(at), limit: MOST + 1 };
  const found = await entriesOf(r, realm, ask);
  if (found.entries.length > MOST) throw new RangeError(`${lookup.register} has more than ${MOST} entries`);
  return found.entries;
}

function counted(r: Db, realm: Realm, caseId: string, lookup: Of<'count'> | Of<'cases'>) {
  const open = lookup.end?.some((end) => running.includes(end)) ?? false;
  const column = open ? 'opened_at' : 'ended_at';
  let query = others(r, realm, caseId, lookup).where('ended_at', open ? 'is' : 'is not', null);
  if (!open) {
    query = query.where('end_name', 'not in', ['终止', 'terminated']);
    if (lookup.end) query = query.where('end_name', 'in', lookup.end);
  }
  if (lookup.from) query = query.where(column, '>=', startOf(lookup.from));
  if (lookup.to) query = query.where(column, '<', endOf(lookup.to));
  return query;
}

async function result(r: Db, realm: Realm, caseId: string, lookup: Of<'result'>): Promise<Value | null> {
  const row = await others(r, realm, caseId, lookup)
    .select('end_name')
    .where('end_name', 'is not', null)
    .where('end_name', 'not in', ['终止', 'terminated'])
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.end_name ?? null;
}

/** The day of an instant at +08:00. */
function chinaDay(at: Instant): ISODate {
  return new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
const startOf = (day: ISODate): Instant => new Date(`${day}T00:00:00+08:00`).toISOString();
const endOf = (day: ISODate): Instant => new Date(new Date(startOf(day)).getTime() + 86_400_000).toISOString();
