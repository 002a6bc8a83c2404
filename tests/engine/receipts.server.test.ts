import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlesOf } from '../../cli/bundle.ts';
import { readTree } from '../../cli/tree.ts';
import { loadDefinitions } from '../../compiler/load.ts';
import { startTemporal } from '../../setup/temporal.mjs';
import { setOffset } from '../../store/cases.ts';
import { publish } from '../../store/definitions.ts';
import { createDemo } from '../../store/demo/create.ts';
import { clockOf, fastForward } from '../../temporal/rehearsal.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { type OfficeProcess, officeAtWork, startApiProcess, startWorkerProcess } from './support/processes.ts';
import { TestCase } from './support/test-case.ts';

const recovery = planOf('xingan.mispayment-recovery', '2026-03-02');
const by = { person: '王甲', unit: '单位' };
const at = officeAtWork();
let api: OfficeProcess;

beforeAll(async () => {
  await createDemo(at.office.db, { password: 'demo' });
  const tree = loadDefinitions(readTree(new URL('../../definitions', import.meta.url).pathname));
  await publish(at.office.db, await bundlesOf(tree, '2026-03-02'));
});
afterAll(() => api.stop());

/** A recovery of fifteen days, which run out with 18 March; the money is all that is missing. */
async function waitingForMoney(): Promise<TestCase> {
  const one = new TestCase(at.office, recovery, '2026-03-03T10:00:00+08:00');
  await one.file({ facts: { 责任人: one.id, 违规支付金额: '800.00', 参与冒名欺诈: false } });
  await one.act('责令');
  await one.carried();
  await one.send({ type: 'served', step: '责令', way: '当面签收', day: '2026-03-03', by, at: one.now });
  await one.opened('追回');
  await one.carried();
  expect(await one.act('追回', { papers: ['追回凭证'] })).toMatchObject({ ok: true });
  return one;
}
/** The clocks of server and door go on, whoever is there. */
async function pass(one: TestCase, to: string): Promise<void> {
  const stands = (await clockOf(one.server, one.id)) + (one.input.shift ?? 0);
  await fastForward(one.server, one.id, Date.parse(to) - stands);
  await setOffset(at.office.db, one.id, Date.parse(to) - Date.now());
}
/** Books the money at the door. */
async function book(one: TestCase): Promise<Response> {
  const address = api.said.replace('ready ', '');
  const headers = { 'content-type': 'application/json' };
  const session = { account: 'anqi', password: 'demo' };
  const signed = await fetch(`${address}/api/session`, { method: 'POST', headers, body: JSON.stringify(session) });
  const cookie = signed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const money = { commandId: 'money-in-time', step: '追回', amount: '800.00', day: '2026-03-18', reference: '回单' };
  return fetch(`${address}/api/rehearsal/cases/${one.id}/receipts`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify(money),
  });
}
const receipts = (one: TestCase) =>
  at.office.db.withSchema('rehearsal').selectFrom('receipts').selectAll().where('case_id', '=', one.id).execute();
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400 && !(await holds()); tries += 1) await setTimeout(50);
}

test('received before the limit, then door, worker and server were away until days after it: in time', async () => {
  const one = await waitingForMoney();
  api = await startApiProcess(at.office);
  await at.worker.kill();
  await pass(one, '2026-03-18T23:50:00+08:00');
  const lost = book(one).catch(() => undefined);
  await until(async () => (await receipts(one)).length === 1);
  await api.kill();
  expect(await lost).toBeUndefined();
  await at.office.services.rehearsal?.kill();
  at.office.services.rehearsal = await startTemporal({ dir: at.office.dir, timeSkipping: true });
  await pass(one, '2026-03-25T10:00:00+08:00');
  at.worker = await startWorkerProcess(at.office);
  await until(async () => (await one.state()).clocks.追回?.state !== 'running');
  const { clocks, results } = await one.state();
  expect(results.追回).not.toBe('逾期');
  expect(clocks.追回).toMatchObject({ state: 'met' });
  expect(clocks.追回?.settledAt?.slice(0, 16)).toBe('2026-03-18T15:50');
  api = await startApiProcess(at.office);
  expect((await book(one)).status).toBe(200);
  expect(await receipts(one)).toMatchObject([{ body: null, refusal: null }]);
  expect(await readModelDiffers(at.office, [one])).toEqual([]);
});
