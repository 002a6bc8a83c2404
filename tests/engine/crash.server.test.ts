import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporal } from '../../setup/temporal.mjs';
import { runLane } from './support/lane.ts';
import { waitingForLocks } from './support/locks.ts';
import { expectNothingLost } from './support/lost.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerProcess, type WorkerProcess } from './support/worker-process.ts';

const MORNING = '2026-03-02T10:00:00+08:00';
const transfer = planOf('xingan.transfer-approval', '2026-03-02');

let office: Office;
let worker: WorkerProcess;
beforeAll(async () => {
  office = await openOffice();
  worker = await startWorkerProcess(office);
});
afterAll(async () => {
  await worker.stop();
  await office.close();
});

test('a worker killed between a step and its commit: the next worker commits it once, and the clerk gets the answer', async () => {
  const one = new TestCase(office, transfer, MORNING);
  await one.file();
  const { version } = await one.opened('医院意见');
  const { acting, seen } = await office.db.transaction().execute(async (blocking) => {
    await sql`lock table rehearsal.cases in access exclusive mode`.execute(blocking);
    const acting = one.act('医院意见', { version });
    const seen = await waitingForLocks(office, 1);
    await worker.kill();
    return { acting, seen };
  });
  worker = await startWorkerProcess(office);
  expect(seen).toBe(true);
  expect(await acting).toMatchObject({ ok: true });
  expect(Object.keys((await one.state()).tasks)).toEqual(['决定']);
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('workers killed again and again under load: every acknowledged command is there once', async () => {
  const stop = new AbortController();
  const lanes = Array.from({ length: 6 }, () => runLane(office, transfer, MORNING, stop.signal));
  for (let round = 0; round < 3; round += 1) {
    await setTimeout(1500);
    await worker.kill();
    worker = await startWorkerProcess(office);
  }
  await setTimeout(1000);
  stop.abort();
  await expectNothingLost(office, await Promise.all(lanes));
});

test('the Temporal server killed under load and started again on the same file: nothing lost, nothing doubled', async () => {
  const stop = new AbortController();
  const lanes = Array.from({ length: 6 }, () => runLane(office, transfer, MORNING, stop.signal));
  await setTimeout(1500);
  await office.services.rehearsal?.kill();
  const was = office.services.rehearsal?.address;
  office.services.rehearsal = await startTemporal({ dir: office.dir, timeSkipping: true });
  expect(office.services.rehearsal.address).toBe(was);
  await setTimeout(2500);
  stop.abort();
  await expectNothingLost(office, await Promise.all(lanes));
});
