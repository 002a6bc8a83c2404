import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack2027 } from '../tests/calendar-packs.ts';
import { type Answered, type Client, type TestOffice, testOffice } from '../tests/office.ts';

const DECEMBER = '2026-12-14T02:00:00.000Z';
let office: TestOffice;
let anqi: Client;
let luming: Client;
beforeAll(async () => {
  office = await testOffice(DECEMBER);
  [anqi, luming] = await Promise.all([office.as('anqi'), office.as('luming')]);
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});

let last = 0;
const commandId = () => `calendars-${++last}-000`;
const transfer = {
  姓名: '白某',
  身份证号: '152201196803124417',
  病情诊断: '心梗',
  转院原因: '设备不足',
  转入医院: '吉大一院',
  拟转入地: '长春市',
  参保地: '乌兰浩特市',
  医疗机构: '盟医院',
};
async function file(): Promise<string> {
  const clerk = await office.as('dingyi');
  const ask = { commandId: commandId(), procedure: 'xingan.transfer-approval', facts: transfer, papers: [] };
  const { status, body } = await clerk.call('POST', '/api/live/cases', ask);
  expect([status, body.sentence_zh]).toEqual([200, undefined]);
  return body.case.case;
}
const ask = {
  realm: 'live',
  region: 'national',
  overlay: false,
  source: '试〔2026〕1号',
  reason: '公布 2027 年放假安排',
};
const draft = (client: Client, more: object = {}) =>
  client.call('POST', '/api/calendars/changes', { commandId: commandId(), ...ask, text: pack2027, ...more });
const look = async (id: string, query = ''): Promise<Answered> =>
  (await anqi.call('GET', `/api/calendars/changes/${id}${query}`)).body;
async function previewed(id: string): Promise<Answered> {
  for (let turn = 0; turn < 200; turn += 1) {
    const page = await look(id);
    if (page.change.state !== 'previewing') return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the preview does not end');
}
const dueOf = async (id: string) => {
  const suhe = await office.as('suhe');
  const { body } = await suhe.call('GET', `/api/live/cases/${id}/deadlines`);
  return body.clocks.find(({ clock }: Answered) => clock === '医院意见_承诺');
};

test('the packs that the definitions rest on are listed with how far each year can be relied on, and that nobody signed them', async () => {
  const { body } = await anqi.call('GET', '/api/calendars');
  const [cn] = body.packs;
  expect(cn).toMatchObject({ id: 'cn-2026.1', state: 'current', firmThrough: '2026-12-25', overlay: false });
  expect(cn.years.slice(-3)).toMatchObject([
    { year: 2025, state: 'firm', notice: '国办发明电〔2024〕12号', signature: 'unsigned', workingDays: 248 },
    { year: 2026, state: 'tail', signature: 'unsigned', workingDays: 248 },
    { year: 2027, state: 'unpublished' },
  ]);
  expect(cn.hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['not a calendar', { text: '二〇二七年放假' }, 'pack'],
  ['no signature', { text: pack2027.replace(/ signed .*/g, '') }, 'pack'],
  ['a day altered after the signature', { text: pack2027.replace('0131 0213', '0130 0213') }, 'pack'],
  ['an earlier year missing', { text: pack2027.replace(/^2007.*\n/m, '') }, 'pack'],
  [
    'a firm day changed without a notice that amends it',
    { text: pack2027.replace('2026 off 0101-0103', '2026 off 0101-0103 0105') },
    'pack',
  ],
  ['the id of what is in force', { text: pack2027.replace('cn-2027.1', 'cn-2026.1') }, 'pack'],
  ['the national pack for one region', { region: 'xingan' }, 'not-found'],
])('%s is refused', async (_what, more, code) => {
  const { status, body } = await draft(anqi, more);
  expect(status).toBeGreaterThan(400);
  expect(body.code).toBe(code);
});

test('a notice is previewed, approved by a second person, and reaches running and new cases', async () => {
  const running = await file();
  expect((await dueOf(running)).due).toMatchObject({
    state: 'provisional',
    date: '2026-12-28',
    text_zh: '暂定，待 2027 日历',
  });

  const begun = await draft(anqi);
  expect(begun.status).toBe(200);
  const page = await previewed(begun.body.id);
  expect(page).toMatchObject({
    change: { state: 'previewed', mayApprove: false, progress: { total: 1, done: 1 } },
    difference: { added: [2027], changed: [{ date: '2026-12-26', works: true, tail: true }, { date: '2026-12-31' }] },
    counts: { cases: 1, firm: 1, kept: 0 },
    rows: [{ case: running, outcome: 'changed', moves: [{ clock: '医院意见_承诺', rule: 'never_earlier' }] }],
  });
  expect((await dueOf(running)).due.state).toBe('provisional');

  const alone = await anqi.call('POST', `/api/calendars/changes/${begun.body.id}/approve`);
  expect(alone).toMatchObject({ status: 403, body: { code: 'approver' } });
  const clerk = await (await office.as('suhe')).call('POST', `/api/calendars/changes/${begun.body.id}/approve`);
  expect(clerk.status).toBe(404);
  expect((await luming.call('POST', `/api/calendars/changes/${begun.body.id}/approve`)).status).toBe(200);

  const after = await dueOf(running);
  expect(after).toMatchObject({ due: { state: 'normal', date: '2026-12-26' }, calendar: 'cn-2027.1' });
  expect(after.ledger.at(-1).sentence_zh).toContain('换日历 cn-2026.1 → cn-2027.1');
  const applied = await look(begun.body.id);
  expect(applied).toMatchObject({
    phase: 'apply',
    change: { state: 'applied' },
    rows: [{ case: running, differs: false }],
  });

  const fresh = await file();
  expect(await dueOf(fresh)).toMatchObject({ due: { date: '2026-12-26' }, calendar: 'cn-2027.1', ledger: [{}] });
  const page2 = await (await office.as('suhe')).call('GET', `/api/live/cases/${running}`);
  const told = page2.body.timeline.filter(({ kind }: Answered) => kind === 'calendar');
  expect(told[0].sentence_zh).toContain('日历由 cn-2026.1 换为 cn-2027.1');
  const list = await anqi.call('GET', '/api/calendars');
  expect(list.body.packs.map(({ id, state }: Answered) => [id, state])).toEqual([
    ['cn-2027.1', 'current'],
    ['cn-2026.1', 'former'],
  ]);
});

test('an own day off of a region reaches its cases and no others, and can be given up before it is approved', async () => {
  const hasi = await office.as('hasi');
  const suhe = await office.as('suhe');
  const id = await file();
  const { rowPrint } = await import('../store/calendars/pin.ts');
  const row = '2026 off 1221 | work';
  const text = `# pack xingan-2026.1\n# notice 2026 兴署办〔2026〕3号 signed 苏和 2026-12-01 ${rowPrint(row)}\n${row}\n`;
  const local = { text, region: 'xingan', overlay: true, source: '兴署办〔2026〕3号', reason: '盟庆' };
  const first = await draft(hasi, local);
  expect(first.body.sentence_zh).toBeUndefined();
  const dropped = await hasi.call('POST', `/api/calendars/changes/${first.body.id}/drop`, { reason: '号不对' });
  expect(dropped.status).toBe(200);
  const second = await draft(hasi, local);
  const page = await previewed(second.body.id);
  expect(page.counts.moved).toBeGreaterThan(0);
  expect((await suhe.call('POST', `/api/calendars/changes/${second.body.id}/approve`)).status).toBe(200);
  expect(await dueOf(id)).toMatchObject({ due: { date: '2026-12-28' }, calendar: 'cn-2027.1+xingan' });
  const away = await office.as('fushan');
  expect((await away.call('GET', `/api/calendars/changes/${second.body.id}`)).status).toBe(404);
});
