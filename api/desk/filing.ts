import { createHash } from 'node:crypto';
import { apply, filersOf, lookups, type Opening, openCase, openingLookups } from '../../machine/index.ts';
import type { Actor, CaseEvent, CaseState, OpenTask, Readings, Refusal } from '../../model/case.ts';
import type { Filing as Filed } from '../../model/command.ts';
import { reserved } from '../../model/language/reserved.ts';
import type { CaseInput, Realm } from '../../model/ports.ts';
import type { Facts, Instant } from '../../model/value.ts';
import { hashInForce, type InForce } from '../../store/definitions.ts';
import { read } from '../../store/registers/read.ts';
import { actingUnit, personKeys, taskKey } from '../../store/tasks/eligible.ts';
import { type Call, mustSee } from '../context.ts';
import { Denied } from '../denied.ts';
import { dayOf } from '../show/day.ts';
import { type Law, lawOf } from './plans.ts';

/** The procedure in force on the day of an instant, in a region of the person. */
export async function lawInForce(call: Call, procedure: string, at: Instant, known?: InForce): Promise<Law> {
  const there = known ?? (await hashInForce(call.db, procedure, dayOf(at)));
  if (!there) throw new Denied('not-in-force');
  mustSee(call, there.region);
  return lawOf(call.db, procedure, there.hash, there.calendar);
}

export interface Filing {
  law: Law;
  caseId: string;
  state: CaseState;
  task: OpenTask;
  by: Actor;
}

/**
 * The case as it stands before its first step is done, opened by this person with these facts. Nothing is kept: it shows the
 * form, and the same is done again by the case itself.
 */
export async function opening(
  call: Call,
  realm: Realm,
  law: Law,
  { caseId, facts, at }: Pick<Opening, 'caseId' | 'facts' | 'at'>,
): Promise<Filing> {
  const by = { person: call.me.id, unit: '' };
  const ask = { caseId, planHash: law.hash, at, by, facts };
  const asked = openingLookups(law.plan, law.reckoning, ask);
  const readings = asked.length === 0 ? {} : await read(call.db, realm, caseId, asked, at);
  const { state } = openCase(law.plan, law.reckoning, ask, readings);
  const task = Object.values(state.tasks).find((one) => one.kind !== 'incident');
  if (!task) throw new Denied('not-in-force');
  const keys = [task, ...(task.also ?? [])].map(({ to }) => taskKey(anywhere(to)));
  return { law, caseId, state, task, by: { ...by, unit: actingUnit(call.me, keys) ?? '' } };
}

/** Any unit of the kind: which one is meant stands in the facts that are about to be filed. */
const anywhere = ({ at: _, unplaced: __, ...to }: OpenTask['to']): OpenTask['to'] => to;

/** Who may file: the applicant's counter, or the office that the first step names; `anywhere`: any office of that kind. */
export function mayFile(call: Call, { task }: Filing, where: 'there' | 'anywhere' = 'there'): Denied | undefined {
  const mine = personKeys(call.me);
  const meant = [task, ...(task.also ?? [])].map(({ to }) => taskKey(where === 'anywhere' ? anywhere(to) : to));
  return meant.some((key) => mine.includes(key)) ? undefined : new Denied('not-filed-here', { role: task.role });
}

/** The same with what is about to be filed, which may tell which office the first step means. */
export async function mayFileThis(
  call: Call,
  realm: Realm,
  filing: Filing,
  { facts, at }: Pick<CaseEvent & { facts: Facts }, 'facts' | 'at'>,
  readings: Readings,
): Promise<Denied | undefined> {
  const { law, caseId, state, task } = filing;
  const [first, ...also] = filersOf(law.plan, law.reckoning, state, task, facts, readings) ?? [];
  if (!first) return mayFile(call, await opening(call, realm, law, { caseId, facts, at }));
  return mayFile(call, { ...filing, task: { ...task, ...first, also } });
}

/** The act that files the case. */
export function filingEvent(
  { law, task, by }: Filing,
  given: { facts: Facts; papers: string[]; reason?: string },
  at: Instant,
) {
  const result = reserved(law.plan.language).passed;
  return { type: 'perform' as const, task: task.key, version: task.version, result, ...given, by, at };
}

/** What the registers say that the case must know for it. */
export async function readingsFor(
  call: Call,
  realm: Realm,
  { law, state, caseId }: Filing,
  event: CaseEvent,
): Promise<Readings> {
  const asked = lookups(law.plan, law.reckoning, state, event);
  return asked.length === 0 ? {} : read(call.db, realm, caseId, asked, event.at);
}

/** What the case would say to it. */
export function tryOut({ law, state }: Filing, event: CaseEvent, readings: Readings): Refusal | undefined {
  const applied = apply(law.plan, law.reckoning, state, event, readings);
  return applied.ok ? undefined : applied.refusal;
}

/** The id of a filed case follows from who files and their command, so that a filing sent twice is one case. */
export function caseIdOf(person: string, commandId: string): string {
  const hex = createHash('sha256').update(`case ${person} ${commandId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What the case starts with. */
export function caseInput(realm: Realm, caseId: string, { plan, hash, calendar }: Law, filed: Filed): CaseInput {
  const { number, shift } = filed;
  return { caseId, realm, number, plan, planHash: hash, calendar, ...(shift !== undefined && { shift }) };
}
