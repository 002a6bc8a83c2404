import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './support/office.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const transfer = planOf('xingan.transfer-approval', '2026-03-02');
const key = Buffer.alloc(32, 9).toString('base64');

let office: Office;
let stop: () => Promise<void>;
beforeAll(async () => {
  office = await openOffice({ BANJIE_PAYLOAD_KEY: `k1:${key}` });
  stop = await startWorkerHere(office, 'live');
});
afterAll(async () => {
  await stop();
  await office.close();
});

test('with a key the history shows nothing of a person, refusals included', async () => {
  const one = new TestCase(office, transfer, new Date().toISOString(), 'live');
  await one.file({ facts: { 姓名: '欧阳某某' } });
  expect(await one.act('医院意见', { result: '也许' })).toMatchObject({ ok: false, refusal: { code: 'label' } });
  expect(await one.act('医院意见')).toMatchObject({ ok: true });
  const history = JSON.stringify(await one.history());
  const plain = history + history.replace(/[A-Za-z0-9+/=]{16,}/g, (data) => Buffer.from(data, 'base64').toString());
  expect(plain).not.toContain('欧阳某某');
  expect(plain).not.toContain('152201196803124417');
  expect(plain).toContain('binary/encrypted');
});
