import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { resident } from './support/people.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const enrolment = planOf('xingan.enrollment', '2026-03-02');
const refund = planOf('sichuan.refund', '2025-12-10');
const handler = { person: '王甲', unit: 'u' };

let office: Office;
let stop = async () => {};
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => stop());
afterAll(() => office.close());

async function checked(): Promise<TestCase> {
  const one = new TestCase(office, enrolment, '2026-03-02T10:00:00+08:00');
  await one.file({ facts: resident });
  expect(await one.act('初审')).toMatchObject({ ok: true });
  return one;
}
/** A refund up to its payment order. */
async function ordered(): Promise<TestCase> {
  const one = new TestCase(office, refund, '2025-12-10T10:00:00+08:00');
  await one.file({ facts: { 退费原因: '就业', 缴费年度: '2026' }, papers: ['身份证', '就业参保证明'] });
  await one.act('受理');
  const facts = { 个人缴费金额: '400.00' };
  for (const signer of ['经办人', '复核人', '审批人'])
    expect(await one.act(`审核·${signer}`, { facts })).toMatchObject({ ok: true });
  return one;
}
const lettersOf = (one: TestCase) => readdir(join(office.dir, 'letters', 'rehearsal', one.id));
const rows = (table: 'letters' | 'payments', one: TestCase) =>
  office.db.withSchema('rehearsal').selectFrom(table).selectAll().where('case_id', '=', one.id).execute();

test('letters lie in the folder, one file and one row each, and the case goes on when they are there', async () => {
  stop = await startWorkerHere(office, 'rehearsal');
  const one = await checked();
  await one.opened('录入申报');
  const files = await lettersOf(one);
  expect(files).toHaveLength(2);
  const page = await readFile(join(office.dir, 'letters', 'rehearsal', one.id, files[0] ?? ''), 'utf8');
  expect(page).toContain('高某');
  expect(page).toContain(one.input.number);
  expect(await rows('letters', one)).toHaveLength(2);
});

test('a letter that fails twice is delivered at the third try, once', async () => {
  let tries = 0;
  stop = await startWorkerHere(office, 'rehearsal', ({ letters }) => ({
    letters: {
      async deliver(order) {
        tries += 1;
        if (tries <= 2) throw new Error('The folder is not there');
        return letters.deliver(order);
      },
    },
  }));
  const one = await checked();
  await one.opened('录入申报');
  expect(await rows('letters', one)).toHaveLength(2);
  expect(Object.values((await one.state()).tasks).filter(({ kind }) => kind === 'incident')).toEqual([]);
});

test('a letter that cannot be delivered becomes an incident that a person resolves', async () => {
  let broken = true;
  stop = await startWorkerHere(office, 'rehearsal', ({ letters }) => ({
    letters: {
      async deliver(order) {
        if (broken) throw ApplicationFailure.nonRetryable('The printer is gone');
        return letters.deliver(order);
      },
    },
  }));
  const one = await checked();
  const incident = await one.incident();
  expect(incident.incident).toMatchObject({ cause: { why: 'undone', what: 'letter', because: 'unavailable' } });
  expect(JSON.stringify(await one.state())).not.toContain('The printer is gone');
  broken = false;
  for (let left = await one.incident(); left; left = (await one.incidents())[0] as typeof left) {
    const { key: task, version, incident: about } = left;
    const choice = about?.choices[0] ?? '';
    const act = {
      type: 'resolve',
      task,
      version,
      choice,
      facts: {},
      reason: '已修好',
      by: handler,
      at: one.now,
    } as const;
    expect(await one.send(act)).toMatchObject({ ok: true });
    await one.carried();
  }
  await one.opened('录入申报');
  expect(await rows('letters', one)).toHaveLength(2);
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('a payment order stands in the sheet of its day, and the bank says paid', async () => {
  stop = await startWorkerHere(office, 'rehearsal');
  const one = await ordered();
  await one.carried();
  const [row] = await rows('payments', one);
  const sheet = await readFile(join(office.dir, 'payments', 'rehearsal', '2025-12-10.csv'), 'utf8');
  expect(sheet.split(String(row?.id))).toHaveLength(2);
  expect(sheet).toContain('"400.00"');
  const paid = { type: 'paid', effect: String(row?.effect), day: '2025-12-11', by: handler, at: one.now } as const;
  expect(await one.send(paid)).toMatchObject({ ok: true, answer: { end: '已退费' } });
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('a payment that comes back is corrected and paid again, as an order of its own', async () => {
  stop = await startWorkerHere(office, 'rehearsal');
  const one = await ordered();
  await one.carried();
  const [first] = await rows('payments', one);
  const back = { type: 'unpaid', effect: String(first?.effect), reason: '户名不符', by: handler, at: one.now } as const;
  expect(await one.send(back)).toMatchObject({ ok: true });
  const { key: task, version } = await one.incident();
  const facts = { 银行账户: '6222020000000000002' };
  const fix = {
    type: 'resolve',
    task,
    version,
    choice: '更正账户',
    facts,
    reason: '申请人更正',
    by: handler,
    at: one.now,
  } as const;
  expect(await one.send(fix)).toMatchObject({ ok: true });
  await one.carried();
  const orders = await rows('payments', one);
  expect(orders.map(({ account }) => account).sort()).toEqual(['6222020000000000001', '6222020000000000002']);
  const again = orders.find(({ id }) => id !== first?.id);
  const paid = { type: 'paid', effect: String(again?.effect), day: '2025-12-12', by: handler, at: one.now } as const;
  expect(await one.send(paid)).toMatchObject({ ok: true, answer: { end: '已退费' } });
});
