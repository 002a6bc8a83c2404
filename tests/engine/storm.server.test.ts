import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, fileStorm, type Storm } from '../../bench/storm/cases.ts';
import { stormPlan } from '../../bench/storm/plan.ts';
import { account, watch } from '../../bench/storm/woken.ts';
import { readCase } from '../../temporal/cases.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { startWorkerHere } from './support/worker-here.ts';

/** Cases whose limits end at one instant on the real server, by its real timers: grace and spread are lived through. */
const GRACE = 30_000;
const pinned = stormPlan();
let office: Office;
let stop = async () => {};
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await stop();
  await office.close();
});

const live = () => office.realms.live;
const until = (instant: number) => setTimeout(Math.max(0, instant - Date.now()));
const traced = (id: string) => ({
  ...{ id, realm: 'live' as const },
  history: () => live().client.workflow.getHandle(id).fetchHistory(),
});
async function versionOf(id: string): Promise<number> {
  return (await readCase(live(), id)).state?.tasks.医院意见?.version ?? 0;
}
const clean = (storm: Storm, lapsed: number) => ({
  ...{ cases: storm.ids.length, asOfDue: lapsed, lost: storm.ids.length - lapsed, twice: 0, elsewhere: 0 },
});

test('each of many cases is woken once, and what was received in time is in time although all their alarms rang before', async () => {
  stop = await startWorkerHere(office, 'live');
  const storm = await fileStorm(live(), pinned, { count: 300, due: Date.now() + 30_000, spread: 2000 });
  const due = Date.parse(storm.due);
  const [inTime, late] = [storm.ids.slice(0, 30), storm.ids.slice(30, 60)];
  const version = await versionOf(inTime[0] ?? '');
  await stop();
  await until(due + GRACE + 4000);
  const at = (ms: number) => new Date(due + ms).toISOString();
  const answered = Promise.all(inTime.map((id) => answer(live(), id, version, at(-1))));
  const refused = Promise.all(late.map((id) => answer(live(), id, version, at(0))));
  await setTimeout(3000);
  stop = await startWorkerHere(office, 'live');
  expect((await answered).filter(({ ok }) => !ok)).toEqual([]);
  expect((await refused).map((outcome) => !outcome.ok && outcome.refusal.code)).toEqual(late.map(() => 'closed'));
  const rest = { due: storm.due, ids: storm.ids.slice(30) };
  await watch(office.db, rest);
  expect(await account(office.db, rest)).toEqual(clean(rest, 270));
  const kept = { due: storm.due, ids: inTime };
  expect(await account(office.db, kept)).toEqual(clean(kept, 0));
  const { state } = await readCase(live(), inTime[0] ?? '');
  expect(state?.clocks.医院意见).toMatchObject({ state: 'met', settledAt: at(-1) });
  expect(Object.keys(state?.tasks ?? {})).toEqual(['决定']);
  const some = [...storm.ids.slice(0, 3), ...storm.ids.slice(30, 33), ...storm.ids.slice(-3)];
  expect(await readModelDiffers(office, some.map(traced))).toEqual([]);
});

test('who acts on a case whose alarm has not rung yet lets the limit pass first, as of its own instant', async () => {
  await stop();
  stop = await startWorkerHere(office, 'live');
  const passes = stormPlan({ ends: false });
  const storm = await fileStorm(live(), passes, { count: 1, due: Date.now() - 1, spread: 3_600_000 });
  const id = storm.ids[0] ?? '';
  const before = (await readCase(live(), id)).state;
  expect(before?.clocks.医院意见?.state).toBe('running');
  expect(await answer(live(), id, before?.tasks.医院意见?.version ?? 0, new Date().toISOString())).toMatchObject({
    ok: true,
  });
  const { state } = await readCase(live(), id);
  expect(state?.clocks.医院意见).toMatchObject({ state: 'expired', settledAt: storm.due });
  expect(state?.results.医院意见).toBe('通过');
  expect(await account(office.db, storm)).toEqual(clean(storm, 1));
  expect(await readModelDiffers(office, [traced(id)])).toEqual([]);
});
