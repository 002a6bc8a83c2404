import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClockCannotMove, fastForward, moveClock } from '../../temporal/rehearsal.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const transfer = planOf('xingan.transfer-approval', '2026-03-02');
const makeup = planOf('xingan.emergency-transfer-makeup', '2026-03-06');
const recovery = planOf('xingan.mispayment-recovery', '2026-03-02');

let office: Office;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  office = await openOffice();
  for (const realm of ['rehearsal', 'live'] as const) stops.push(await startWorkerHere(office, realm));
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await office.close();
});

test.each([
  ['on the last instant of the third day', '2026-03-09T23:59:59.999+08:00', undefined],
  ['at the first instant after it', '2026-03-10T00:00:00+08:00', '逾期未补办'],
])('an emergency transfer made up %s', async (_when, at, end) => {
  const one = new TestCase(office, makeup, at);
  const outcome = await one.file({ facts: { 转院日期: '2026-03-06' } });
  expect(outcome).toMatchObject({ ok: true, answer: { seq: expect.any(Number), ...(end ? { end } : {}) } });
  const state = await one.state();
  expect(state.end?.name).toBe(end);
  expect(state.end?.applies).toBe(end && '不予支付');
});

test('money not recovered in fifteen days: the term runs out on the real server while nobody does anything', async () => {
  const one = new TestCase(office, recovery, '2026-03-02T10:00:00+08:00');
  await one.file({ facts: { 违规支付金额: '800.00', 参与冒名欺诈: false } });
  await one.moveTo('2026-03-03T10:00:00+08:00');
  expect(await one.act('责令')).toMatchObject({ ok: true });
  await one.opened('责令');
  await one.send({
    type: 'served',
    step: '责令',
    way: '当面签收',
    day: '2026-03-03',
    by: { person: '王甲', unit: 'u' },
    at: one.now,
  });
  await one.opened('追回');
  // The bank's statement of the last day is in at nine the next morning; until then money of that day may still be booked.
  await one.moveTo('2026-03-19T08:59:59+08:00');
  expect((await one.state()).clocks.追回).toMatchObject({ state: 'running', answer: { due_date: '2026-03-18' } });
  await one.moveTo('2026-03-19T09:00:01+08:00');
  const state = await one.state();
  expect(state.results.追回).toBe('逾期');
  expect(state.clocks.追回).toMatchObject({ state: 'expired', settledAt: '2026-03-18T16:00:00.000Z' });
  expect(Object.keys(state.tasks)).toEqual(['移送']);
  expect(await one.act('移送', { facts: { 移送单位: '盟审计部门' } })).toMatchObject({
    ok: true,
    answer: { end: '已移送' },
  });
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('the morning after, money of the last bank day is still in time, and money of that morning is not', async () => {
  const one = new TestCase(office, recovery, '2026-03-03T10:00:00+08:00');
  const by = { person: '王甲', unit: 'u' };
  await one.file({ facts: { 责任人: one.id, 违规支付金额: '800.00', 参与冒名欺诈: false } });
  await one.act('责令');
  await one.carried();
  await one.send({ type: 'served', step: '责令', way: '当面签收', day: '2026-03-03', by, at: one.now });
  await one.opened('追回');
  await one.carried();
  expect(await one.act('追回', { papers: ['追回凭证'] })).toMatchObject({ ok: true });
  await one.moveTo('2026-03-19T08:30:00+08:00');
  const booked = { type: 'receipt', step: '追回', amount: '800.00', reference: '回单', by, at: one.now } as const;
  expect(await one.send({ ...booked, day: '2026-03-19' })).toMatchObject({ ok: false, refusal: { code: 'no-task' } });
  expect((await one.state()).clocks.追回?.state).toBe('running');
  expect(await one.send({ ...booked, day: '2026-03-18' })).toMatchObject({ ok: true });
  const state = await one.state();
  expect(state.clocks.追回).toMatchObject({ state: 'met' });
  expect(state.results.追回).toBe('通过');
  expect(await readModelDiffers(office, [one])).toEqual([]);
});

test('a case has one timer however many clocks it has', async () => {
  const one = new TestCase(office, transfer, '2026-03-02T10:00:00+08:00');
  await one.file();
  await one.act('医院意见');
  const started = (await one.history()).events?.filter((event) => event.timerStartedEventAttributes) ?? [];
  expect(started).toHaveLength(1);
});

test('a real case cannot be moved: not by the product, and not by a raw client', async () => {
  const one = new TestCase(office, transfer, new Date().toISOString(), 'live');
  expect(await one.file()).toMatchObject({ ok: true });
  await expect(moveClock(one.server, one.id, 86_400_000)).rejects.toThrow(ClockCannotMove);
  await expect(fastForward(one.server, one.id, 86_400_000)).rejects.toThrow(ClockCannotMove);
  const moved = (await one.history()).events?.some(
    (event) => event.workflowExecutionTimeSkippingTransitionedEventAttributes,
  );
  expect(moved).toBe(false);
});
