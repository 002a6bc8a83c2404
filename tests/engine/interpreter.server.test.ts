import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { INTERPRETER } from '../../machine/index.ts';
import { replayFault } from '../histories/replay.ts';
import { bundleEdited, newer, withoutLetters } from './support/edited/bundle.ts';
import { foldHistory } from './support/fold.ts';
import { readStory } from './support/history.ts';
import { type Office, openOffice } from './support/office.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere, workflowBundle } from './support/worker-here.ts';

const recovery = planOf('xingan.mispayment-recovery', '2026-03-02');
const by = { person: '王甲', unit: '单位' };
const NEXT = INTERPRETER + 1;

const bundles = {
  today: workflowBundle(),
  next: bundleEdited([newer(1), withoutLetters(NEXT)]),
  later: bundleEdited([newer(2), withoutLetters(NEXT)]),
};
type Version = keyof typeof bundles;

let office: Office;
let stop = async () => {};
beforeAll(async () => {
  office = await openOffice();
});
afterEach(async () => {
  await stop();
  stop = async () => {};
});
afterAll(() => office.close());

async function restart(version: Version): Promise<void> {
  await stop();
  stop = await startWorkerHere(office, 'rehearsal', () => ({}), bundles[version]);
}
const replay = async (version: Version, one: TestCase) => replayFault(await bundles[version], await one.history());
/** The versions that the marks in a history raise it to. */
const raises = async (one: TestCase) =>
  readStory(await one.history()).tasks.flatMap(({ interpreter }) => interpreter ?? []);
const letters = async (one: TestCase) => {
  const rows = await office.db
    .withSchema('rehearsal')
    .selectFrom('letters')
    .select('id')
    .where('case_id', '=', one.id)
    .execute();
  return rows.length;
};

/** A recovery whose order stands; proof of service opens what follows, which issues a second letter. */
async function ordered(): Promise<TestCase> {
  const one = new TestCase(office, recovery, '2026-03-02T10:00:00+08:00');
  await one.file({ facts: { 责任人: one.id, 违规支付金额: '800.00', 参与冒名欺诈: false } });
  expect(await one.act('责令')).toMatchObject({ ok: true });
  await one.carried();
  return one;
}
async function served(one: TestCase): Promise<void> {
  const proof = { type: 'served', step: '责令', way: '当面签收', day: '2026-03-02', by, at: one.now } as const;
  expect(await one.send(proof)).toMatchObject({ ok: true });
  await one.opened('追回');
  await one.carried();
}
async function ended(one: TestCase): Promise<void> {
  await one.moveTo('2026-03-20T10:00:00+08:00');
  expect((await one.state()).results.追回).toBe('逾期');
  expect(await one.act('移送', { facts: { 移送单位: '盟审计部门' } })).toMatchObject({ answer: { end: '已移送' } });
}

test('running cases go on with a new interpreter from their next event; what was before stays as it was', async () => {
  await restart('today');
  const [mixed, resting, old] = [await ordered(), await ordered(), await ordered()];
  await served(old);
  await ended(old);
  await restart('next');
  expect((await mixed.state()).interpreter).toBe(INTERPRETER);
  await served(mixed);
  expect((await mixed.state()).interpreter).toBe(NEXT);
  const fresh = await ordered();
  await restart('next');
  await ended(mixed);
  expect((await resting.state()).interpreter).toBe(INTERPRETER);
  expect((await fresh.state()).interpreter).toBe(NEXT);
  expect([await letters(old), await letters(mixed), await letters(fresh)]).toEqual([2, 1, 0]);
  expect(await raises(mixed)).toEqual([NEXT]);
  expect(await raises(resting)).toEqual([]);
  const history = await mixed.history();
  expect(() => foldHistory(history)).toThrow('machine and history disagree');
  expect(foldHistory(await resting.history()).state).toEqual(await resting.state());
  for (const one of [old, resting, mixed, fresh]) expect(await replay('next', one)).toBeUndefined();
  for (const one of [mixed, fresh]) expect(await replay('today', one)).toBeDefined();
});

test('a case that has met two new versions replays with each in its place', async () => {
  await restart('today');
  const one = await ordered();
  await restart('next');
  await served(one);
  await restart('later');
  await ended(one);
  expect((await one.state()).interpreter).toBe(NEXT + 1);
  expect(await raises(one)).toEqual([NEXT, NEXT + 1]);
  expect(await replay('later', one)).toBeUndefined();
  expect(await replay('next', one)).toBeDefined();
});
