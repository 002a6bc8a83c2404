import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Realm } from '../../../model/ports.ts';
import { commit } from '../../../store/commit/commit.ts';
import { type Db, openDatabase } from '../../../store/database.ts';
import { migrate } from '../../../store/migrations/index.ts';
import { foldHistory } from './fold.ts';
import { readStory } from './history.ts';
import type { Office } from './office.ts';
import { carriedOut, keepOrders } from './orders.ts';
import type { TestCase } from './test-case.ts';

/** Tables that follow from the histories, with the columns that do not (claims, generated numbers, clocks of rehearsals, the sheet on which an order stands that was tried twice). */
const TABLES: { [table: string]: string[] } = {
  cases: ['offset_ms'],
  facts: [],
  tasks: ['offset_ms', 'holder', 'holder_unit', 'claimed_at', 'closed_at'],
  audit: [],
  commands: [],
  registers: ['id'],
  letters: ['id'],
  payments: ['id', 'ordered_at'],
};

/**
 * Rebuilds the read model of these cases from their histories in a database of its own and compares it, row by row, with
 * what the workers wrote. Answers the rows that differ: none, if nothing was lost and nothing doubled.
 */
export async function readModelDiffers(
  office: Office,
  cases: Pick<TestCase, 'id' | 'realm' | 'history'>[],
): Promise<string[]> {
  const name = `oracle_${randomUUID().replaceAll('-', '')}`;
  await sql.raw(`create database ${name}`).execute(office.db);
  const url = new URL(office.settings.databaseUrl);
  url.pathname = `/${name}`;
  const rebuilt = openDatabase(url.href, { size: 2 });
  try {
    await migrate(rebuilt);
    const unanswered = new Set<string>();
    for (const one of cases) for (const effect of await rebuild(rebuilt, one)) unanswered.add(`${one.id}/${effect}`);
    const ids = cases.map(({ id }) => id);
    const realms = [...new Set(cases.map(({ realm }) => realm))];
    const differences = [];
    for (const realm of realms)
      for (const table of Object.keys(TABLES))
        differences.push(...(await differ(office.db, rebuilt, { realm, table, ids, unanswered })));
    return differences;
  } finally {
    await rebuilt.destroy();
  }
}

/** Answers the effects of the case that are still under way or were given up. */
async function rebuild(db: Db, one: Pick<TestCase, 'history'>): Promise<string[]> {
  const history = await one.history();
  const { projections } = foldHistory(history);
  const done = carriedOut(readStory(history));
  const asked = new Set(projections.flatMap(({ state }) => Object.keys(state.pending)));
  const unanswered = [...asked].filter((effect) => !done.has(effect));
  const kept = new Set<string>();
  for (const projection of projections) {
    await commit(db, projection);
    await keepOrders(db, projection, done, kept);
  }
  return unanswered;
}

interface Compared {
  realm: Realm;
  table: string;
  ids: string[];
  /** `case/effect` of what is not compared. */
  unanswered: Set<string>;
}

async function differ(written: Db, rebuilt: Db, compared: Compared): Promise<string[]> {
  const { table } = compared;
  const [ours, theirs] = await Promise.all([rows(written, compared), rows(rebuilt, compared)]);
  const only = (mine: string[], others: string[]) => mine.filter((row) => !others.includes(row));
  const [extra, missing] = [only(ours, theirs), only(theirs, ours)];
  return extra.length + missing.length === 0
    ? []
    : [
        `${table}: ${extra.length} not in the histories, ${missing.length} not in the read model; ${apart(extra[0], missing[0])}`,
      ];
}

/** Where two rows begin to differ. */
function apart(one = '', other = ''): string {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)} against …${other.slice(Math.max(0, at - 60), at + 60)}`;
}

async function rows(db: Db, { realm, table, ids, unanswered }: Compared): Promise<string[]> {
  const found = await sql<{ row: { [column: string]: unknown } }>`
    select to_jsonb(t) as row from ${sql.table(`${realm}.${table}`)} t where case_id = any(${ids})`.execute(db);
  const kept = found.rows.filter(({ row }) => !unanswered.has(`${row.case_id}/${row.effect}`));
  return kept.map(({ row }) => {
    for (const column of TABLES[table] ?? []) delete row[column];
    return JSON.stringify(row);
  });
}
