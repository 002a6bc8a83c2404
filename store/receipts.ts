import { sql } from 'kysely';
import type { Refusal } from '../model/case.ts';
import type { Command, Filing } from '../model/command.ts';
import type { Realm } from '../model/ports.ts';
import type { Instant } from '../model/value.ts';
import type { Db } from './database.ts';
import { prepared } from './prepared.ts';

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

/**
 * Keeps what was received, before it is sent anywhere. Answers the instant that counts, which is the first one however
 * often the command comes, and whether the case has taken it already; nothing when the id was another command's.
 */
export async function receive(
  db: Db,
  realm: Realm,
  given: Received,
): Promise<{ at: Instant; taken: boolean } | undefined> {
  const { caseId, person, command, print, filing } = given;
  const { commandId, event } = command;
  const body = JSON.stringify({ event, ...(filing && { filing }) });
  const { rows } = await sql<{ at: Instant; taken: boolean }>`
    ${prepared} insert into ${sql.table(`${realm}.receipts`)} as r (case_id, command_id, person, task, at, print, body)
    values (${caseId}, ${commandId}, ${person}, ${'task' in event ? event.task : null}, ${event.at}, ${print}, ${body})
    on conflict (case_id, command_id) do update
      set body = case when r.refusal is null then r.body else excluded.body end, refusal = null
      where r.print = excluded.print
    returning at, body is null as taken`.execute(db);
  return rows[0];
}

/** What is known of a filing that may have come before, in one statement. */
export async function filedBefore(db: Db, realm: Realm, caseId: string, commandId: string) {
  const { rows } = await sql<{ opened: boolean; print: string | null; at: Instant | null; body: Row['body'] | null }>`
    select ${prepared} exists (select 1 from ${sql.table(`${realm}.cases`)} c where c.case_id = asked.id) as opened,
      r.print, r.at, r.body
    from (select ${caseId}::text as id) asked
      left join ${sql.table(`${realm}.receipts`)} r on r.case_id = asked.id and r.command_id = ${commandId}`.execute(
    db,
  );
  const { opened = false, print, at, body } = rows[0] ?? {};
  return { opened, print: print ?? undefined, at: at ?? undefined, filing: body?.filing };
}

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

interface Row {
  case_id: string;
  command_id: string;
  person: string;
  at: Instant;
  print: string;
  body: { event: Command['event']; filing?: Filing };
}
