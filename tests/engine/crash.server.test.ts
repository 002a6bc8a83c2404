import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startTemporal } from '../../setup/temporal.mjs';
import { patiently, runLane } from './support/lane.ts';
import { waitingForLocks } from './support/locks.ts';
import { expectNothingLost } from './support/lost.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { officeAtWork, startWorkerProcess } from './support/processes.ts';
import { TestCase } from './support/test-case.ts';

const MORNING = '2026-03-02T10:00:00+08:00';
const transfer = planOf('xingan.transfer-approval', '2026-03-02');

const at = officeAtWork();

test('a worker killed between a step and its commit: the next worker commits it once, and the clerk gets the answer', async () => {
  const one = new TestCase(at.office, transfer, MORNING);
  await one.file();
  const { version } = await one.opened('医院意见');
  const { acting, seen } = await at.office.db.transaction().execute(async (blocking) => {
    await sql`lock table rehearsal.cases in access exclusive mode`.execute(blocking);
    const acting = patiently(() => one.act('医院意见', { version, commandId: 'killed-between' }));
    const seen = await waitingForLocks(at.office, 1);
    await at.worker.kill();
    return { acting, seen };
  });
  at.worker = await startWorkerProcess(at.office);
  expect(seen).toBe(true);
  expect(await acting).toMatchObject({ ok: true });
  expect(Object.keys((await one.state()).tasks)).toEqual(['决定']);
  expect(await readModelDiffers(at.office, [one])).toEqual([]);
});

test('workers killed again and again under load: every acknowledged command is there once', async () => {
  const stop = new AbortController();
  const lanes = Array.from({ length: 6 }, () => runLane(at.office, transfer, MORNING, stop.signal));
  for (let round = 0; round < 3; round += 1) {
    await setTimeout(1500);
    await at.worker.kill();
    at.worker = await startWorkerProcess(at.office);
  }
  await setTimeout(1000);
  stop.abort();
  await expectNothingLost(at.office, await Promise.all(lanes));
});

test('the Temporal server killed under load and started again on the same file: nothing lost, nothing doubled', async () => {
  const stop = new AbortController();
  const lanes = Array.from({ length: 6 }, () => runLane(at.office, transfer, MORNING, stop.signal));
  await setTimeout(1500);
  await at.office.services.rehearsal?.kill();
  const was = at.office.services.rehearsal?.address;
  at.office.services.rehearsal = await startTemporal({ dir: at.office.dir, timeSkipping: true });
  expect(at.office.services.rehearsal.address).toBe(was);
  await setTimeout(2500);
  stop.abort();
  await expectNothingLost(at.office, await Promise.all(lanes));
});
