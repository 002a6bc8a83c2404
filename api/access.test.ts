import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../store/demo/office.ts';
import { type Answered, type Client, type TestOffice, testOffice } from '../tests/office.ts';
import type { Door } from './contract/door.ts';
import { type DoorName, doors, eventsPath } from './contract/routes.ts';

let office: TestOffice;
const clients = new Map<string, Client>();
let elsewhereFacts = {};
let elsewherePapers: string[] = [];
let elsewhere = { case: '', task: '', payment: '' };

/** One person for each set of rights that the demo has, in a region of their own. */
const roles = ['dingyi', 'wuyun', 'chenlu', 'suhe', 'hasi', 'anqi'];
const rightsOf = (account: string) => people.find((one) => one.account === account)?.rights ?? [];

beforeAll(async () => {
  office = await testOffice();
  for (const account of [...roles, 'tanxi', 'ranjing', 'moulei', 'fushan'])
    clients.set(account, await office.as(account));
  elsewhere = await caseInChongqing();
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});
const client = (account: string) => clients.get(account) as Client;

async function caseInChongqing() {
  const form = await client('tanxi').call('POST', '/api/procedures/chongqing.out-of-city-referral/form', {
    facts: { 医疗机构: '三峡医院' },
  });
  const given: { [word: string]: unknown } = { 医疗机构: '三峡医院', 参保地: '万州区', 医院等级: '三级' };
  const facts = Object.fromEntries(
    form.body.form.required.map((word: string) => [
      word,
      given[word] ?? sample(form.body.form.schema.properties[word]),
    ]),
  );
  const papers = form.body.papers.map((paper: Answered) => paper.name);
  [elsewhereFacts, elsewherePapers] = [facts, papers];
  const command = { commandId: 'chongqing-1', procedure: 'chongqing.out-of-city-referral', facts, papers };
  const filed = await client('tanxi').call('POST', '/api/live/cases', command);
  expect([filed.status, filed.body.sentence_zh]).toEqual([200, undefined]);
  const page = await client('tanxi').call('GET', `/api/live/cases/${filed.body.case.case}`);
  const id = filed.body.case.case;
  const order = {
    id: 'payment-1',
    case_id: id,
    effect: '1:0',
    step: '付款',
    line: null,
    state: 'ordered' as const,
    reason: null,
    day: null,
  };
  const paid = { amount: '1.00', payee: '某', account: '1', ordered_at: '2026-03-02T02:00:00.000Z' };
  await office.db
    .withSchema('live')
    .insertInto('payments')
    .values({ ...order, ...paid })
    .execute();
  return { case: id, task: page.body.tasks[0].task, payment: order.id };
}

const samples: { [type: string]: unknown } = {
  date: '2026-03-01',
  money: '10.00',
  integer: 1,
  yesNo: true,
  idNumber: '152201196803124417',
};
const sample = (of: Answered) => of.enum?.[0] ?? samples[of['x-type']] ?? '无';

/** A request that each door takes for well-formed; what it names does not exist. */
const bodies: { [name in DoorName]?: object } = {
  signIn: { account: 'x', password: 'y' },
  setLanguage: { language: 'zh' },
  searchInbox: { view: 'mine', q: '白' },
  readNotices: { ids: [1] },
  claimTask: { version: 1 },
  releaseTask: { version: 1, reason: '休假' },
  saveDraft: { facts: {}, papers: [] },
  completeTask: { commandId: 'command-1', version: 1, result: '通过', facts: {}, papers: [] },
  reassignTasks: { tasks: [{ task: 'none', version: 1 }], to: 'none', reason: '分担' },
  resolveIncident: { commandId: 'command-1', version: 1, choice: '重试', facts: {}, reason: '好了' },
  searchCases: { q: '白' },
  fileCase: { commandId: 'command-1', procedure: 'none', facts: {}, papers: [] },
  withdrawCase: { commandId: 'command-1', reason: '不办了' },
  receiveMoney: { commandId: 'command-1', step: '追回', amount: '1.00', day: '2026-03-02', reference: '1' },
  proveService: { commandId: 'command-1', step: '责令', way: '当面签收', day: '2026-03-02' },
  letterReturned: { commandId: 'command-1', step: '责令', reason: '查无此人' },
  actOnClock: { commandId: 'command-1', clock: '件', act: 'suspend', reason: '停' },
  previewClock: { clock: '件', act: 'suspend', reason: '停' },
  paymentOutcome: { commandId: 'command-1', paid: true, day: '2026-03-02' },
  startForm: { facts: {} },
  openRehearsal: { commandId: 'command-1', procedure: 'none', date: '2026-03-02', facts: {}, papers: [] },
  draftCalendar: {
    commandId: 'command-1',
    ...{ realm: 'live', region: 'none', overlay: false, text: 'x', source: '试〔2026〕1号', reason: '试' },
  },
  dropCalendar: { reason: '不要了' },
  advance: { commandId: 'command-1', to: '3个工作日' },
};
const address = (door: Door, realm: string, ids: { [name: string]: string } = {}) =>
  door.path.replace(/:(\w+)/g, (_, name: string) => (name === 'realm' ? realm : (ids[name] ?? 'none'))) +
  (door.path.endsWith('/inbox') ? '?view=pool' : '');
const all = Object.entries(doors) as [DoorName, Door][];

test('every address that the server serves is in the table of doors', () => {
  const served = office.app.printRoutes({ commonPrefix: false, includeHooks: false });
  const known = [...all.map(([, door]) => door.path), eventsPath, '/api/openapi.json'];
  const listed = new Set<string>();
  const stack: string[] = [];
  for (const line of served.split('\n')) {
    const match = /^([│ ]*)(?:├── |└── )(\S+)( \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const depth = (match[1] as string).length / 4;
    stack.length = depth;
    stack.push(match[2] as string);
    if (match[4]) listed.add(stack.join(''));
  }
  expect(listed.size).toBeGreaterThan(20);
  expect([...listed].filter((path) => !known.includes(path))).toEqual([]);
});

test.each(all.filter(([, door]) => door.right !== 'public'))(
  '%s is shut for whoever has not signed in',
  async (name, door) => {
    for (const realm of ['live', 'rehearsal']) {
      const answer = await office.app.inject({
        method: door.method,
        url: encodeURI(address(door, realm)),
        payload: bodies[name],
      });
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'signed-out']);
    }
  },
);

const matrix = all
  .filter(([name]) => name !== 'signIn' && name !== 'signOut')
  .flatMap(([name, door]) => roles.flatMap((account) => [[name, account, door]] as [DoorName, string, Door][]));

test.each(matrix)('%s for %s: open with the right, else forbidden', async (name, account, door) => {
  const rights = rightsOf(account);
  const may = door.right === 'signed-in' || rights.includes(door.right);
  const { status, body } = await client(account).call(door.method, address(door, 'live'), bodies[name]);
  expect([status === 403 && body.code === 'forbidden', body?.code]).toEqual([!may, body?.code]);
  if (!door.path.includes(':realm')) return;
  const rehearsed = await client(account).call(door.method, address(door, 'rehearsal'), bodies[name]);
  expect(rehearsed.body?.code === 'forbidden').toBe(!rights.includes('rehearse'));
});

const ofACase = all.filter(([, door]) => /:(case|task|payment)\b/.test(door.path) && door.path.includes(':realm'));
test.each(ofACase)('%s of another region does not exist', async (name, door) => {
  const account = ['suhe', 'dingyi', 'chenlu'].find((one) => rightsOf(one).includes(door.right)) as string;
  const answer = await client(account).call(door.method, address(door, 'live', elsewhere), bodies[name]);
  const missing = await client(account).call(door.method, address(door, 'live'), bodies[name]);
  expect(answer.status).toBe(404);
  expect(answer.body).toEqual(missing.body);
});

test('lists, searches and counts hold nothing of another region', async () => {
  const { body: here } = await client('suhe').call('GET', '/api/live/cases');
  expect(here.total).toBe(0);
  const { body: found } = await client('suhe').call('POST', '/api/live/cases/search', { q: '重' });
  expect(found.total).toBe(0);
  const { body: there } = await client('moulei').call('GET', '/api/live/cases');
  expect(there.rows.map((row: Answered) => row.case)).toEqual([elsewhere.case]);
  const { body: board } = await client('suhe').call('GET', '/api/live/board/overdue?state=all');
  expect(board.counts.open).toBe(0);
  for (const list of ['overdue', 'days'])
    expect((await client('suhe').call('GET', `/api/live/board/${list}?region=chongqing`)).status).toBe(404);
  const { body: staff } = await client('suhe').call('GET', '/api/live/people');
  expect(staff.rows.map((one: Answered) => one.name)).not.toContain('牟磊');
  const { body: procedures } = await client('suhe').call('GET', '/api/procedures');
  expect(new Set(procedures.rows.map((row: Answered) => row.region.id))).toEqual(new Set(['xingan']));
  expect((await client('suhe').call('GET', '/api/procedures/chongqing.out-of-city-referral')).status).toBe(404);
});

test('the clock of a rehearsal of another region cannot be moved', async () => {
  const opened = await client('fushan').call('POST', '/api/rehearsals', {
    ...{ commandId: 'rehearsed-1', procedure: 'chongqing.out-of-city-referral', date: '2026-03-02' },
    ...{ facts: elsewhereFacts, papers: elsewherePapers },
  });
  expect([opened.status, opened.body.sentence_zh]).toEqual([200, undefined]);
  const move = (account: string) =>
    client(account).call('POST', `/api/rehearsals/${opened.body.case.case}/advance`, bodies.advance);
  expect((await move('hasi')).status).toBe(404);
  expect((await move('fushan')).status).toBe(200);
});

test('a task of another region cannot be passed on, nor one be given to a person there', async () => {
  const ask = (to: string) => ({ tasks: [{ task: elsewhere.task, version: 1 }], to, reason: '分担' });
  const me = await client('suhe').call('GET', '/api/me');
  const { body } = await client('suhe').call('POST', '/api/live/tasks/reassign', ask(me.body.id));
  expect(body.rows).toMatchObject([{ done: false, code: 'gone' }]);
  const other = await client('ranjing').call('GET', '/api/me');
  expect((await client('suhe').call('POST', '/api/live/tasks/reassign', ask(other.body.id))).status).toBe(404);
});
