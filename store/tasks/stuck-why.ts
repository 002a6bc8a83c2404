import { sql } from 'kysely';
import type { Realm } from '../../model/ports.ts';
import type { StuckReason } from '../../model/text/stuck.ts';
import type { Db } from '../database.ts';
import type { TaskRow } from './rows.ts';
import { stuckIds } from './stuck.ts';

type Row = Pick<
  TaskRow,
  'id' | 'region' | 'kind' | 'role' | 'eligible' | 'excluded' | 'only_person' | 'holder' | 'holder_name'
>;

/** Why nobody can do those of these tasks that are stuck; at most four statements whatever their number. */
export async function stuckReasons(db: Db, realm: Realm, all: Row[]): Promise<Map<string, StuckReason>> {
  const regions = [...new Set(all.map(({ region }) => region))];
  const ids = all.map(({ id }) => id);
  const { rows: found } = await stuckIds(realm, regions, sql`t.id = any(${ids})`).execute(db);
  const rows = all.filter(({ id }) => found.some((one) => one.id === id));
  if (rows.length === 0) return new Map();
  const [units, keys, people] = await Promise.all([unitsOf(db, rows), holdersOf(db, rows), namesOf(db, rows)]);
  return new Map(rows.map((row) => [row.id, reason(row, units, keys, people)]));
}

interface UnitRow {
  region: string;
  kind: string;
  name: string;
  area: string | null;
}
type Keys = { region: string; key: string; person: string; name: string }[];

function reason(row: Row, units: UnitRow[], keys: Keys, names: Map<string, string>): StuckReason {
  if (row.kind === 'receive') return { code: 'nobody', role: row.role };
  if (row.holder && row.kind !== 'supplement') return { code: 'holder', name: row.holder_name ?? '' };
  if (row.only_person) return { code: 'only', name: names.get(row.only_person) ?? '' };
  const able = keys.filter((one) => one.region === row.region && row.eligible.includes(one.key));
  if (able.length > 0) return { code: 'four-eyes', names: [...new Set(able.map(({ name }) => name))] };
  const meant = row.eligible.map((key) => key.split('|'));
  const unplaced = meant.find(([of]) => of === 'nobody');
  if (unplaced) return { code: 'unplaced', role: row.role, words: unplaced.slice(1) };
  const [of, kind = '', at = '', post = ''] = meant[0] ?? [];
  if (of === 'person') return { code: 'person', name: kind };
  if (of !== 'unit' || kind === '') return { code: 'nobody', role: row.role };
  const unit = units.find(
    (one) => one.region === row.region && one.kind === kind && (at === '' || one.area === at || one.name === at),
  );
  if (!unit) return { code: 'no-unit', kind, at };
  return { code: 'no-post', unit: unit.name, post };
}

async function unitsOf(db: Db, rows: Row[]): Promise<UnitRow[]> {
  const kinds = rows.flatMap(({ eligible }) => eligible.flatMap((key) => key.split('|')[1] ?? []));
  const regions = [...new Set(rows.map(({ region }) => region))];
  const { rows: units } = await sql<UnitRow>`
    select a.region, u.kind, u.name, u.area from office.units u join office.above a on a.ancestor = u.region
    where u.kind = any(${[...new Set(kinds)]}) and a.region = any(${regions}) order by u.name`.execute(db);
  return units;
}

async function holdersOf(db: Db, rows: Row[]): Promise<Keys> {
  const wanted = [...new Set(rows.flatMap(({ eligible }) => eligible))];
  const regions = [...new Set(rows.map(({ region }) => region))];
  const { rows: keys } = await sql<Keys[number]>`
    select a.region, k.key, k.person, k.name from office.keys k join office.above a on a.ancestor = k.region
    where k.key = any(${wanted}) and a.region = any(${regions}) order by k.name`.execute(db);
  return keys;
}

async function namesOf(db: Db, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ only_person }) => only_person ?? []);
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom('office.people').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}
