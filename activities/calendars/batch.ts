import type { Refusal } from '../../model/case.ts';
import type { Command } from '../../model/command.ts';
import type { CalendarChanger, Realm } from '../../model/ports.ts';
import {
  type CaseOutcome,
  countCases,
  keepOutcomes,
  movesOf,
  nextToApply,
  targets,
} from '../../store/calendars/cases.ts';
import { type Change, changeById, stepOn } from '../../store/calendars/changes.ts';
import { caseById } from '../../store/cases.ts';
import type { Db } from '../../store/database.ts';
import { type Outcome, sendEvent } from '../../temporal/cases.ts';
import type { RealmConnection } from '../../temporal/connect.ts';

/**
 * Cases in one batch, and how many of them are asked at once: clerks are served between them, and a batch whose cases do not
 * answer (20 seconds each) still ends within the minute after which the server gives it to another worker.
 */
const BATCH = 8;
const AT_ONCE = 4;

/** Says something to a running case of a realm. */
export type SendToCase = (realm: Realm, caseId: string, command: Command) => Promise<Outcome>;

/** To the cases of these servers. */
export function sender(servers: RealmConnection[]): SendToCase {
  return async (realm, caseId, command) => {
    const server = servers.find((one) => one.realm === realm);
    if (!server) throw new RangeError(`No server runs the realm ${realm}`);
    return sendEvent(server, caseId, command);
  };
}

/**
 * Brings running cases to a calendar that two persons have put in force, so many at a time. Which are left is read from the
 * store each time, and a case answers a repeated command as it did before, so a worker that dies loses nothing.
 */
export function calendarChanger(db: Db, send: SendToCase): CalendarChanger {
  return {
    async batch(id) {
      const change = await changeById(db, id);
      if (change?.approved_by == null) throw new RangeError(`The change ${id} is not approved`);
      const wanted = await targets(db, change);
      const cases = await nextToApply(db, change, [...wanted.keys()], BATCH);
      if (change.total === 0)
        await stepOn(db, id, { total: await countCases(db, change, [...wanted.keys()]), at: now() });
      for (let from = 0; from < cases.length; from += AT_ONCE)
        await Promise.all(
          cases.slice(from, from + AT_ONCE).map(async (one) => {
            const calendar = wanted.get(one.calendar);
            if (calendar) await bring(db, send, change, one, calendar);
          }),
        );
      return { left: cases.length > 0 };
    },
    async finish(id) {
      await stepOn(db, id, { state: 'applied', at: now() });
    },
  };
}

const now = (ahead = 0) => new Date(Date.now() + ahead).toISOString();

/** gRPC: the time to answer ran out; a worker died over the case. */
const SILENT = [4, 9];

/** A case that does not answer must not hold up the others; a server that does not is asked again. */
function silent(error: unknown): { ok: false; refusal: Refusal } {
  const code =
    (error as { code?: unknown; cause?: { code?: unknown } }).code ??
    (error as { cause?: { code?: unknown } }).cause?.code;
  if (typeof code === 'number' && SILENT.includes(code)) return { ok: false, refusal: { code: 'unknown', detail: {} } };
  throw error;
}

type One = Awaited<ReturnType<typeof nextToApply>>[number];
type Target = Awaited<ReturnType<typeof targets>> extends Map<string, infer T> ? T : never;

async function bring(db: Db, send: SendToCase, change: Change, one: One, calendar: Target): Promise<void> {
  const { id, source, reason, drafted_by: person, approved_by } = change;
  const sent = send(change.realm, one.case_id, {
    commandId: `calendar.${id}`,
    event: {
      type: 'calendar',
      change: id,
      calendar,
      source,
      reason,
      by: { person, unit: '' },
      approver: approved_by ?? '',
      at: now(one.offset_ms),
    },
  });
  const outcome = await sent.catch(silent);
  const result = outcome.ok ? await changed(db, change, one.case_id) : refused(one.case_id, outcome.refusal.code);
  await db.transaction().execute(async (t) => {
    await keepOutcomes(t, id, 'apply', [result], now());
    await stepOn(t, id, { done: 1, at: now() });
  });
}

async function changed(db: Db, { id, realm }: Change, case_id: string): Promise<CaseOutcome> {
  const row = await caseById(db, realm, case_id);
  const moves = row ? movesOf(row.state, id) : [];
  return { case_id, outcome: moves.length > 0 ? 'changed' : 'unchanged', moves };
}

/** A case that has come to its end meanwhile needs no calendar. */
const refused = (case_id: string, code: string): CaseOutcome => ({
  case_id,
  outcome: code === 'closed' ? 'ended' : 'refused',
  moves: [],
});
