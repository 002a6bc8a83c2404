import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../tests/office.ts';

let office: TestOffice;
let chenlu: Client;
const facts = {
  姓名: '白某',
  身份证号: '152201196803124417',
  病情诊断: '心梗',
  转院原因: '设备不足',
  转入医院: '吉大一院',
};
const more = { 拟转入地: '长春市', 参保地: '乌兰浩特市', 医疗机构: '盟医院' };

beforeAll(async () => {
  office = await testOffice();
  chenlu = await office.as('chenlu');
  for (let i = 0; i < 12; i += 1) await filing(`filing-${i}-000`);
});
async function filing(commandId: string): Promise<void> {
  const command = { commandId, procedure: 'xingan.transfer-approval', facts: { ...facts, ...more }, papers: [] };
  expect((await chenlu.call('POST', '/api/live/cases', command)).status).toBe(200);
}
afterAll(() => office.close());

/** What was sent, but for the hints to open screens, which go out later and together. */
const asked = () => office.statements.filter((text) => !text.includes('pg_notify'));

/** Statements that a request may cost, whatever the number of its rows: one for who asks, the rest for what is asked. */
const budget: [string, number][] = [
  ['/api/me', 2],
  ['/api/live/inbox?view=pool', 4],
  ['/api/live/inbox?view=done', 4],
  ['/api/live/cases', 3],
  ['/api/live/board/overdue?state=all', 5],
];

test.each(budget)('%s asks at most %i statements', async (url, most) => {
  const client = await office.as(url.includes('board') ? 'suhe' : 'wuyun');
  await client.call('GET', url);
  office.statements.length = 0;
  const { status, body } = await client.call('GET', url);
  expect(status).toBe(200);
  if (/pool|cases|board/.test(url)) expect(body.rows.length).toBe(12);
  expect(asked().length).toBeLessThanOrEqual(most);
});

test('a task of the pool is taken and done in eight statements', async () => {
  const wuyun = await office.as('wuyun');
  const { body } = await wuyun.call('GET', '/api/live/inbox?view=pool');
  const { task, version } = body.rows[0];
  office.statements.length = 0;
  const act = { commandId: 'completing-000', version, result: '通过', facts: {}, papers: [] };
  expect((await wuyun.call('POST', `/api/live/tasks/${task}/complete`, act)).status).toBe(200);
  // Who asks, the task with its case, the claim with the receipt, begin, read, write, commit, the case as it then stands.
  expect(asked()).toHaveLength(8);
});

test('a case is filed in nine statements', async () => {
  office.statements.length = 0;
  await filing('filing-counted-0');
  // Who asks, what came before with the procedure in force, the units, the number with the receipt, begin, read, write, commit,
  // the case as it then stands.
  expect(asked()).toHaveLength(9);
});
