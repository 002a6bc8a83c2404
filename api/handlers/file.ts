import type { CaseInput, Realm } from '../../model/ports.ts';
import type { Facts, Instant } from '../../model/value.ts';
import { caseExists, setOffset } from '../../store/cases.ts';
import { nextNumber, numberPrefix } from '../../store/numbers.ts';
import type { Call, Handlers } from '../context.ts';
import type { Acted } from '../contract/case.ts';
import { caseIdOf, type Filing, filingEvent, lawInForce, mayFile, opening, tryOut } from '../desk/filing.ts';
import { mustExist } from '../desk/places.ts';
import { dayOf } from '../show/day.ts';
import { acted, inWords } from './send.ts';

export interface FileAsk {
  commandId: string;
  procedure: string;
  facts: Facts;
  papers: string[];
  reason?: string;
}

/**
 * Files a case. First it is tried on the machine here, so that a refusal draws no number and starts nothing; then the case
 * itself judges it. `shift` is how far a rehearsal's clock is ahead.
 */
export async function file(call: Call, realm: Realm, ask: FileAsk, at: Instant, shift = 0): Promise<Acted> {
  const caseId = caseIdOf(call.me.id, ask.commandId);
  if (await caseExists(call.db, realm, caseId)) return acted(call, realm, caseId);
  const law = await lawInForce(call, ask.procedure, at);
  const facts = Object.fromEntries(Object.entries(ask.facts).filter(([, value]) => value !== ''));
  const filing = await opening(call, realm, law, { caseId, facts: {}, at });
  const given = { facts, papers: ask.papers, ...(ask.reason && { reason: ask.reason }) };
  const event = filingEvent(filing, given, at);
  await mustExist(call.db, realm, law, filing.state, event);
  const no = realm === 'live' && mayFile(call, await opening(call, realm, law, { caseId, facts, at }));
  if (no) throw no;
  const refusal = await tryOut(call, realm, filing, event);
  if (refusal) throw await inWords(call, refusal);
  const input = await inputOf(call, realm, filing, at, shift);
  const outcome = await call.engine.file(input, { commandId: ask.commandId, event });
  if (!outcome.ok) throw await inWords(call, outcome.refusal);
  if (realm === 'rehearsal') await setOffset(call.db, caseId, shift);
  return acted(call, realm, caseId);
}

async function inputOf(
  call: Call,
  realm: Realm,
  { law, caseId }: Filing,
  at: Instant,
  shift: number,
): Promise<CaseInput> {
  const region = call.me.regions.find((one) => one.id === law.region);
  const prefix = numberPrefix(region?.title ?? '', law.title);
  const number = await nextNumber(call.db, realm, prefix, Number(dayOf(at).slice(0, 4)));
  const { plan, hash, calendar } = law;
  return { caseId, realm, number, plan, planHash: hash, calendar, ...(realm === 'rehearsal' && { shift }) };
}

export const fileHandlers: Handlers<'fileCase'> = {
  fileCase: (call, { params: { realm }, body }) => file(call, realm, { ...body, facts: body.facts as Facts }, call.at),
};
