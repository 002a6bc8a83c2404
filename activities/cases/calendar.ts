import { isoDate, loadCalendar, parseDate } from '../../model/calendar/index.ts';
import type { CalendarOpener, DueOpening, Realm } from '../../model/ports.ts';
import { openingDays } from '../../model/recurrence.ts';
import type { ISODate } from '../../model/value.ts';
import { canonical } from '../../store/audit/chain.ts';
import type { Db } from '../../store/database.ts';
import { type Bundle, byHash, hashInForce } from '../../store/definitions.ts';
import { keepOpening, openedUntil, unopened } from '../../store/openings.ts';
import { entriesOf } from '../../store/registers/entries.ts';
import type { RealmConnection } from '../../temporal/connect.ts';
import { openedCaseId } from './case-id.ts';
import { openNewCase, serverOf } from './new-case.ts';

/** Entries of a register in one answer: a few hundred kilobytes at most. */
const PAGE = 500;

/** Opens the cases of recurring procedures. The id of each follows from procedure, day and entry: nothing opens twice. */
export function calendarOpener(db: Db, servers: RealmConnection[]): CalendarOpener {
  return {
    due: (realm, today) => due(db, realm, today),
    async entries(realm, { procedure, hash, day }, after) {
      const { plan } = await published(db, procedure, hash);
      const register = plan.recurs?.each?.register ?? '';
      return entriesOf(db, realm, { register, region: plan.region, day, limit: PAGE, ...(after && { after }) });
    },
    async open(realm, { procedure, hash, day }, facts) {
      const bundle = await published(db, procedure, hash);
      const server = serverOf(servers, realm);
      for (const each of facts) {
        const caseId = openedCaseId(`${realm} ${procedure} ${day}`, canonical(each));
        const at = new Date(`${day}T00:00:00+08:00`).toISOString();
        await openNewCase(db, server, bundle, { realm, caseId, facts: each, at, by: procedure });
      }
    },
    async opened(realm, { procedure, hash, day }, what) {
      const { region } = await published(db, procedure, hash);
      await keepOpening(db, realm, { procedure, day, region, ...what, at: new Date().toISOString() });
      await openedUntil(db, realm, procedure, day);
    },
  };
}

/** The next day, of the procedure that is furthest behind, for which cases are to be opened. */
async function due(db: Db, realm: Realm, today: ISODate): Promise<DueOpening | undefined> {
  for (const { procedure, from } of await unopened(db, realm)) {
    const next = await nextOpening(db, procedure, from, today);
    if (next) return next;
    if (from <= today) await openedUntil(db, realm, procedure, today);
  }
  return undefined;
}

/** The text in force on the day of opening says whether it is one. */
async function nextOpening(db: Db, procedure: string, from: ISODate, today: ISODate): Promise<DueOpening | undefined> {
  let bundle: Bundle | undefined;
  for (let day = from; day <= today; day = isoDate((parseDate(day) ?? 0) + 1)) {
    const now = await hashInForce(db, procedure, day);
    if (!now) continue;
    if (bundle?.hash !== now.hash) bundle = await published(db, procedure, now.hash);
    const { plan, hash, calendar } = bundle;
    if (!plan.recurs || openingDays(plan.recurs, loadCalendar(calendar), day, day).length === 0) continue;
    return { procedure, hash, day, plan };
  }
  return undefined;
}

async function published(db: Db, procedure: string, hash: string): Promise<Bundle> {
  const bundle = await byHash(db, procedure, hash);
  if (!bundle) throw new RangeError(`${procedure} is not published as ${hash}`);
  return bundle;
}
