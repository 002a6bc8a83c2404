import { sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../database.ts';
import { prepared } from '../prepared.ts';
import { statement } from '../statement.ts';
import { type Candidate, personKeys } from './eligible.ts';
import { isFreeFor, mayTake } from './inbox.ts';
import { byRisk } from './risk.ts';
import { isStuck } from './stuck.ts';

/** Why a task could not be taken, given back or passed on. `who` is the person whom it concerns. */
export type Hindrance = { why: 'gone' | 'stale' | 'not-meant' | 'only' } | { why: 'taken' | 'four-eyes'; who: string };

/** What decides whether a person may have a task. */
export interface Claimable {
  version: number;
  region: string;
  eligible: string[];
  excluded: string[];
  only_person: string | null;
  holder: string | null;
  /** Whom a supervisor has named although the role does not mean them, because it means nobody who is there. */
  named: string | null;
  closed_at: string | null;
}

/** The first reason why this person may not have the task, in the order in which it helps to hear them. */
export function hindrance(
  task: Claimable | undefined,
  version: number | undefined,
  person: Candidate,
  regions: string[],
): Hindrance | undefined {
  if (!task || !regions.includes(task.region)) return { why: 'gone' };
  if (task.closed_at) return { why: 'gone' };
  if (version !== undefined && task.version !== version) return { why: 'stale' };
  if (task.excluded.includes(person.id)) return { why: 'four-eyes', who: person.id };
  if (task.named === person.id) return undefined;
  if (task.only_person && task.only_person !== person.id) return { why: 'only' };
  const keys = personKeys(person);
  if (!task.eligible.some((key) => keys.includes(key)) && task.only_person !== person.id) return { why: 'not-meant' };
  if (task.holder && task.holder !== person.id) return { why: 'taken', who: task.holder };
  return undefined;
}

export interface Handover {
  task: string;
  version?: number;
  person: Candidate;
  regions: string[];
  at: Instant;
}

/** Takes a task. Of many who try at once one gets it; taking what one has already is no error. */
export async function claim(db: Db, realm: Realm, ask: Handover): Promise<Hindrance | undefined> {
  if (await claimFree(db, realm, ask)) return undefined;
  return change(db, realm, ask, async (r, task) => {
    const no = hindrance(task, ask.version, ask.person, ask.regions);
    if (no || !task || task.holder) return no;
    await give(r, ask.task, ask.person.id, ask.at);
    await note(r, { ...ask, case: task.case_id, act: 'claim', from: null, to: ask.person.id, by: ask.person.id });
    return undefined;
  });
}

/** The usual case in one statement: a task of the pool that the person may take. Anything else is looked at under a lock. */
async function claimFree(db: Db, realm: Realm, ask: Handover): Promise<boolean> {
  return (await takeFree(db, realm, taking(ask))).length === 1;
}

/** What `taken` is given. */
export interface Taking {
  task: string;
  version: number | null;
  person: string;
  keys: string[];
  regions: string[];
  at: Instant;
}
export function taking({ task, version, person, regions, at }: Handover): Taking {
  return { task, version: version ?? null, person: person.id, keys: personKeys(person), regions, at };
}

/** Takes a task that is free for the person, and notes it: `taken` (task and case) and `noted`, for a `with`. */
export const taken = (realm: Realm, ask: Taking) => sql`
  taken as (
    update ${sql.table(`${realm}.tasks`)} t set holder = ${ask.person}, claimed_at = ${ask.at}, named = null
    where t.id = ${ask.task} and (${ask.version}::integer is null or t.version = ${ask.version}) and ${isFreeFor(ask)}
    returning t.id, t.case_id
  ), noted as (
    insert into ${sql.table(`${realm}.handovers`)} (task, case_id, act, to_person, by_person, at)
    select id, case_id, 'claim', ${ask.person}, ${ask.person}, ${ask.at} from taken
  )`;
const takeFree = statement(
  (_db, ask: Taking, realm) => sql<{ id: string }>`${prepared} with ${taken(realm, ask)} select id from taken`,
);

/** Gives a task back to the pool. */
export function release(db: Db, realm: Realm, ask: Handover & { reason: string }): Promise<Hindrance | undefined> {
  return change(db, realm, ask, async (r, task) => {
    if (!task || task.closed_at || !ask.regions.includes(task.region)) return { why: 'gone' };
    if (task.holder !== ask.person.id) return task.holder ? { why: 'taken', who: task.holder } : { why: 'gone' };
    if (ask.version !== undefined && task.version !== ask.version) return { why: 'stale' };
    if (task.only_person === ask.person.id) return { why: 'only' };
    await give(r, ask.task, null, ask.at);
    await note(r, { ...ask, case: task.case_id, act: 'release', from: ask.person.id, to: null, by: ask.person.id });
    return undefined;
  });
}

/**
 * Passes a task on to `person`, whoever holds it; refused where four eyes or the role forbid it. A task that nobody can do
 * may be given to anybody of the region whom four eyes do not shut out.
 */
export function reassign(
  db: Db,
  realm: Realm,
  ask: Handover & { reason: string; by: string },
): Promise<Hindrance | undefined> {
  return change(db, realm, ask, async (r, task) => {
    const free = task && { ...task, holder: null, named: null };
    const role = hindrance(free, ask.version, ask.person, ask.regions);
    const instead = task && role && mayStandIn(role) && (await isStuck(r, realm, ask.task, task.region));
    if ((role && !instead) || !task) return role;
    await give(r, ask.task, ask.person.id, ask.at, instead ? ask.person.id : null);
    await note(r, { ...ask, case: task.case_id, act: 'reassign', from: task.holder, to: ask.person.id, by: ask.by });
    return undefined;
  });
}

/** Being of the wrong office is overcome where nobody is of the right one; having acted in the case never is. */
export const mayStandIn = (no: Hindrance): boolean => no.why === 'not-meant' || no.why === 'only';

/** Takes the task of highest risk that nobody else is taking at this moment. */
export async function takeNext(db: Db, realm: Realm, ask: Omit<Handover, 'task'>): Promise<string | undefined> {
  return db.transaction().execute(async (transaction) => {
    const tasks = sql.table(`${realm}.tasks`);
    const { rows } = await sql<{ id: string; case_id: string }>`
      select t.id, t.case_id from ${tasks} t
      where ${mayTake(ask)} and t.kind <> 'supplement' order by ${byRisk(ask.at)} limit 1
      for update skip locked`.execute(transaction);
    const first = rows[0];
    if (!first) return undefined;
    const r = transaction.withSchema(realm);
    await give(r, first.id, ask.person.id, ask.at);
    await note(r, {
      ...ask,
      task: first.id,
      case: first.case_id,
      act: 'claim',
      from: null,
      to: ask.person.id,
      by: ask.person.id,
    });
    return first.id;
  });
}

type Locked = Claimable & { case_id: string };
function change(
  db: Db,
  realm: Realm,
  ask: Handover,
  act: (r: Db, task: Locked | undefined) => Promise<Hindrance | undefined>,
): Promise<Hindrance | undefined> {
  return db.transaction().execute(async (transaction) => {
    const r = transaction.withSchema(realm);
    const task = await r
      .selectFrom('tasks')
      .select(['case_id', 'version', 'region', 'eligible', 'excluded', 'only_person', 'holder', 'named', 'closed_at'])
      .where('id', '=', ask.task)
      .forUpdate()
      .executeTakeFirst();
    return act(r, task);
  });
}

async function give(
  r: Db,
  task: string,
  holder: string | null,
  at: Instant,
  named: string | null = null,
): Promise<void> {
  await r
    .updateTable('tasks')
    .set({ holder, claimed_at: holder ? at : null, named })
    .where('id', '=', task)
    .execute();
}

interface Note {
  task: string;
  case: string;
  act: 'claim' | 'release' | 'reassign';
  from: string | null;
  to: string | null;
  by: string;
  reason?: string;
  at: Instant;
}
async function note(r: Db, { task, act, from, to, by, reason, at, ...of }: Note): Promise<void> {
  const persons = { from_person: from, to_person: to, by_person: by };
  await r
    .insertInto('handovers')
    .values({ task, case_id: of.case, act, ...persons, reason: reason ?? null, at })
    .execute();
}
