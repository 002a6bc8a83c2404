import type { Refusal } from '../../model/case.ts';
import type { Command } from '../../model/command.ts';
import type { Realm } from '../../model/ports.ts';
import { caseAndNext } from '../../store/cases.ts';
import { names } from '../../store/office/people.ts';
import type { Call } from '../context.ts';
import type { Acted } from '../contract/case.ts';
import { Denied, deniedBy } from '../denied.ts';
import { caseRow } from '../show/rows.ts';

/** Sends an event to a case and answers its row as it then stands. The case itself judges; what it refuses becomes words. */
export async function send(
  call: Call,
  realm: Realm,
  found: { row: { case_id: string } },
  command: Command,
): Promise<Acted> {
  const outcome = await call.engine.send(realm, found.row.case_id, command);
  if (!outcome.ok) throw await inWords(call, outcome.refusal);
  return acted(call, realm, found.row.case_id);
}

/** A refusal with the names of those it speaks of. */
export async function inWords(call: Call, refusal: Refusal): Promise<Denied> {
  const { person } = refusal.detail;
  const other = typeof person === 'string' && person !== call.me.id ? [person] : [];
  return deniedBy(refusal, other.length > 0 ? await names(call.db, other, []) : new Map());
}

/** The case as it stands after an act, and the next task of this person: one that they hold, the worst first. */
export async function acted(call: Call, realm: Realm, id: string): Promise<Acted> {
  const row = await caseAndNext(call.db, realm, id, call.me.id, call.at);
  if (!row) throw new Denied('busy');
  return { case: await caseRow(call, row), ...(row.next && { next: row.next }) };
}
