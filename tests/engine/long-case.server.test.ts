import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './support/office.ts';
import { resident } from './support/people.ts';
import { planOf } from './support/plans.ts';
import { startShortServer } from './support/short-server.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const enrolment = planOf('xingan.enrollment', '2026-03-02');

let server: Awaited<ReturnType<typeof startShortServer>>;
let office: Office;
let stop: () => Promise<void>;
beforeAll(async () => {
  server = await startShortServer(50);
  await setTimeout(1500);
  office = await openOffice({ BANJIE_REHEARSAL_ADDRESS: server.address });
  stop = await startWorkerHere(office, 'rehearsal');
});
afterAll(async () => {
  await stop();
  await office.close();
  await server.stop();
});

test('a case that is sent back again and again goes on in a new run, with its state, its clocks and its answers', async () => {
  const one = new TestCase(office, enrolment, '2026-03-02T10:00:00+08:00');
  const runs = async () => (await one.server.client.workflow.getHandle(one.id).describe()).runId;
  await one.file({ facts: resident });
  const first = await runs();
  await one.act('初审', { person: '王甲' });
  await one.opened('录入申报');
  const commandId = randomUUID();
  const { version } = await one.opened('录入申报');
  const act = { person: '王甲', commandId, version };
  const answer = await one.act('录入申报', act);
  for (let round = 0; round < 5; round += 1) {
    const back = { person: '李乙', result: '退回', reason: '照片不清', facts: { 理由: '照片不清' } };
    expect(await one.act('复核', back)).toMatchObject({ ok: true });
    expect(await one.act('录入申报', { person: '王甲' })).toMatchObject({ ok: true });
  }
  expect(await runs()).not.toBe(first);
  expect(await one.act('录入申报', act)).toEqual(answer);
  expect(await one.act('录入申报', { ...act, person: '李乙' })).toMatchObject({
    ok: false,
    refusal: { code: 'stale', detail: { command: commandId } },
  });
  const state = await one.state();
  expect(state.acted).toHaveLength(13);
  await one.moveTo('2026-03-20T10:00:00+08:00');
  expect((await one.state()).clocks.复核_承诺?.state).toBe('expired');
  expect(await one.act('复核', { person: '李乙' })).toMatchObject({ ok: true, answer: { end: '已参保' } });
  const audit = await office.db
    .withSchema('rehearsal')
    .selectFrom('audit')
    .select('n')
    .where('case_id', '=', one.id)
    .execute();
  expect(new Set(audit.map(({ n }) => n)).size).toBe(audit.length);
});

test('a request to cancel its workflow does nothing to a case', async () => {
  const one = new TestCase(office, enrolment, '2026-03-02T10:00:00+08:00');
  await one.file({ facts: resident });
  await one.server.client.workflow.getHandle(one.id).cancel();
  await one.act('初审', { person: '王甲' });
  await one.opened('录入申报');
  expect(await one.act('录入申报', { person: '王甲' })).toMatchObject({ ok: true });
  await one.moveTo('2026-03-20T10:00:00+08:00');
  expect((await one.state()).clocks.复核_承诺?.state).toBe('expired');
});
