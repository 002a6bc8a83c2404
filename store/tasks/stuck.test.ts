import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assignment, OpenTask } from '../../model/case.ts';
import { stuckSentence } from '../../model/text/stuck.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { commitStep } from '../../tests/steps.ts';
import { taskId } from '../commit/task-row.ts';
import { createDemo, idOf } from '../demo/create.ts';
import { peopleOf, person } from '../office/people.ts';
import { boardCounts, boardPage } from './board.ts';
import { personKeys } from './eligible.ts';
import { claim, reassign, release } from './handover.ts';
import { stuckReasons } from './stuck-why.ts';

let at: TestDatabase;
const now = '2026-03-03T02:00:00.000Z';
const id = (account: string) => idOf(`person/${account}`);
beforeAll(async () => {
  at = await testDatabase();
  await createDemo(at.db, { password: 'demo' });
  for (const account of ['narisu', 'hasi', 'alatan', 'menghe']) await leave(account);
});
afterAll(() => at.close());

const leave = (account: string) =>
  at.db.updateTable('office.people').set({ active: false }).where('id', '=', id(account)).execute();
const bureau = (more: object = {}): Assignment => ({ unitKind: '旗县市医保经办机构', at: '乌兰浩特市', ...more });
let last = 0;
async function open(to: Assignment, more: Partial<OpenTask> = {}): Promise<string> {
  const caseId = `s${++last}`;
  const task = { key: '决定', version: 1, step: '决定', kind: 'act' as const, role: '经办机构', to, excluded: [] };
  await commitStep(at.db, { caseId, tasks: [{ ...task, openedAt: now, clocks: [], ...more }] });
  return taskId(caseId, { key: '决定', version: 1 });
}
const ask = { regions: ['xingan'], state: 'stuck' as const, now, soon: 3, limit: 200, offset: 0 };
async function whyStuck(task: string): Promise<string | undefined> {
  const rows = await boardPage(at.db, 'live', ask);
  expect(rows.length).toBe((await boardCounts(at.db, 'live', ask)).stuck);
  const reason = (await stuckReasons(at.db, 'live', rows)).get(task);
  return reason && stuckSentence(reason).zh;
}

test('the keys of a person are the same in SQL and in the program', async () => {
  for (const one of await peopleOf(at.db, ['xingan', 'chongqing', 'national'])) {
    const rows = await at.db.selectFrom('office.keys').select('key').distinct().where('person', '=', one.id).execute();
    expect([one.name, rows.map(({ key }) => key).sort()]).toEqual([one.name, personKeys(one).sort()]);
  }
});

const everybody = ['baoming', 'chenlu', 'miaoqing', 'sunmou', 'suhe'].map(id);
const table: [string, Assignment, Partial<OpenTask>, string | undefined][] = [
  ['a unit with people', bureau(), {}, undefined],
  ['no such area', bureau({ at: '乌兰浩特' }), {}, '没有「乌兰浩特」的旗县市医保经办机构。'],
  ['no unit of the kind', { unitKind: '县级医保经办机构' }, {}, '没有设县级医保经办机构。'],
  ['a post nobody holds', bureau({ post: '审批人' }), {}, '乌兰浩特市医保经办机构没有在岗的审批人。'],
  ['a unit whose people have left', { unitKind: '盟医保经办机构' }, {}, '兴安盟医保经办机构没有在岗的人。'],
  [
    'no word says which unit',
    { unitKind: '旗县市医保经办机构', unplaced: ['参保地', '旗县市'] },
    {},
    '「参保地」「旗县市」没有填，不知道由哪个单位办。',
  ],
  ['four eyes leave one', bureau(), { excluded: everybody.slice(1) }, undefined],
  [
    'four eyes leave nobody',
    bureau({ post: '复核人' }),
    { excluded: everybody },
    '能办的人（苗青）都办过本件前面的步骤，要由另一个人办。',
  ],
  ['the only person is there', bureau(), { only: id('chenlu') }, undefined],
  ['the only person has left', bureau(), { only: id('narisu') }, '那日苏领取了这一件，现在不在岗或者不再管这一步。'],
  ['a person of that name', { person: '孙某' }, {}, undefined],
  ['nobody of that name', { person: '孙莫' }, {}, '没有在岗的「孙莫」。'],
  [
    'somebody of another office may also',
    bureau({ at: '无' }),
    { also: [{ role: '乙', to: { outside: true } }] },
    undefined,
  ],
  ['money is booked by whoever answers for the bank', {}, { kind: 'receive' }, undefined],
];
test.each(table)('nobody can do it: %s', async (_name, to, more, expected) => {
  expect(await whyStuck(await open(to, more))).toBe(expected);
});

test('whoever holds a task and leaves the office leaves it to the supervisor', async () => {
  const task = await open(bureau());
  const sunmou = await person(at.db, id('sunmou'));
  if (!sunmou) throw new Error('no such person');
  await claim(at.db, 'live', { task, person: sunmou, regions: ['xingan'], at: now });
  expect(await whyStuck(task)).toBeUndefined();
  await leave('sunmou');
  expect(await whyStuck(task)).toContain('孙某领取了这一件');
  const to = await person(at.db, id('chenlu'));
  if (!to) throw new Error('no such person');
  const pass = { task, person: to, regions: ['xingan'], at: now, reason: '孙某调离', by: id('suhe') };
  expect(await reassign(at.db, 'live', pass)).toBeUndefined();
  expect(await whyStuck(task)).toBeUndefined();
});

test('a task that nobody can do is given to anybody of the region, but never past four eyes', async () => {
  const task = await open(bureau({ at: '乌兰浩特' }), { excluded: [id('malin')] });
  const give = async (account: string) => {
    const to = await person(at.db, id(account));
    if (!to) throw new Error('no such person');
    return reassign(at.db, 'live', {
      task,
      person: to,
      regions: to.regions.map((one) => one.id),
      at: now,
      reason: '代办',
      by: id('suhe'),
    });
  };
  expect(await give('malin')).toEqual({ why: 'four-eyes', who: id('malin') });
  expect(await give('tanxi')).toEqual({ why: 'gone' });
  expect(await give('wuyun')).toBeUndefined();
  expect(await whyStuck(task)).toBeUndefined();
  expect(await give('dingyi')).toEqual({ why: 'not-meant' });
  const wuyun = await person(at.db, id('wuyun'));
  if (!wuyun) throw new Error('no such person');
  expect(await claim(at.db, 'live', { task, person: wuyun, regions: ['xingan'], at: now })).toBeUndefined();
  expect(
    await release(at.db, 'live', { task, person: wuyun, regions: ['xingan'], at: now, reason: '不熟' }),
  ).toBeUndefined();
  expect(await whyStuck(task)).toContain('没有「乌兰浩特」');
});

test('two persons of one name are told apart by their units', async () => {
  await at.db.updateTable('office.people').set({ name: '田禾' }).where('id', '=', id('wuyun')).execute();
  const [one, two] = [await person(at.db, id('tianhe')), await person(at.db, id('wuyun'))];
  expect([one?.label, two?.label]).toEqual(['田禾（第一小学）', '田禾（盟医院）']);
  expect(await whyStuck(await open({ person: '田禾' }))).toBe('没有在岗的「田禾」。');
  expect(await whyStuck(await open({ person: '田禾（盟医院）' }))).toBeUndefined();
  await at.db.updateTable('office.people').set({ name: '田禾' }).where('id', '=', id('dingyi')).execute();
  expect((await person(at.db, id('dingyi')))?.label).toBe('田禾（盟医院，dingyi）');
});
