import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { markPayment } from '../../store/payments.ts';
import { localPorts } from '../../worker/run.ts';
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
async function ordered(day = '2025-12-10'): Promise<TestCase> {
  const one = new TestCase(office, refund, `${day}T10:00:00+08:00`);
  await one.file({ facts: { 退费原因: '就业', 缴费年度: '2026' }, papers: ['身份证', '就业参保证明'] });
  await one.act('受理');
  const facts = { 个人缴费金额: '400.00' };
  for (const signer of ['经办人', '复核人', '审批人'])
    expect(await one.act(`审核·${signer}`, { facts })).toMatchObject({ ok: true });
  return one;
}
const lettersOf = (one: TestCase) => readdir(join(office.dir, 'letters', 'rehearsal', one.id));
const sheetOf = (day: string) => join(office.dir, 'payments', 'rehearsal', `${day}.csv`);
const times = async (day: string, id = '') => (await readFile(sheetOf(day), 'utf8')).split(id).length - 1;
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

/** Answers the order's incident with 重试, two days later. */
async function retried(one: TestCase): Promise<void> {
  const { key: task, version, incident } = await one.incident();
  expect(incident).toMatchObject({ cause: { what: 'payment' }, choices: ['重试'] });
  await one.moveTo('2025-12-22T10:00:00+08:00');
  const again = { type: 'resolve', task, version, choice: '重试', facts: {}, reason: '已修好' } as const;
  expect(await one.send({ ...again, by: handler, at: one.now })).toMatchObject({ ok: true });
  await one.carried();
}

test('an order whose sheet cannot be written is tried again days later, and stands once, on the sheet of that day', async () => {
  stop = await startWorkerHere(office, 'rehearsal', ({ payments }) => ({
    payments: {
      ...payments,
      order: (order) =>
        payments.order(order).catch((error) => Promise.reject(ApplicationFailure.nonRetryable(String(error)))),
    },
  }));
  await mkdir(sheetOf('2025-12-20'), { recursive: true });
  const one = await ordered('2025-12-20');
  await one.incident();
  const [kept] = await rows('payments', one);
  expect(kept).toMatchObject({ state: 'ordering' });
  await rm(sheetOf('2025-12-20'), { recursive: true });
  await retried(one);
  expect(await rows('payments', one)).toMatchObject([{ id: kept?.id, state: 'ordered' }]);
  expect(await times('2025-12-22', kept?.id)).toBe(1);
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('an order that stands on its sheet, but not yet as such in the table, is not written a second time', async () => {
  let lost = false;
  stop = await startWorkerHere(office, 'rehearsal', ({ payments }) => ({
    payments: {
      ...payments,
      async order(order) {
        const done = await payments.order(order);
        if (lost) return done;
        lost = true;
        await markPayment(office.db, order.realm, done.paymentId, { state: 'ordering' });
        throw ApplicationFailure.nonRetryable('The worker was killed here');
      },
    },
  }));
  const one = await ordered('2025-12-21');
  await retried(one);
  const [kept, ...more] = await rows('payments', one);
  expect([kept?.state, more]).toEqual(['ordered', []]);
  expect(await times('2025-12-21', kept?.id)).toBe(1);
  expect(await times('2025-12-22', kept?.id).catch(() => 0)).toBe(0);
});

test('an order that is taken back leaves the sheet and is not placed afterwards; one that the bank has is not taken back', async () => {
  stop = await startWorkerHere(office, 'rehearsal');
  const { payments } = localPorts(office.db, Object.values(office.realms), office.settings);
  const [first, second] = [await ordered('2025-12-23'), await ordered('2025-12-23')];
  for (const one of [first, second]) await one.carried();
  const [gone, taken] = [(await rows('payments', first))[0], (await rows('payments', second))[0]];
  const asked = (one: TestCase, order = '') => {
    const effect = { kind: 'recall', key: 'seq:99', step: '拨付', order, amount: '400.00', payee: '李某' } as const;
    return { realm: 'rehearsal', caseId: one.id, effect } as const;
  };
  for (const _ of [1, 2]) await payments.recall(asked(first, gone?.effect));
  expect([await times('2025-12-23', gone?.id), await times('2025-12-23', taken?.id)]).toEqual([0, 1]);
  const effect = Object.values((await first.state()).pending).find(({ kind }) => kind === 'payment');
  if (effect?.kind !== 'payment') throw new Error('no order');
  await payments.order({ realm: 'rehearsal', caseId: first.id, number: '', effect, at: first.now });
  expect(await rows('payments', first)).toMatchObject([{ state: 'recalled' }]);
  expect(await times('2025-12-23', gone?.id)).toBe(0);
  await rm(sheetOf('2025-12-23'));
  await expect(payments.recall(asked(second, taken?.effect))).rejects.toThrow('The sheet with the order is not there');
  expect(await rows('payments', second)).toMatchObject([{ state: 'ordered' }]);
});
