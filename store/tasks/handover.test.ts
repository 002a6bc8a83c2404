import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenTask } from '../../model/case.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { commitStep } from '../../tests/steps.ts';
import { taskId } from '../commit/task-row.ts';
import { createDemo, idOf } from '../demo/create.ts';
import { type OfficePerson, person } from '../office/people.ts';
import { claim, reassign, release, takeNext } from './handover.ts';
import { inboxCounts, inboxPage } from './inbox.ts';

let at: TestDatabase;
const staff: { [account: string]: OfficePerson } = {};
const now = '2026-03-03T02:00:00.000Z';

beforeAll(async () => {
  at = await testDatabase();
  await createDemo(at.db, { password: 'demo' });
  for (const account of ['chenlu', 'miaoqing', 'baoming', 'suhe', 'ranjing', 'wuyun'])
    staff[account] = (await person(at.db, idOf(`person/${account}`))) as OfficePerson;
});
afterAll(() => at.close());
let last = 0;
async function open(more: Partial<OpenTask> = {}, region = 'xingan'): Promise<string> {
  last += 1;
  const caseId = `h${last}`;
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
    ...more,
  };
  await commitStep(at.db, { caseId, region, tasks: [task] });
  return taskId(caseId, task);
}
const who = (account: string) => {
  const one = staff[account] as OfficePerson;
  return { person: one, regions: one.regions.map((region) => region.id), at: now };
};
const holder = async (task: string) =>
  (await at.db.withSchema('live').selectFrom('tasks').select('holder').where('id', '=', task).executeTakeFirst())
    ?.holder;

test('of two hundred claims at once one wins, and the others hear who', async () => {
  const task = await open();
  const claimants = ['chenlu', 'miaoqing', 'baoming', 'suhe'];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      claim(at.db, 'live', { task, version: 1, ...who(claimants[i % 4] as string) }),
    ),
  );
  const winner = await holder(task);
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(50);
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([undefined, JSON.stringify({ why: 'taken', who: winner })]),
  );
  const notes = await at.db.withSchema('live').selectFrom('handovers').selectAll().where('task', '=', task).execute();
  expect(notes.map((note) => [note.act, note.to_person])).toEqual([['claim', winner]]);
});

test('two hundred who take the next piece get each another one', async () => {
  const tasks = await Promise.all(Array.from({ length: 60 }, () => open({ step: '分发', key: '分发' })));
  const claimants = ['chenlu', 'miaoqing', 'baoming', 'suhe'];
  const taken = await Promise.all(
    Array.from({ length: 200 }, (_, i) => takeNext(at.db, 'live', who(claimants[i % 4] as string))),
  );
  const got = taken.filter((task) => task !== undefined);
  expect(new Set(got).size).toBe(got.length);
  expect(new Set(got)).toEqual(new Set(tasks));
});

const refusals: [string, Partial<OpenTask>, string, string, object][] = [
  [
    'four eyes',
    { excluded: [idOf('person/baoming')] },
    'xingan',
    'baoming',
    { why: 'four-eyes', who: idOf('person/baoming') },
  ],
  ['another person must', { only: idOf('person/chenlu') }, 'xingan', 'miaoqing', { why: 'only' }],
  ['not the unit', {}, 'xingan', 'wuyun', { why: 'not-meant' }],
  ['another region', {}, 'xingan', 'ranjing', { why: 'gone' }],
  ['a version that is gone', { version: 2 }, 'xingan', 'chenlu', { why: 'stale' }],
];
test.each(refusals)('%s', async (_name, more, region, account, expected) => {
  const task = await open({ step: '甲', key: '甲', ...more }, region);
  expect(await claim(at.db, 'live', { task, version: 1, ...who(account) })).toEqual(expected);
});

test('given back to the pool with a reason, and passed on by a supervisor', async () => {
  const task = await open();
  await claim(at.db, 'live', { task, ...who('chenlu') });
  expect(await release(at.db, 'live', { task, ...who('miaoqing'), reason: 'x' })).toEqual({
    why: 'taken',
    who: idOf('person/chenlu'),
  });
  expect(await release(at.db, 'live', { task, ...who('chenlu'), reason: '休假' })).toBeUndefined();
  expect(await holder(task)).toBeNull();
  const pass = { task, reason: '分担', by: idOf('person/suhe') };
  expect(await reassign(at.db, 'live', { ...pass, ...who('miaoqing') })).toBeUndefined();
  expect(await holder(task)).toBe(idOf('person/miaoqing'));
  expect(await reassign(at.db, 'live', { ...pass, ...who('wuyun') })).toEqual({ why: 'not-meant' });
});

test('the pool, my tasks and the counts agree', async () => {
  const { person: me, regions } = who('suhe');
  const ask = { person: me, regions, limit: 500, offset: 0, now, month: '2026-02-28T16:00:00.000Z' };
  at.statements.length = 0;
  const counts = await inboxCounts(at.db, 'live', ask);
  // But for the hints of earlier commits, which go out some tens of milliseconds later.
  expect(at.statements.filter((text) => !text.includes('pg_notify'))).toHaveLength(1);
  for (const view of ['mine', 'pool', 'today', 'overdue', 'waiting', 'done'] as const)
    expect([view, (await inboxPage(at.db, 'live', { ...ask, view })).length]).toEqual([view, counts[view]]);
  expect(counts.mine).toBeGreaterThan(0);
});
