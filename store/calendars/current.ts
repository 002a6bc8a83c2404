import type { CaseState } from '../../model/case.ts';
import type { PinnedCalendar } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import { depths, type Pack, packsInForce, withPack } from './packs.ts';

/**
 * The calendar that a new case of a region takes: as its definitions were published with, each pack of it as it is in force
 * now, and the local packs of the region and those above it that were published since.
 */
export async function currentCalendar(db: Db): Promise<(calendar: PinnedCalendar, region: string) => PinnedCalendar> {
  const [packs, depth, above] = await Promise.all([
    packsInForce(db),
    depths(db),
    db.selectFrom('office.above').selectAll().execute(),
  ]);
  const chain = (region: string) =>
    new Set(above.filter((one) => one.region === region).map(({ ancestor }) => ancestor));
  const depthOf = (family: string) => depth.get(packs.get(family)?.region ?? '') ?? 0;
  return (calendar, region) => {
    const mine = chain(region);
    const meant = (pack: Pack) =>
      pack.overlay
        ? mine.has(pack.region) || calendar.overlays.some((overlay) => overlay.region === pack.family)
        : true;
    return [...packs.values()].filter(meant).reduce((so, pack) => withPack(so, pack, depthOf), calendar);
  };
}

/** Keeps calendars under their hashes: cases and definitions name them so. */
export async function keepCalendars(db: Db, calendars: PinnedCalendar[]): Promise<void> {
  for (const calendar of new Map(calendars.map((one) => [one.hash, one])).values())
    await db
      .insertInto('office.calendars')
      .values({ hash: calendar.hash, calendar: JSON.stringify(calendar) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function calendarByHash(db: Db, hash: string): Promise<PinnedCalendar | undefined> {
  const row = await db.selectFrom('office.calendars').select('calendar').where('hash', '=', hash).executeTakeFirst();
  return row?.calendar;
}

/** The older calendars by which limits of a case still go. */
export async function formerOf(db: Db, state: CaseState, own: string | null): Promise<PinnedCalendar[]> {
  const hashes = new Set(Object.values(state.clocks).flatMap((clock) => clock.calendars ?? []));
  if (own !== null) hashes.delete(own);
  const found = await Promise.all([...hashes].map((hash) => calendarByHash(db, hash)));
  return found.filter((one) => one !== undefined);
}

/** Lets every published definition take the packs in force, so that new cases do. */
export async function renewDefinitions(db: Db): Promise<void> {
  const current = await currentCalendar(db);
  const rows = await db
    .selectFrom('office.definitions as d')
    .innerJoin('office.calendars as c', 'c.hash', 'd.calendar')
    .select(['d.region', 'd.calendar as hash', 'c.calendar'])
    .distinct()
    .execute();
  for (const { region, hash, calendar } of rows) {
    const now = current(calendar, region);
    if (now.hash === hash) continue;
    await keepCalendars(db, [now]);
    await db
      .updateTable('office.definitions')
      .set({ calendar: now.hash })
      .where('region', '=', region)
      .where('calendar', '=', hash)
      .execute();
  }
}
