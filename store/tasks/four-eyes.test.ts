import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry, OpenTask } from '../../model/case.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { commitStep } from '../../tests/steps.ts';
import { taskId } from '../commit/task-row.ts';
import { createDemo, idOf } from '../demo/create.ts';
import { type OfficePerson, person } from '../office/people.ts';
import { claim, reassign, takeNext } from './handover.ts';
import { inboxPage } from './inbox.ts';

let at: TestDatabase;
const now = '2026-03-03T02:00:00.000Z';
const id = (account: string) => idOf(`person/${account}`);
const unit = (name: string) => idOf(`unit/xingan/${name}`);
beforeAll(async () => {
  at = await testDatabase();
  await createDemo(at.db, { password: 'demo' });
});
afterAll(() => at.close());

const task: OpenTask = {
  key: '复核',
  version: 1,
  step: '复核',
  kind: 'act',
  role: '经办机构',
  to: { unitKind: '旗县市医保经办机构', at: '乌兰浩特市' },
  excluded: [],
  openedAt: now,
  clocks: [],
};
const rowOf = (task: string) =>
  at.db
    .withSchema('live')
    .selectFrom('tasks')
    .select(['holder', 'claimed_at', 'named'])
    .where('id', '=', task)
    .executeTakeFirstOrThrow();
async function who(account: string) {
  const one = (await person(at.db, id(account))) as OfficePerson;
  return { person: one, regions: one.regions.map((region) => region.id), at: now };
}
async function pool(account: string): Promise<string[]> {
  const ask = { ...(await who(account)), view: 'pool' as const, limit: 200, offset: 0, now, month: now };
  return (await inboxPage(at.db, 'live', ask)).map((row) => row.id);
}
async function expectShutOut(task: string, account: string) {
  expect(await pool(account)).not.toContain(task);
  const four = { why: 'four-eyes', who: id(account) };
  expect(await claim(at.db, 'live', { task, version: 1, ...(await who(account)) })).toEqual(four);
  const pass = { task, version: 1, reason: '分担', by: id('suhe') };
  expect(await reassign(at.db, 'live', { ...pass, ...(await who(account)) })).toEqual(four);
  const next = await takeNext(at.db, 'live', await who(account));
  expect(next).not.toBe(task);
}

test('neither who signed nor the one signed for is shown the second signature, may take it or be given it', async () => {
  await commitStep(at.db, { caseId: 'e1', tasks: [{ ...task, excluded: [id('chenlu'), id('miaoqing')] }] });
  const one = taskId('e1', task);
  for (const account of ['chenlu', 'miaoqing']) await expectShutOut(one, account);
  expect(await pool('baoming')).toContain(one);
  expect(await claim(at.db, 'live', { task: one, ...(await who('baoming')) })).toBeUndefined();
  const pass = { task: one, reason: '分担', by: id('suhe') };
  const four = { why: 'four-eyes', who: id('miaoqing') };
  expect(await reassign(at.db, 'live', { ...pass, ...(await who('miaoqing')) })).toEqual(four);
  expect((await rowOf(one)).holder).toBe(id('baoming'));
});

test('nor where nobody else is left: what nobody can do goes to anybody but them', async () => {
  const to = { unitKind: '旗县市医保经办机构', at: '乌兰浩特市', post: '复核人' };
  await commitStep(at.db, { caseId: 'e2', tasks: [{ ...task, to, excluded: [id('chenlu'), id('miaoqing')] }] });
  const one = taskId('e2', task);
  for (const account of ['chenlu', 'miaoqing']) await expectShutOut(one, account);
  const pass = { task: one, reason: '无人可办', by: id('suhe') };
  expect(await reassign(at.db, 'live', { ...pass, ...(await who('wuyun')) })).toBeUndefined();
  expect((await rowOf(one)).named).toBe(id('wuyun'));
});

test('whoever holds a task when an act elsewhere shuts them out gives it back by that', async () => {
  await commitStep(at.db, { caseId: 'e3', tasks: [task] });
  const one = taskId('e3', task);
  await claim(at.db, 'live', { task: one, ...(await who('chenlu')) });
  await commitStep(at.db, { caseId: 'e3', seq: 2, tasks: [{ ...task, excluded: [id('baoming')] }] });
  expect((await rowOf(one)).holder).toBe(id('chenlu'));
  await commitStep(at.db, { caseId: 'e3', seq: 3, tasks: [{ ...task, excluded: [id('chenlu')] }] });
  expect(await rowOf(one)).toEqual({ holder: null, claimed_at: null, named: null });
  expect(await pool('miaoqing')).toContain(one);
});

test('a person who moves to another unit between two steps stays shut out, and is no longer meant by their old one', async () => {
  const by = { person: id('sunmou'), unit: unit('乌兰浩特市医保经办机构') };
  const done: Entry = { seq: 2, at: now, kind: 'performed', step: '复核', result: '通过', by };
  const next = { ...task, key: '审批', step: '审批', version: 2, excluded: [id('sunmou')] };
  await commitStep(at.db, { caseId: 'e4', tasks: [task] });
  await commitStep(at.db, { caseId: 'e4', seq: 2, tasks: [next], entries: [done] });
  await at.db
    .updateTable('office.posts')
    .set({ unit: unit('兴安盟医保经办机构') })
    .where('person', '=', id('sunmou'))
    .execute();
  const elsewhere = { ...next, version: 3, to: { unitKind: '盟医保经办机构' } };
  await commitStep(at.db, { caseId: 'e4', seq: 3, tasks: [elsewhere] });
  const there = taskId('e4', elsewhere);
  expect(await pool('narisu')).toContain(there);
  expect(await pool('sunmou')).not.toContain(there);
  const four = { why: 'four-eyes', who: id('sunmou') };
  expect(await claim(at.db, 'live', { task: there, ...(await who('sunmou')) })).toEqual(four);
  const back = { ...task, version: 4 };
  await commitStep(at.db, { caseId: 'e4', seq: 4, tasks: [back] });
  expect((await rowOf(taskId('e4', back))).holder).toBeNull();
  expect(await pool('chenlu')).toContain(taskId('e4', back));
});
