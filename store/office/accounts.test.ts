import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { createDemo, idOf } from '../demo/create.ts';
import { people, units } from '../demo/office.ts';
import { signIn } from './accounts.ts';
import { person, signedIn } from './people.ts';
import { closeSession, IDLE_MS, LONGEST_MS, openSession } from './sessions.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await testDatabase();
  await createDemo(at.db, { password: 'right' });
});
afterAll(() => at.close());

test('the right password opens, a wrong one and an unknown account are refused alike', async () => {
  expect(await signIn(at.db, 'chenlu', 'right')).toEqual({ person: idOf('person/chenlu') });
  expect(await signIn(at.db, 'chenlu', 'wrong')).toEqual({ why: 'refused' });
  expect(await signIn(at.db, 'nobody', 'right')).toEqual({ why: 'refused' });
});

test('after eight wrong passwords the account rests, also for the right one', async () => {
  for (let i = 0; i < 8; i += 1) expect(await signIn(at.db, 'miaoqing', 'wrong')).toEqual({ why: 'refused' });
  expect(await signIn(at.db, 'miaoqing', 'right')).toEqual({ why: 'resting' });
});

test('a person who has left is nobody', async () => {
  await at.db.updateTable('office.people').set({ active: false }).where('account', '=', 'wuyun').execute();
  expect(await signIn(at.db, 'wuyun', 'right')).toEqual({ why: 'refused' });
  expect(await person(at.db, idOf('person/wuyun'))).toBeUndefined();
  await openSession(at.db, 'left', idOf('person/wuyun'));
  expect(await signedIn(at.db, 'left')).toBeUndefined();
});

test('a session ends when unused, at its longest, and when closed', async () => {
  const who = async (token: string, now: number) => (await signedIn(at.db, token, now))?.id;
  const id = idOf('person/chenlu');
  const start = Date.parse('2026-03-02T02:00:00Z');
  await openSession(at.db, 'token', id, start);
  expect(await who('token', start + IDLE_MS - 1)).toBe(id);
  expect(await who('token', start + 2 * IDLE_MS - 2)).toBe(id);
  expect(await who('token', start + 3 * IDLE_MS)).toBeUndefined();
  expect(await who('another', start)).toBeUndefined();
  await openSession(at.db, 'second', id, start);
  for (let t = start; t < start + LONGEST_MS; t += IDLE_MS / 2) await who('second', t);
  expect(await who('second', start + LONGEST_MS)).toBeUndefined();
  await openSession(at.db, 'third', id, start);
  await closeSession(at.db, 'third');
  expect(await who('third', start)).toBeUndefined();
});

test('the token itself is nowhere in the database', async () => {
  await openSession(at.db, 'very-secret-token', idOf('person/chenlu'));
  const rows = await at.db.selectFrom('office.sessions').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('very-secret-token');
});

test('a person sees their region and what lies below it', async () => {
  const regions = async (account: string) =>
    (await person(at.db, idOf(`person/${account}`)))?.regions.map((region) => region.id).sort();
  expect(await regions('chenlu')).toEqual(['xingan']);
  expect(await regions('luming')).toEqual(['chongqing', 'national', 'sichuan', 'sichuan/mianyang-demo', 'xingan']);
});

test('the demo is made once, every unit has people, and every post its person', async () => {
  expect(await createDemo(at.db)).toEqual([]);
  const staffed = new Set(people.flatMap((one) => Object.keys(one.at)));
  expect(units.filter((unit) => !staffed.has(unit.name))).toEqual([]);
  expect(new Set(people.map((one) => one.account)).size).toBe(people.length);
});
