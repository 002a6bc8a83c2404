import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../tests/database.ts';
import { statement } from './statement.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('it is built once for a realm, and answers each time with the values it is given', async () => {
  let built = 0;
  const ask = statement((_db, { word, count }: { word: string; count: number }, realm) => {
    built += 1;
    return sql<{ said: string }>`select ${realm}::text || ${word}::text || ${count}::text || ${word}::text as said`;
  });
  expect(await ask(database.db, 'live', { word: '甲', count: 1 })).toEqual([{ said: 'live甲1甲' }]);
  expect(await ask(database.db, 'live', { word: '乙', count: 2 })).toEqual([{ said: 'live乙2乙' }]);
  expect(await ask(database.db, 'rehearsal', { word: '丙', count: 3 })).toEqual([{ said: 'rehearsal丙3丙' }]);
  expect(built).toBe(2);
});

test('a value that is named twice is sent once, also past the ninth place', async () => {
  database.statements.length = 0;
  const ask = statement((db, { key, keys }: { key: string; keys: string[] }) =>
    db
      .selectFrom('office.people')
      .select(['id'])
      .where((eb) => eb.and(Array.from({ length: 12 }, (_, n) => eb('id', n % 2 ? '=' : '>=', key))))
      .where('id', '=', sql<string>`any(${keys})`)
      .where('account', '<>', 'a'),
  );
  expect(await ask(database.db, 'live', { key: 'a', keys: ['a'] })).toEqual([]);
  const text = database.statements.at(-1) ?? '';
  expect(text.match(/\$\d+/g)).toEqual([...Array.from({ length: 12 }, () => '$1'), '$2', '$3']);
});
