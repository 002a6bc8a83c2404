import type { Refusal } from '../../model/case.ts';
import type { Command } from '../../model/command.ts';
import type { Realm } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import { caseAndNext } from '../../store/cases.ts';
import { names } from '../../store/office/people.ts';
import { forget, type Receipt, type Received, receive, takeAndReceive } from '../../store/receipts.ts';
import { claim, type Handover } from '../../store/tasks/handover.ts';
import { printed } from '../../temporal/print.ts';
import type { Call } from '../context.ts';
import type { Acted } from '../contract/case.ts';
import { Denied, deniedBy } from '../denied.ts';
import type { Outcome } from '../engine.ts';
import { timeOf } from '../show/day.ts';
import { caseRow } from '../show/rows.ts';

/**
 * Sends an event to a case and answers its row as it then stands. The case itself judges; what it refuses becomes words. A task
 * that is free is taken with the receipt (`take`).
 */
export async function send(
  call: Call,
  realm: Realm,
  found: { row: { case_id: string } },
  command: Command,
  take?: Handover,
): Promise<Acted> {
  const { case_id: caseId } = found.row;
  const given = { caseId, command, print: printed(command).body ?? '', person: call.me.id };
  const taken = take && (await takeAndReceive(call.db, realm, take, given));
  if (take && !taken) await mustTake(call, realm, take);
  const receipt = taken ?? (await receive(call.db, realm, given));
  await received(call, realm, given, receipt, (event) => call.engine.send(realm, caseId, { ...command, event }));
  return acted(call, realm, caseId);
}

/** Takes a task, or says why it cannot be had. */
export async function mustTake(call: Call, realm: Realm, take: Handover): Promise<void> {
  const no = await claim(call.db, realm, take);
  if (no) throw new Denied(no.why === 'four-eyes' ? 'person' : no.why);
}

/**
 * Sends what has its receipt, as of the instant at which it was first received. When the outcome is not known the sender hears
 * that it was received: it will be sent again without them.
 */
export async function received(
  call: Call,
  realm: Realm,
  { caseId, command }: Pick<Received, 'caseId' | 'command'>,
  receipt: Receipt | undefined,
  work: (event: Command['event']) => Promise<Outcome>,
): Promise<void> {
  if (!receipt) throw new Denied('other-command');
  if (receipt.taken) return;
  const { at } = receipt;
  const outcome = await work({ ...command.event, at }).catch((error) => {
    throw error instanceof Denied && error.code === 'busy' ? wasReceived(at) : error;
  });
  if (outcome.ok) return;
  await forget(call.db, realm, caseId, command.commandId);
  throw await inWords(call, outcome.refusal);
}

/** What a person hears of something that has been received and is not done yet. */
export const wasReceived = (at: Instant) => new Denied('received', timeOf(at));

/** A refusal with the names of those it speaks of. */
export async function inWords(call: Call, refusal: Refusal): Promise<Denied> {
  const { person } = refusal.detail;
  const other = typeof person === 'string' && person !== call.me.id ? [person] : [];
  return deniedBy(refusal, other.length > 0 ? await names(call.db, other, []) : new Map());
}

/** The case as it stands after an act, and the next task of this person: one that they hold, the worst first. */
export async function acted(call: Call, realm: Realm, id: string): Promise<Acted> {
  const row = await caseAndNext(call.db, realm, { id, person: call.me.id, now: call.at });
  if (!row) throw new Denied('busy');
  return { case: await caseRow(call, row), ...(row.next && { next: row.next }) };
}
