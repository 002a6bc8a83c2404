import { familyOf, isNewer, overlayOf, packId, packText, parseDate } from '../../model/calendar/index.ts';
import type { PinnedCalendar } from '../../model/ports.ts';
import type { Db } from '../database.ts';
import { packHash, pinned } from './pin.ts';

/** A pack as it is kept. */
export interface Pack {
  hash: string;
  id: string;
  family: string;
  region: string;
  overlay: boolean;
  text: string;
  state: 'draft' | 'in_force' | 'dropped';
  drafted_at: string;
  in_force_at: string | null;
}

const columns = ['hash', 'id', 'family', 'region', 'overlay', 'text', 'state', 'drafted_at', 'in_force_at'] as const;

/** All that were ever kept, the newest of each family first. */
export function allPacks(db: Db): Promise<Pack[]> {
  return db
    .selectFrom('office.packs')
    .select(columns)
    .orderBy('overlay')
    .orderBy('family')
    .orderBy('n', 'desc')
    .execute();
}

export function packByHash(db: Db, hash: string): Promise<Pack | undefined> {
  return db.selectFrom('office.packs').select(columns).where('hash', '=', hash).executeTakeFirst();
}

/** The newest pack in force of each family. */
export async function packsInForce(db: Db): Promise<Map<string, Pack>> {
  const rows = await db.selectFrom('office.packs').select(columns).where('state', '=', 'in_force').execute();
  const newest = new Map<string, Pack>();
  for (const pack of rows) {
    const known = newest.get(pack.family);
    if (!known || isNewer(pack.id, known.id)) newest.set(pack.family, pack);
  }
  return newest;
}

/** Keeps a pack that a person has brought, as a draft; the same text is one pack. */
export async function draftPack(db: Db, pack: Pick<Pack, 'id' | 'region' | 'overlay' | 'text'>): Promise<string> {
  const hash = packHash(pack.text);
  await db
    .insertInto('office.packs')
    .values({ ...pack, hash, family: familyOf(pack.id), state: 'draft', in_force_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/**
 * Keeps the packs that published definitions rest on. The first of a family is in force; a later one waits as a draft, since
 * running cases and people have to be asked first. Answers the ids of those that wait.
 */
export async function keepPacks(db: Db, given: { calendar: PinnedCalendar; region: string }[]): Promise<string[]> {
  const force = await packsInForce(db);
  const waiting: string[] = [];
  const known = new Set<string>();
  for (const pack of given.flatMap(packsOf)) {
    const hash = packHash(pack.text);
    if (known.has(hash)) continue;
    known.add(hash);
    const present = force.get(pack.family);
    if (present && !isNewer(pack.id, present.id)) continue;
    if (present) waiting.push(pack.id);
    const state = present ? ('draft' as const) : ('in_force' as const);
    const row = { ...pack, hash, state, in_force_at: present ? null : new Date().toISOString() };
    await db
      .insertInto('office.packs')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (!present) force.set(pack.family, { ...row, drafted_at: '' });
  }
  return waiting;
}

/** The national pack of a calendar and its local ones. */
function packsOf({ calendar, region }: { calendar: PinnedCalendar; region: string }) {
  const { id, text, overlays } = calendar;
  const nation = { id, family: familyOf(id), region: 'national', overlay: false, text };
  const days = (dates: string[]) => dates.flatMap((date) => parseDate(date) ?? []);
  const local = overlays.map((overlay) => {
    const own = packText(days(overlay.off), days(overlay.work));
    return { id: packId(overlay.region, own), family: overlay.region, region, overlay: true, text: own };
  });
  return [nation, ...local];
}

/** Depth in the tree of regions, of those that packs are for: uppers come before lowers in a calendar. */
export async function depths(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('office.above')
    .select(({ fn }) => ['region', fn.countAll<number>().as('n')])
    .groupBy('region')
    .execute();
  return new Map(rows.map(({ region, n }) => [region, Number(n)]));
}

/**
 * A calendar with a pack put into it: the nation's in place of an older one, a local one in place of its former or in its
 * place between those of the regions above and below. `depthOf` says how deep the region of a local pack lies.
 */
export function withPack(
  calendar: PinnedCalendar,
  pack: Pick<Pack, 'id' | 'family' | 'overlay' | 'text'>,
  depthOf: (family: string) => number,
): PinnedCalendar {
  const { id, text, overlays } = calendar;
  if (!pack.overlay)
    return familyOf(id) === pack.family ? pinned({ id: pack.id, text: pack.text, overlays }) : calendar;
  const others = overlays.filter(({ region }) => region !== pack.family);
  const at = others.findIndex(({ region }) => depthOf(region) > depthOf(pack.family));
  const place = at < 0 ? others.length : at;
  const own = overlayOf(pack.family, pack.text);
  return pinned({ id, text, overlays: [...others.slice(0, place), own, ...others.slice(place)] });
}
