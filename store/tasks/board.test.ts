import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { createDemo } from '../demo/create.ts';
import { boardCounts, countsOf } from './board.ts';

const NOW = '2026-03-02T02:00:00.000Z';
const ask = { regions: ['xingan'], state: 'all' as const, now: NOW, soon: 3, limit: 50, offset: 0 };
const MANY = 20_000;
const EACH = MANY / 400;

let at: TestDatabase;
beforeAll(async () => {
  at = await testDatabase();
  await createDemo(at.db, { password: 'demo' });
  await sql`insert into live.cases
    select 'c' || i, 'n' || i, 'p', 'xingan', 'h', 't', 's', '{}', 1, ${NOW}, ${NOW}, null, null, '{}', 0, 0, ''
    from generate_series(1, ${sql.lit(MANY)}) i`.execute(at.db);
  // 120 sets of persons shut out by four eyes; every thousandth is of an office that is not there; limits from 100 hours ago.
  await sql`insert into live.tasks (id, case_id, key, version, procedure, region, step, kind, role, eligible, excluded,
      opened_at, clocks, legal_due, promised_due, paused)
    select 't' || i, 'c' || i, 'k', 1, 'p' || i % 2, 'xingan', 's', case when i % 500 = 1 then 'incident' else 'act' end, 'r',
      array[case when i % 1000 = 0 then 'unit|没有的机构||' else 'unit|旗县市医保经办机构|乌兰浩特市|' end],
      array['x' || i % 120], ${NOW}, '[]', ${NOW}::timestamptz + (i % 400 - 100) * interval '1 hour',
      case when i % 400 = 200 then ${NOW}::timestamptz end, i % 250 = 3
    from generate_series(1, ${sql.lit(MANY)}) i`.execute(at.db);
  await sql`analyze`.execute(at.db);
});
afterAll(() => at.close());

test('the numbers of the board', async () => {
  // It is 10:00: today has 14 hours left, and three days more have 72. Of every 400 tasks 101 are late.
  expect(await boardCounts(at.db, 'live', ask)).toEqual({
    ...{ open: MANY, legalOverdue: 101 * EACH, promisedOverdue: EACH, today: 14 * EACH, soon: 72 * EACH },
    ...{ paused: MANY / 250, incidents: MANY / 500, stuck: MANY / 1000 },
  });
  expect(await boardCounts(at.db, 'live', { ...ask, procedure: 'p1' })).toMatchObject({ open: MANY / 2, stuck: 0 });
});

test('they are one statement, which goes over the tasks once and sorts none of them', async () => {
  at.statements.length = 0;
  await boardCounts(at.db, 'live', ask);
  expect(at.statements).toHaveLength(1);
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${countsOf('live', ask)}`.execute(at.db);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan.match(/ on tasks/g)).toHaveLength(1);
  expect(plan).not.toMatch(/Sort|GroupAggregate/);
});
