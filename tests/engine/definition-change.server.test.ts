import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const MORNING = '2026-03-02T10:00:00+08:00';
const before = planOf('xingan.transfer-approval', '2026-03-02');
/** The analyst adds a step and shortens nothing that has begun. */
const after = planOf('xingan.transfer-approval', '2026-03-02', (sources) => ({
  ...sources,
  'xingan/transfer-approval.yaml': String(sources['xingan/transfer-approval.yaml']).replace(
    'ends:',
    '  告知:\n    after: 决定\n    who: 经办机构\n    does: 告知参保患者\nends:',
  ),
}));

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a definition changed while cases run: they keep their plan, new ones take the new, across a restart of the worker', async () => {
  expect(after.planHash).not.toBe(before.planHash);
  let stop = await startWorkerHere(office, 'rehearsal');
  const running = new TestCase(office, before, MORNING);
  await running.file();
  await running.act('医院意见');
  await stop();
  stop = await startWorkerHere(office, 'rehearsal');
  const fresh = new TestCase(office, after, MORNING);
  await fresh.file();
  await fresh.act('医院意见');
  expect(await running.act('决定')).toMatchObject({ ok: true, answer: { end: '同意' } });
  const decided = await fresh.act('决定');
  expect(decided).toMatchObject({ ok: true });
  expect(decided.ok && decided.answer.end).toBeUndefined();
  expect(await fresh.act('告知')).toMatchObject({ ok: true, answer: { end: '同意' } });
  const hashes = await office.db.withSchema('rehearsal').selectFrom('cases').select(['case_id', 'plan_hash']).execute();
  expect(Object.fromEntries(hashes.map((row) => [row.case_id, row.plan_hash]))).toEqual({
    [running.id]: before.planHash,
    [fresh.id]: after.planHash,
  });
  expect(await readModelDiffers(office, [running, fresh])).toEqual([]);
  await stop();
});
