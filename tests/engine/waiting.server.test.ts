import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { procedure } from '../pure/machine/office.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { nationalCalendar, type Pinned } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const pinned = (text: string): Pinned => ({ ...procedure(text), calendar: nationalCalendar() });
const open = (steps: string, ends: string) => `steps:
  申请:
    who: 申请人本人
    form: [姓名, 身份证号, 参保地]
${steps}ends:
${ends}`;
const waits = pinned(open('  等待:\n    waits: 待遇资格 = 有\n    promise: 10个工作日内\n', '  已恢复: 已恢复\n'));
const records = pinned(
  open(
    '  认定:\n    who: 经办机构\n    form: [收件日期]\n    records: {待遇资格: {is: 有, from: 收件日期}}\n',
    '  已认定: 已认定\n',
  ),
);
const id = '152201196803124417';
const facts = { 姓名: '白某', 身份证号: id, 参保地: '甲县' };
const AT = '2026-03-02T10:00:00+08:00';

let office: Office;
let stop: () => Promise<void>;
beforeAll(async () => {
  office = await openOffice();
  stop = await startWorkerHere(office, 'rehearsal');
});
afterAll(async () => {
  await stop();
  await office.close();
});

async function waiting(person: string): Promise<TestCase> {
  const one = new TestCase(office, waits, AT);
  expect(await one.file({ facts: { ...facts, 身份证号: person } })).toMatchObject({ ok: true });
  await one.carried();
  expect((await one.state()).end).toBeUndefined();
  return one;
}
async function recorded(person: string, from: string): Promise<TestCase> {
  const other = new TestCase(office, records, AT);
  await other.file({ facts: { ...facts, 身份证号: person } });
  expect(await other.act('认定', { facts: { 收件日期: from } })).toMatchObject({ ok: true });
  return other;
}
async function ended(one: TestCase): Promise<string | undefined> {
  for (let tries = 0; tries < 200 && !(await one.state()).end; tries += 1) await setTimeout(50);
  return (await one.state()).end?.name;
}
const left = () => office.db.withSchema('rehearsal').selectFrom('outbox').selectAll().execute();

test('a case goes on when another has recorded what it waits for, and nobody else hears of it', async () => {
  const [one, stranger] = [await waiting(id), await waiting('152201196803124425')];
  const other = await recorded(id, '2026-03-02');
  expect(await ended(one)).toBe('已恢复');
  expect((await stranger.state()).end).toBeUndefined();
  expect(await left()).toEqual([]);
  const kept = office.db.withSchema('rehearsal').selectFrom('watches').select('case_id').execute();
  expect(await kept).toEqual([{ case_id: stranger.id }]);
  expect(await readModelDiffers(office, [one, stranger, other])).toEqual([]);
});

test('a period that begins later lets the case go on at the beginning of its day', async () => {
  const one = await waiting('152201196803124433');
  await recorded('152201196803124433', '2026-03-10');
  for (let tries = 0; tries < 100 && !(await one.state()).turn; tries += 1) await setTimeout(50);
  expect((await one.state()).turn).toBe('2026-03-10');
  await one.moveTo('2026-03-09T23:00:00+08:00');
  expect((await one.state()).end).toBeUndefined();
  await one.moveTo('2026-03-10T00:00:30+08:00');
  expect((await one.state()).end).toMatchObject({ name: '已恢复', at: '2026-03-09T16:00:00.000Z' });
});

test('what was recorded before the wait began is seen at once', async () => {
  await recorded('152201196803124441', '2026-03-01');
  const one = new TestCase(office, waits, AT);
  await one.file({ facts: { ...facts, 身份证号: '152201196803124441' } });
  expect(await ended(one)).toBe('已恢复');
});
