import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../tests/database.ts';
import { prepared } from './prepared.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a marked statement is planned once on a connection and answers with each value; any other is not kept', async () => {
  await database.db.connection().execute(async (one) => {
    for (const value of [1, 2, 3]) {
      const { rows } = await sql<{ found: number }>`select ${prepared} ${value}::integer as found`.execute(one);
      expect(rows).toEqual([{ found: value }]);
      await sql`select ${value}::integer as other`.execute(one);
    }
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one);
    expect(rows.map(({ statement }) => statement)).toEqual(['select /* prepared */ $1::integer as found']);
  });
});

test('a fault leaves the connection as it was, and a changed table is planned anew', async () => {
  await database.db.connection().execute(async (one) => {
    await sql`create temporary table kept (id integer, word text)`.execute(one);
    await sql`insert into kept values (1, '甲'), (2, '乙')`.execute(one);
    const ask = (id: string) => sql`${prepared} select word from kept where id = ${id}::integer`.execute(one);
    await expect(ask('no number')).rejects.toThrow('invalid input syntax');
    expect((await ask('2')).rows).toEqual([{ word: '乙' }]);
    await sql`alter table kept add column more text`.execute(one);
    await sql`create index on kept (id)`.execute(one);
    expect((await ask('1')).rows).toEqual([{ word: '甲' }]);
  });
});
