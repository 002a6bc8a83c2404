import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../temporal/cases.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { resident } from './support/people.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const MORNING = '2026-03-02T10:00:00+08:00';
const transfer = planOf('xingan.transfer-approval', '2026-03-02');
const enrolment = planOf('xingan.enrollment', '2026-03-02');

let office: Office;
let stop: () => Promise<void>;
const played: TestCase[] = [];
beforeAll(async () => {
  office = await openOffice();
  stop = await startWorkerHere(office, 'rehearsal');
});
afterAll(async () => {
  await stop();
  await office.close();
});

function newCase(pinned = transfer): TestCase {
  const one = new TestCase(office, pinned, MORNING);
  played.push(one);
  return one;
}
const refusal = (outcome: Outcome) => (outcome.ok ? undefined : outcome.refusal.code);

describe('a case from its filing to its end', () => {
  test('three steps by three persons; events as counted', async () => {
    const one = newCase();
    expect(await one.file()).toMatchObject({ ok: true });
    expect(Object.keys((await one.state()).tasks)).toEqual(['医院意见']);
    const filed = await one.events();
    expect(await one.act('医院意见')).toMatchObject({ ok: true });
    expect((await one.events()) - filed).toBeLessThanOrEqual(6);
    expect(await one.act('决定')).toMatchObject({ ok: true, answer: { end: '同意' } });
    expect(await one.events()).toBeLessThanOrEqual(22);
    const { status } = await one.server.client.workflow.getHandle(one.id).describe();
    expect(status.name).toBe('COMPLETED');
  });

  test('a refused filing leaves nothing running, and can be filed again', async () => {
    const one = newCase(enrolment);
    expect(refusal(await one.file({ facts: resident, papers: [] }))).toBe('papers');
    const handle = one.server.client.workflow.getHandle(one.id);
    await expect(handle.result()).rejects.toThrow();
    expect((await handle.describe()).status.name).toBe('FAILED');
    expect(await office.db.withSchema('rehearsal').selectFrom('cases').where('case_id', '=', one.id).execute()).toEqual(
      [],
    );
    expect(await one.file({ facts: resident })).toMatchObject({ ok: true });
  });
});

describe('commands', () => {
  test('the same command sent twice is carried out once and answered twice', async () => {
    const one = newCase();
    const commandId = randomUUID();
    const first = await one.file({ commandId });
    expect(await one.file({ commandId })).toEqual(first);
    const actId = randomUUID();
    const { version } = (await one.state()).tasks.医院意见 ?? {};
    const acts = await Promise.all(
      [1, 2, 3].map(() => one.act('医院意见', { commandId: actId, version: version ?? 0 })),
    );
    expect(new Set(acts.map((act) => JSON.stringify(act))).size).toBe(1);
    expect((await one.state()).acted.filter(({ step }) => step === '医院意见')).toHaveLength(1);
  });

  test('a repeated command is answered after the case has ended', async () => {
    const one = newCase();
    await one.file();
    const commandId = randomUUID();
    const { version } = await one.opened('医院意见');
    const act = { commandId, version, result: '不同意', reason: '床位不足', facts: { 理由: '床位不足' } };
    const refused = await one.act('医院意见', act);
    expect(refused).toMatchObject({ ok: true, answer: { end: '医院不同意' } });
    expect(await one.act('医院意见', act)).toEqual(refused);
    expect(refusal(await one.act('医院意见', { ...act, result: '通过' }))).toBe('closed');
    expect(refusal(await one.act('决定', { version: 1 }))).toBe('closed');
  });

  test('a command id that comes again with something else is refused, and leaves no event', async () => {
    const one = newCase();
    const filing = { commandId: randomUUID() };
    await one.file(filing);
    expect(await one.file({ ...filing, facts: { 姓名: '另一个人' } })).toMatchObject({
      ok: false,
      refusal: { code: 'stale', detail: { command: filing.commandId } },
    });
    const { version } = await one.opened('医院意见');
    const act = { commandId: randomUUID(), version };
    const done = await one.act('医院意见', act);
    const before = await one.events();
    expect(refusal(await one.act('医院意见', { ...act, facts: { 诊断: '另一种病' }, papers: ['另一份'] }))).toBe(
      'stale',
    );
    expect(refusal(await one.act('决定', act))).toBe('stale');
    expect(await one.events()).toBe(before);
    expect(await one.act('医院意见', act)).toEqual(done);
    expect((await one.state()).results.决定).toBeUndefined();
  });

  test('what was refused may be corrected under the same id', async () => {
    const one = newCase();
    await one.file();
    const { version } = await one.opened('医院意见');
    const act = { commandId: randomUUID(), version };
    expect(refusal(await one.act('医院意见', { ...act, result: '也许' }))).toBe('label');
    expect(await one.act('医院意见', act)).toMatchObject({ ok: true });
  });

  test('of two clerks racing for one task, one acts and the other is told', async () => {
    const one = newCase();
    await one.file();
    const { version = 0 } = (await one.state()).tasks.医院意见 ?? {};
    const outcomes = await Promise.all(['甲', '乙'].map((person) => one.act('医院意见', { person, version })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.map(refusal).filter(Boolean)).toEqual(['no-task']);
    expect((await one.state()).acted.filter(({ step }) => step === '医院意见')).toHaveLength(1);
  });

  test('refused commands leave no event', async () => {
    const one = newCase();
    await one.file();
    const before = await one.events();
    expect(refusal(await one.act('决定', { version: 1 }))).toBe('no-task');
    expect(refusal(await one.act('医院意见', { version: 99 }))).toBe('stale');
    expect(refusal(await one.act('医院意见', { result: '也许' }))).toBe('label');
    expect(await one.events()).toBe(before);
  });

  test('who has checked may not review', async () => {
    const one = newCase(enrolment);
    await one.file({ facts: resident });
    await one.act('初审', { person: '王甲' });
    await one.opened('录入申报');
    await one.act('录入申报', { person: '王甲' });
    expect(refusal(await one.act('复核', { person: '王甲' }))).toBe('person');
    expect(await one.act('复核', { person: '李乙' })).toMatchObject({ ok: true, answer: { end: '已参保' } });
  });
});

test('the read model is what the histories say', async () => {
  expect(await readModelDiffers(office, played)).toEqual([]);
});
