import type { Filing as Filed } from '../../model/command.ts';
import type { Realm } from '../../model/ports.ts';
import type { Facts, Instant } from '../../model/value.ts';
import { setOffset } from '../../store/cases.ts';
import { numberPrefix } from '../../store/numbers.ts';
import { drawAndReceive, filedBefore, type Receipt, type Received, receive } from '../../store/receipts.ts';
import { printOf } from '../../temporal/print.ts';
import type { Call, Handlers } from '../context.ts';
import type { Acted } from '../contract/case.ts';
import { Denied } from '../denied.ts';
import {
  caseIdOf,
  caseInput,
  filingEvent,
  lawInForce,
  mayFileThis,
  opening,
  readingsFor,
  tryOut,
} from '../desk/filing.ts';
import { mustExist } from '../desk/places.ts';
import type { Law } from '../desk/plans.ts';
import { dayOf } from '../show/day.ts';
import { acted, inWords, received } from './send.ts';

export interface FileAsk {
  commandId: string;
  procedure: string;
  facts: Facts;
  papers: string[];
  reason?: string;
}

/**
 * Files a case. First it is tried on the machine here, so that a refusal draws no number and starts nothing; then the case
 * itself judges it. `shift` is how far a rehearsal's clock is ahead. What comes again counts as of its first receipt, and
 * what comes under the same id with another content is refused.
 */
export async function file(call: Call, realm: Realm, ask: FileAsk, now: Instant, shift = 0): Promise<Acted> {
  const { commandId, ...asked } = ask;
  const caseId = caseIdOf(call.me.id, commandId);
  const print = printOf(asked);
  const before = await filedBefore(call.db, realm, { caseId, commandId, procedure: ask.procedure, day: dayOf(now) });
  if (before.print !== undefined && before.print !== print) throw new Denied('other-command');
  if (before.opened) return acted(call, realm, caseId);
  const at = before.at ?? now;
  const law = await lawInForce(call, ask.procedure, at, before.at === undefined ? before.there : undefined);
  const filing = await tried(call, realm, caseId, ask, at, law);
  const given = { caseId, command: { commandId, event: filing.event }, print, person: call.me.id };
  const { receipt, opens } = await noted(call, realm, law, { ...given, filing: before.filing }, shift);
  await received(call, realm, given, receipt, (event) =>
    call.engine.file(caseInput(realm, caseId, law, opens), { commandId, event }),
  );
  if (realm === 'rehearsal') await setOffset(call.db, caseId, opens.shift ?? 0);
  return acted(call, realm, caseId);
}

/** Its receipt, with the number it had before or a new one. */
async function noted(
  call: Call,
  realm: Realm,
  law: Law,
  given: Omit<Received, 'filing'> & { filing: Filed | undefined },
  shift: number,
): Promise<{ receipt: Receipt | undefined; opens: Filed }> {
  const { filing: before, ...more } = given;
  if (before) return { receipt: await receive(call.db, realm, { ...more, filing: before }), opens: before };
  const region = call.me.regions.find((one) => one.id === law.region);
  const prefix = numberPrefix(region?.title ?? '', law.title);
  const year = Number(dayOf(given.command.event.at).slice(0, 4));
  const filing = { number: '', procedure: law.id, planHash: law.hash, ...(realm === 'rehearsal' && { shift }) };
  const receipt = await drawAndReceive(call.db, realm, { prefix, year }, { ...more, filing });
  return { receipt, opens: { ...filing, number: receipt?.number ?? '' } };
}

/** The case as it would be opened, and the act that opens it; throws what stands against it. */
async function tried(call: Call, realm: Realm, caseId: string, ask: FileAsk, at: Instant, law: Law) {
  const facts = Object.fromEntries(Object.entries(ask.facts).filter(([, value]) => value !== ''));
  const filing = await opening(call, realm, law, { caseId, facts: {}, at });
  const given = { facts, papers: ask.papers, ...(ask.reason && { reason: ask.reason }) };
  const event = filingEvent(filing, given, at);
  await mustExist(call.db, realm, law, filing.state, event);
  const readings = await readingsFor(call, realm, filing, event);
  const no = realm === 'live' && (await mayFileThis(call, realm, filing, event, readings));
  if (no) throw no;
  const refusal = tryOut(filing, event, readings);
  if (refusal) throw await inWords(call, refusal);
  return { ...filing, event };
}

export const fileHandlers: Handlers<'fileCase'> = {
  fileCase: (call, { params: { realm }, body }) => file(call, realm, { ...body, facts: body.facts as Facts }, call.at),
};
