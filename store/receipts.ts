import { type RawBuilder, sql } from 'kysely';
import type { Refusal } from '../model/case.ts';
import type { Command, Filing } from '../model/command.ts';
import type { Realm } from '../model/ports.ts';
import type { Instant, ISODate } from '../model/value.ts';
import type { Db } from './database.ts';
import { type InForce, inForceStill, latestBy } from './definitions.ts';
import { numberDrawn, type Series, startOf } from './numbers.ts';
import { prepared } from './prepared.ts';
import { statement } from './statement.ts';
import { type Handover, type Taking, taken, taking } from './tasks/handover.ts';

/** A command as the door received it. `print` tells it from another one under the same id. */
export interface Received {
  caseId: string;
  person: string;
  command: Command;
  print: string;
  filing?: Filing;
}

/** Longer than the door waits for an answer, so that what is under way is not sent beside itself; in seconds. */
const REST = 30;
const MOST = 50;
/** Days after a case's end for which what it was asked can still be told from another command under the same id. */
const KEPT = 30;

/**
 * Keeps what was received, before it is sent anywhere. Answers the instant that counts, which is the first one however
 * often the command comes, and whether the case has taken it already; nothing when the id was another command's.
 */
export async function receive(db: Db, realm: Realm, given: Received): Promise<Receipt | undefined> {
  return (await keep(db, realm, rowOf(given)))[0];
}

/**
 * The same, and takes the task of the pool that it is for: both or neither. Nothing also when the task is not free for the
 * person, or when the id was another command's; then nothing is told from the other, and each is asked by itself.
 */
export async function takeAndReceive(
  db: Db,
  realm: Realm,
  ask: Handover,
  given: Received,
): Promise<Receipt | undefined> {
  return (await takeAndKeep(db, realm, { ...taking(ask), ...rowOf(given) }))[0];
}

/** The same for a filing whose number is drawn with it, and is answered. */
export async function drawAndReceive(
  db: Db,
  realm: Realm,
  series: Series,
  given: Received & { filing: Filing },
): Promise<(Receipt & { number: string }) | undefined> {
  const { prefix, year } = series;
  return (await drawAndKeep(db, realm, { prefix, year, start: startOf(realm, series), ...rowOf(given) }))[0];
}

export interface Receipt {
  at: Instant;
  taken: boolean;
}
interface Kept {
  caseId: string;
  commandId: string;
  sender: string;
  key: string | null;
  received: Instant;
  print: string;
  body: string;
}
function rowOf({ caseId, person, command: { commandId, event }, print, filing }: Received): Kept {
  const body = JSON.stringify({ event, ...(filing && { filing }) });
  return {
    caseId,
    commandId,
    sender: person,
    key: 'task' in event ? event.task : null,
    received: event.at,
    print,
    body,
  };
}

/** Writes the row: its values with another body, if need be, from something that yields it once. */
function keeping(realm: Realm, row: Kept, body: RawBuilder<unknown>, from = sql``) {
  const { caseId, commandId, sender, key, received, print } = row;
  return sql`
    insert into ${sql.table(`${realm}.receipts`)} as r (case_id, command_id, person, task, at, print, body)
    select ${caseId}, ${commandId}, ${sender}, ${key}, ${received}::timestamptz, ${print}, ${body} ${from}
    on conflict (case_id, command_id) do update
      set body = case when r.refusal is null then r.body else excluded.body end, refusal = null
      where r.print = excluded.print
    returning at, body is null as taken`;
}
const plain = ({ body }: Kept) => sql`${body}::jsonb`;

const keep = statement((_db, row: Kept, realm) => sql<Receipt>`${prepared} ${keeping(realm, row, plain(row))}`);
const takeAndKeep = statement(
  (_db, ask: Taking & Kept, realm) => sql<Receipt>`
    ${prepared} with ${taken(realm, ask)} ${keeping(realm, ask, plain(ask), sql`from taken`)}`,
);
const drawAndKeep = statement(
  (_db, row: Kept & Series & { start: string }, realm) => sql<Receipt & { number: string }>`
    ${prepared} with ${numberDrawn(realm, row)} ${keeping(
      realm,
      row,
      sql`jsonb_set(${plain(row)}, '{filing,number}', to_jsonb(number))`,
      sql`from drawn`,
    )}, body->'filing'->>'number' as number`,
);

/** What is known of a filing that may have come before, and the procedure that is in force on a day, in one statement. */
export async function filedBefore(
  db: Db,
  realm: Realm,
  asked: { caseId: string; commandId: string; procedure: string; day: ISODate },
) {
  const [found] = await before(db, realm, asked);
  const { opened = false, print, at, body, ...definition } = found ?? {};
  const there = inForceStill(definition as Partial<InForce>, asked.day);
  return { opened, print: print ?? undefined, at: at ?? undefined, filing: body?.filing, there };
}
type Before = { opened: boolean; print: string | null; at: Instant | null; body: Row['body'] | null };
const before = statement(
  (_db, ask: { caseId: string; commandId: string; procedure: string; day: ISODate }, realm) => sql<
    Before & Partial<InForce>
  >`
    select ${prepared} exists (select 1 from ${sql.table(`${realm}.cases`)} c where c.case_id = asked.id) as opened,
      r.print, r.at, r.body, d.*
    from (select ${ask.caseId}::text as id) asked
      left join ${sql.table(`${realm}.receipts`)} r on r.case_id = asked.id and r.command_id = ${ask.commandId}
      left join (${latestBy(ask.procedure, ask.day)}) d on true`,
);

/** The case has answered; whoever sent it hears it. What was refused leaves nothing behind: it may come again, corrected. */
export async function forget(db: Db, realm: Realm, caseId: string, commandId: string): Promise<void> {
  await db
    .withSchema(realm)
    .deleteFrom('receipts')
    .where('case_id', '=', caseId)
    .where('command_id', '=', commandId)
    .execute();
}

/** The case has answered, and nobody waited for it. */
export async function settle(
  db: Db,
  realm: Realm,
  caseId: string,
  commandId: string,
  refusal?: Refusal,
): Promise<void> {
  await db
    .withSchema(realm)
    .updateTable('receipts')
    .set({ body: null, refusal: refusal ? JSON.stringify(refusal) : null })
    .where('case_id', '=', caseId)
    .where('command_id', '=', commandId)
    .execute();
}

/** What a person has sent for a task without an answer so far, or with one that they have not heard; the newest. */
export function waiting(db: Db, realm: Realm, caseId: string, task: string, person: string) {
  return db
    .withSchema(realm)
    .selectFrom('receipts')
    .select(['at', 'refusal'])
    .where('case_id', '=', caseId)
    .where('task', '=', task)
    .where('person', '=', person)
    .where((eb) => eb.or([eb('body', 'is not', null), eb('refusal', 'is not', null)]))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function received(db: Db, realm: Realm, caseId: string, before: Instant): Promise<Command[]> {
  const rows = await db
    .withSchema(realm)
    .selectFrom('receipts')
    .select(['command_id', 'body', 'print', 'at'])
    .where('case_id', '=', caseId)
    .where('body', 'is not', null)
    .where('at', '<', before)
    .orderBy('at')
    .orderBy('command_id')
    .execute();
  return rows.flatMap(({ command_id: commandId, body, print, at }) =>
    body && !body.filing ? [{ commandId, event: { ...body.event, at }, body: print }] : [],
  );
}

/** Takes some of what no case has answered for a while, those first that have waited longest. Two doors never take the same. */
export async function undelivered(db: Db, realm: Realm): Promise<Received[]> {
  const table = sql.table(`${realm}.receipts`);
  const { rows } = await sql<Row>`
    update ${table} set tried_at = now() where (case_id, command_id) in (
      select case_id, command_id from ${table}
      where body is not null and tried_at < now() - ${REST} * interval '1 second'
      order by tried_at limit ${MOST} for update skip locked)
    returning case_id, command_id, person, at, print, body`.execute(db);
  return rows.map(({ case_id: caseId, command_id: commandId, person, at, print, body }) => ({
    ...{ caseId, person, print, command: { commandId, event: { ...body.event, at } } },
    ...(body.filing && { filing: body.filing }),
  }));
}

/**
 * Deletes answered receipts of cases that ended long ago, some at a time; answers how many. What has had no answer, and a
 * refusal that nobody has heard, stay. A rehearsal ends by its own clock, so the age of a receipt goes by the door's (`tried_at`).
 */
export async function prune(db: Db, realm: Realm, most = 1000): Promise<number> {
  const [receipts, cases] = [sql.table(`${realm}.receipts`), sql.table(`${realm}.cases`)];
  const { numAffectedRows } = await sql`
    delete from ${receipts} where (case_id, command_id) in (
      select r.case_id, r.command_id from ${receipts} r join ${cases} c on c.case_id = r.case_id
      where c.ended_at < now() - ${KEPT} * interval '1 day' and r.tried_at < now() - ${KEPT} * interval '1 day'
        and r.body is null and r.refusal is null
      limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

interface Row {
  case_id: string;
  command_id: string;
  person: string;
  at: Instant;
  print: string;
  body: { event: Command['event']; filing?: Filing };
}
