import { sql } from 'kysely';
import { isNewer } from '../../model/calendar/index.ts';
import type { CaseState } from '../../model/case.ts';
import type { PinnedCalendar } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import type { Db } from '../database.ts';
import type { CaseMoves } from '../tables/office.ts';
import type { Change } from './changes.ts';
import { keepCalendars } from './current.ts';
import { depths, packsInForce, withPack } from './packs.ts';

/** For each calendar that running cases of the change's regions have, the one that the change gives them. */
export async function targets(db: Db, change: Change): Promise<Map<string, PinnedCalendar>> {
  const [depth, packs, pinnedNow] = await Promise.all([depths(db), packsInForce(db), calendarsOf(db, change)]);
  const depthOf = (family: string) =>
    depth.get(family === change.family ? change.region : (packs.get(family)?.region ?? '')) ?? 0;
  const pack = { id: change.pack_id, family: change.family, overlay: change.overlay, text: change.text };
  const found = new Map<string, PinnedCalendar>();
  for (const calendar of pinnedNow) {
    if (!pack.overlay && !isNewer(pack.id, calendar.id)) continue;
    const next = withPack(calendar, pack, depthOf);
    if (next.hash !== calendar.hash) found.set(calendar.hash, next);
  }
  await keepCalendars(db, [...found.values()]);
  return found;
}

/** Every calendar that a running case of these regions has pinned. */
async function calendarsOf(db: Db, { realm, region }: Change): Promise<PinnedCalendar[]> {
  const { rows } = await sql<{ calendar: PinnedCalendar }>`
    select k.calendar from office.calendars k where exists (
      select 1 from ${sql.table(`${realm}.cases`)} c where c.ended_at is null and c.calendar = k.hash
        and c.region in (select region from office.above where ancestor = ${region}))`.execute(db);
  return rows.map(({ calendar }) => calendar);
}

function running(db: Db, { realm, region }: Change, hashes: string[]) {
  return db
    .withSchema(realm)
    .selectFrom('cases as c')
    .where('c.ended_at', 'is', null)
    .where('c.calendar', 'in', hashes)
    .where('c.region', 'in', db.selectFrom('office.above').select('region').where('ancestor', '=', region));
}

export async function countCases(db: Db, change: Change, hashes: string[]): Promise<number> {
  if (hashes.length === 0) return 0;
  const { n } = await running(db, change, hashes)
    .select(sql<number>`count(*)::integer`.as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** A running case with what is needed to reckon it anew. */
export interface RunningCase {
  case_id: string;
  procedure: string;
  plan_hash: string;
  calendar: string;
  offset_ms: number;
  state: CaseState;
}

/** The next cases for the preview, by their ids. */
export async function nextToPreview(db: Db, change: Change, hashes: string[], limit: number): Promise<RunningCase[]> {
  if (hashes.length === 0) return [];
  return running(db, change, hashes)
    .where('c.case_id', '>', change.after_case)
    .orderBy('c.case_id')
    .limit(limit)
    .select(['c.case_id', 'c.procedure', 'c.plan_hash', 'c.offset_ms', 'c.state'])
    .select(sql<string>`c.calendar`.as('calendar'))
    .execute();
}

/** The next cases to be brought to the new calendar: those that have an older one and have not refused it. */
export async function nextToApply(
  db: Db,
  change: Change,
  hashes: string[],
  limit: number,
): Promise<Pick<RunningCase, 'case_id' | 'calendar' | 'offset_ms'>[]> {
  if (hashes.length === 0) return [];
  const done = sql<boolean>`exists (select 1 from office.calendar_cases k
    where k.change = ${change.id} and k.phase = 'apply' and k.case_id = c.case_id)`;
  return running(db, change, hashes)
    .where(sql<boolean>`not ${done}`)
    .orderBy('c.case_id')
    .limit(limit)
    .select(['c.case_id', 'c.offset_ms'])
    .select(sql<string>`c.calendar`.as('calendar'))
    .execute();
}

export interface CaseOutcome {
  case_id: string;
  outcome: 'changed' | 'unchanged' | 'ended' | 'refused';
  moves: CaseMoves;
}

export async function keepOutcomes(
  db: Db,
  change: string,
  phase: 'preview' | 'apply',
  outcomes: CaseOutcome[],
  at: Instant,
): Promise<void> {
  if (outcomes.length === 0) return;
  await db
    .insertInto('office.calendar_cases')
    .values(outcomes.map(({ moves, ...one }) => ({ change, phase, at, ...one, moves: JSON.stringify(moves) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a change did to each limit of a case, as the ledgers of its clocks tell. */
export function movesOf({ clocks }: CaseState, change: string): CaseMoves {
  return Object.values(clocks).flatMap(({ key, step, ledger }) =>
    ledger.flatMap(({ calendar }) => {
      if (calendar?.change !== change) return [];
      const { change: _, ...move } = calendar;
      return [{ clock: key, ...(step !== undefined && { step }), ...move }];
    }),
  );
}
