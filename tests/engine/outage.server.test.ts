import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startPostgres } from '../../setup/postgres.mjs';
import { readCase } from '../../temporal/cases.ts';
import { runLane } from './support/lane.ts';
import { waitingForLocks } from './support/locks.ts';
import { expectNothingLost } from './support/lost.ts';
import { readModelDiffers } from './support/oracle.ts';
import { resident } from './support/people.ts';
import { planOf } from './support/plans.ts';
import { officeAtWork } from './support/processes.ts';
import { TestCase } from './support/test-case.ts';

const MORNING = '2026-03-02T10:00:00+08:00';
const transfer = planOf('xingan.transfer-approval', '2026-03-02');
const enrolment = planOf('xingan.enrollment', '2026-03-02');
const refund = planOf('sichuan.refund', '2025-12-10');

const at = officeAtWork();

/** Kills it with -9 while `work` stands before tables that nobody may write. Answers what the work is. */
async function killBefore<T>(tables: string[], writers: number, work: () => T): Promise<T> {
  const begun: T[] = [];
  const locked = at.office.db.transaction().execute(async (blocking) => {
    for (const table of tables) await sql`lock table ${sql.table(table)} in exclusive mode`.execute(blocking);
    begun.push(work());
    expect(await waitingForLocks(at.office, writers)).toBe(true);
    await at.office.services.postgres?.kill();
    await sql`select 1`.execute(blocking);
  });
  await expect(locked).rejects.toThrow();
  return begun[0] as T;
}
async function startDatabase(): Promise<void> {
  const postgres = await startPostgres({ dir: at.office.dir });
  expect(postgres.url).toBe(at.office.settings.databaseUrl);
  at.office.services.postgres = postgres;
}
const rows = (table: 'letters' | 'payments', one: TestCase) =>
  at.office.db.withSchema('rehearsal').selectFrom(table).select('id').where('case_id', '=', one.id).execute();

test('PostgreSQL killed in the middle of a commit: the step is committed once when it is back, and the clerk answered', async () => {
  const one = new TestCase(at.office, transfer, MORNING);
  await one.file();
  const { version } = await one.opened('医院意见');
  const { acting } = await killBefore(['rehearsal.cases'], 1, () => ({ acting: one.act('医院意见', { version }) }));
  await setTimeout(2000);
  await startDatabase();
  expect(await acting).toMatchObject({ ok: true });
  expect(Object.keys((await one.state()).tasks)).toEqual(['决定']);
  expect(await readModelDiffers(at.office, [one])).toEqual([]);
});

test('PostgreSQL killed twice under load: nothing lost, nothing doubled', async () => {
  const stop = new AbortController();
  const lanes = Array.from({ length: 4 }, () => runLane(at.office, transfer, MORNING, stop.signal));
  for (let round = 0; round < 2; round += 1) {
    await setTimeout(1500);
    await at.office.services.postgres?.kill();
    await setTimeout(1000);
    await startDatabase();
  }
  await setTimeout(1500);
  stop.abort();
  await expectNothingLost(at.office, await Promise.all(lanes));
});

test('letters and payments that fall into the outage are there once when it is over, without an incident', async () => {
  const letter = new TestCase(at.office, enrolment, MORNING);
  await letter.file({ facts: resident });
  const payment = new TestCase(at.office, refund, '2025-12-10T10:00:00+08:00');
  await payment.file({ facts: { 退费原因: '就业', 缴费年度: '2026' }, papers: ['身份证', '就业参保证明'] });
  await payment.act('受理');
  const facts = { 个人缴费金额: '400.00' };
  for (const signer of ['经办人', '复核人']) await payment.act(`审核·${signer}`, { facts });
  const [review, approve] = [await letter.opened('初审'), await payment.opened('审核·审批人')];
  const { acts } = await killBefore(['rehearsal.letters', 'rehearsal.payments'], 3, () => ({
    acts: [
      letter.act('初审', { version: review.version }),
      payment.act('审核·审批人', { version: approve.version, facts }),
    ],
  }));
  for (const act of acts) expect(await act).toMatchObject({ ok: true });
  for (const one of [letter, payment]) expect((await readCase(one.server, one.id)).carrying).not.toEqual([]);
  await setTimeout(2000);
  await startDatabase();
  await Promise.all([letter.carried(), payment.carried()]);
  await letter.opened('录入申报');
  expect([await rows('letters', letter), await rows('payments', payment)].map(({ length }) => length)).toEqual([2, 1]);
  for (const one of [letter, payment]) expect(await one.incidents()).toEqual([]);
  expect(await readModelDiffers(at.office, [letter, payment])).toEqual([]);
});
