import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clockOf, fastForward } from '../../temporal/rehearsal.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const recovery = planOf('xingan.mispayment-recovery', '2026-03-02');
const by = { person: '王甲', unit: '单位' };

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

/** A recovery whose fifteen days run out with 18 March; the worker then goes away. */
async function abandoned(): Promise<TestCase> {
  stop = await startWorkerHere(office, 'rehearsal');
  const one = new TestCase(office, recovery, '2026-03-03T10:00:00+08:00');
  await one.file({ facts: { 责任人: one.id, 违规支付金额: '800.00', 参与冒名欺诈: false } });
  await one.act('责令');
  await one.carried();
  await one.send({ type: 'served', step: '责令', way: '当面签收', day: '2026-03-03', by, at: one.now });
  await one.opened('追回');
  await one.carried();
  expect(await one.act('追回', { papers: ['追回凭证'] })).toMatchObject({ ok: true });
  await stop();
  return one;
}
/** The server's clock goes on while no worker is there. */
async function pass(one: TestCase, to: string): Promise<void> {
  const stands = (await clockOf(one.server, one.id)) + (one.input.shift ?? 0);
  await fastForward(one.server, one.id, Date.parse(to) - stands);
  one.now = new Date(to).toISOString();
}
const receipt = (at: string, day: string) =>
  ({
    type: 'receipt',
    step: '追回',
    amount: '800.00',
    day,
    reference: '回单',
    by,
    at: new Date(at).toISOString(),
  }) as const;

test('a limit that ran out while no worker was there takes effect as of its own instant when one is back', async () => {
  const one = await abandoned();
  await pass(one, '2026-03-25T10:00:00+08:00');
  stop = await startWorkerHere(office, 'rehearsal');
  await one.opened('移送');
  const state = await one.state();
  expect(state.clocks.追回).toMatchObject({ state: 'expired', settledAt: '2026-03-18T16:00:00.000Z' });
  expect(state.results.追回).toBe('逾期');
  expect(await one.act('移送', { facts: { 移送单位: '盟审计部门' } })).toMatchObject({ answer: { end: '已移送' } });
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('what the door received in time is in time, although the worker came back days after the limit', async () => {
  const one = await abandoned();
  await pass(one, '2026-03-25T10:00:00+08:00');
  const received = one.send(receipt('2026-03-18T23:59:59+08:00', '2026-03-18'));
  await setTimeout(500);
  stop = await startWorkerHere(office, 'rehearsal');
  expect(await received).toMatchObject({ ok: true });
  const { clocks, results } = await one.state();
  expect(results.追回).not.toBe('逾期');
  expect(clocks.追回).toMatchObject({ state: 'met' });
  expect(await readModelDiffers(office, [one])).toEqual([]);
});
