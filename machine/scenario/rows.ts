import type { CaseFacts } from '../../expression/derive.ts';
import { leafOf } from '../../expression/table.ts';
import type { Plan, Table, TableRow } from '../../model/plan.ts';
import { draftOf } from '../case/draft.ts';
import { factsOf } from '../facts/scope.ts';
import { readingsAt } from './given.ts';
import type { World } from './world.ts';

/** The rows of tables that no scenario used, in a case, in a line of rows or in a money rule. */
export function missingRows(plan: Plan, runs: World[]): { word: string; row: string }[] {
  const tables = Object.entries(plan.fields).flatMap(([word, { table }]) => (table ? [{ word, table }] : []));
  const used = new Set(runs.flatMap(scopesOf).flatMap((facts) => tables.flatMap((each) => rowUsed(facts, each))));
  return tables.flatMap(({ word, table }) =>
    leaves(table.rows, []).flatMap(({ row, path }) => (used.has(row) ? [] : [{ word, row: path.join('·') }])),
  );
}

/** The facts of a case, and those of each line of its rows. */
function scopesOf(world: World): CaseFacts[] {
  const facts = factsAtTheEnd(world);
  if (facts === undefined) return [];
  const lines = Object.entries(world.plan.fields).flatMap(([word, { type }]) => {
    if (type !== 'rows') return [];
    const found = facts.lines(word);
    return found.ok ? found.value : [];
  });
  return [facts, ...lines];
}

function factsAtTheEnd(world: World): CaseFacts | undefined {
  const { plan, calendar, state, amounts } = world;
  if (state === undefined) return amounts;
  return factsOf(draftOf(plan, calendar, state, readingsAt(world, state.at)));
}

function rowUsed(facts: CaseFacts, { word, table }: { word: string; table: Table }): TableRow[] {
  try {
    return [leafOf(word, table, (by) => facts.fact(by))];
  } catch {
    // The scenario never came to know the words of this table: no row of it was reached.
    return [];
  }
}

function leaves(rows: TableRow[], path: string[]): { row: TableRow; path: string[] }[] {
  return rows.flatMap((row) => {
    const here = [...path, rowText(row)];
    return row.rows === undefined ? [{ row, path: here }] : leaves(row.rows, here);
  });
}

function rowText({ match }: TableRow): string {
  if ('is' in match) return String(match.is);
  const from = match.from === undefined ? '' : `${match.fromIncluded ? '≥' : '>'}${match.from}`;
  const to = match.to === undefined ? '' : `${match.toIncluded ? '≤' : '<'}${match.to}`;
  return [from, to].filter((part) => part !== '').join(' ');
}
