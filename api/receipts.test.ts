import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prune } from '../store/receipts.ts';
import { type Client, type TestOffice, testOffice } from '../tests/office.ts';
import { round } from './resend.ts';

const MORNING = '2026-03-02T02:00:00.000Z';
const NEXT_DAY = '2026-03-03T02:00:00.000Z';
const facts = {
  姓名: '白某',
  身份证号: '152201196803124417',
  病情诊断: '心梗',
  转院原因: '设备不足',
  转入医院: '吉大一院',
  拟转入地: '长春市',
  参保地: '乌兰浩特市',
  医疗机构: '盟医院',
};

let office: TestOffice;
let chenlu: Client;
let wuyun: Client;
beforeAll(async () => {
  office = await testOffice(MORNING);
  chenlu = await office.as('chenlu');
  wuyun = await office.as('wuyun');
});
beforeEach(() => {
  office.clock.now = MORNING;
  office.line.away = false;
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});

const filing = (commandId: string, more: object = {}) =>
  chenlu.call('POST', '/api/live/cases', {
    commandId,
    procedure: 'xingan.transfer-approval',
    facts: { ...facts, ...more },
    papers: [],
  });
/** Files a transfer; its first task, with how to do it. */
async function opened(commandId: string) {
  const id = (await filing(commandId)).body.case.case;
  const [row] = (await wuyun.call('GET', `/api/live/cases/${id}`)).body.tasks;
  const act = { commandId: `act-of-${commandId}`, version: row.version, result: '通过', facts: {}, papers: [] };
  const send = (more: object = {}) => wuyun.call('POST', `/api/live/tasks/${row.task}/complete`, { ...act, ...more });
  return { id, task: row.task as string, send, page: () => wuyun.call('GET', `/api/live/tasks/${row.task}`) };
}
/** Enough time for what is under way to have got its answer. */
const later = () => sql`update live.receipts set tried_at = tried_at - interval '1 hour'`.execute(office.db);
const undelivered = async () =>
  (await office.db.withSchema('live').selectFrom('receipts').select('case_id').where('body', 'is not', null).execute())
    .length;
const lastEntry = async (id: string) => {
  const { timeline } = (await wuyun.call('GET', `/api/live/cases/${id}`)).body;
  return timeline.at(-1).at;
};

test('what nobody answered has been received: sent again it counts as of the first time, once', async () => {
  const { id, send, page } = await opened('first-instant-1');
  office.line.away = true;
  const waiting = await send();
  expect(waiting).toMatchObject({ status: 503, body: { code: 'received' } });
  expect(waiting.body.sentence_zh).toContain('时刻是 2026-03-02 10:00');
  expect((await page()).body.received).toMatchObject({ at: MORNING, refused: false });
  office.line.away = false;
  office.clock.now = NEXT_DAY;
  expect((await send()).status).toBe(200);
  expect(await lastEntry(id)).toBe(MORNING);
  expect((await send()).status).toBe(200);
  expect(await undelivered()).toBe(0);
});

test('nobody sends it again: the door does, as of the first time, also after it was started anew', async () => {
  const { id, send } = await opened('delivered-later-1');
  office.line.away = true;
  await send();
  await filing('delivered-later-2');
  office.clock.now = NEXT_DAY;
  await later();
  expect(await round(office.world)).toBe(0);
  office.line.away = false;
  expect(await round(office.world)).toBe(0);
  await later();
  expect(await round(office.world)).toBe(2);
  expect(await lastEntry(id)).toBe(MORNING);
  const filed = await filing('delivered-later-2');
  expect(filed).toMatchObject({ status: 200, body: { case: { openedAt: MORNING } } });
  expect(await undelivered()).toBe(0);
});

test('a number is drawn once for a filing that came twice', async () => {
  const before = (await filing('one-number-1')).body.case.number;
  office.line.away = true;
  await filing('one-number-2');
  office.line.away = false;
  const second = (await filing('one-number-2')).body.case.number;
  const digits = (number: string) => Number(/(\d+)$/.exec(number)?.[1]);
  expect(digits(second)).toBe(digits(before) + 1);
});

test('the same id with another content is refused, before and after it was answered', async () => {
  expect((await filing('another-body-1')).status).toBe(200);
  const other = await filing('another-body-1', { 姓名: '另一人' });
  expect(other).toMatchObject({ status: 409, body: { code: 'other-command' } });
  const { send } = await opened('another-body-2');
  office.line.away = true;
  await send();
  expect((await send({ reason: '另一个理由' })).body.code).toBe('other-command');
  office.line.away = false;
  expect((await send()).status).toBe(200);
  expect((await send({ reason: '另一个理由' })).body.code).toBe('other-command');
});

test('an id that was the filing is refused for a task of the pool, which is done under another', async () => {
  const { send } = await opened('same-id-as-1');
  expect((await send({ commandId: 'same-id-as-1' })).body.code).toBe('other-command');
  expect((await send()).status).toBe(200);
});

test('what the case refuses leaves no receipt, and comes again corrected under the same id', async () => {
  const { send } = await opened('refused-first-1');
  expect((await send({ result: '也许' })).status).toBe(422);
  expect((await send()).status).toBe(200);
});

test('what was refused while nobody waited is said where it was sent', async () => {
  const { send, page } = await opened('refused-late-1');
  office.line.away = true;
  await send({ result: '也许' });
  office.line.away = false;
  await later();
  expect(await round(office.world)).toBe(1);
  const { received } = (await page()).body;
  expect(received).toMatchObject({ at: MORNING, refused: true });
  expect(received.sentence_zh).toContain('也许');
  expect((await send({ commandId: 'refused-late-act-2' })).status).toBe(200);
});

test('what was answered is deleted long after the end of the case; what waits stays, and a filing still finds its case', async () => {
  const { id } = await opened('pruned-1');
  const { send } = await opened('pruned-2');
  office.line.away = true;
  await send();
  office.line.away = false;
  const kept = async () =>
    (await office.db.withSchema('live').selectFrom('receipts').select(['case_id', 'command_id']).execute()).map(
      (row) => row.command_id,
    );
  await sql`update live.cases set ended_at = '2020-02-01'`.execute(office.db);
  expect(await prune(office.db, 'live')).toBe(0);
  await sql`update live.receipts set tried_at = '2020-01-01'`.execute(office.db);
  const all = (await kept()).length;
  expect(await prune(office.db, 'live')).toBeGreaterThan(2);
  expect((await kept()).length).toBeLessThan(all);
  expect(await kept()).toContain('act-of-pruned-2');
  expect(await kept()).not.toContain('pruned-1');
  await sql`update live.cases set ended_at = null`.execute(office.db);
  expect((await filing('pruned-1')).body.case.case).toBe(id);
});
