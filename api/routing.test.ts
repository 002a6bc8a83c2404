import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../store/demo/create.ts';
import { type Answered, type Client, type TestOffice, testOffice } from '../tests/office.ts';
import { transfer } from '../tests/steps.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});
let last = 0;
const commandId = () => `routing-${++last}-000`;
const leave = (account: string, active = false) =>
  office.db
    .updateTable('office.people')
    .set({ active })
    .where('id', '=', idOf(`person/${account}`))
    .execute();
const file = (clerk: Client, facts: object = transfer) =>
  clerk.call('POST', '/api/live/cases', {
    commandId: commandId(),
    procedure: 'xingan.transfer-approval',
    facts,
    papers: [],
  });
const board = async (suhe: Client) => (await suhe.call('GET', '/api/live/board/overdue?state=stuck')).body;

test('a form offers the units that there are; a word that means none is refused, and nothing is filed', async () => {
  const chenlu = await office.as('chenlu');
  const ask = async (procedure: string, facts: object) =>
    (await chenlu.call('POST', `/api/procedures/${procedure}/form`, { facts })).body;
  const { form } = await ask('xingan.transfer-approval', {});
  expect(form.schema.properties.参保地).toMatchObject({ enum: ['乌兰浩特市'], 'x-from': 'office', 'x-type': 'area' });
  expect(form.schema.properties.医疗机构).toMatchObject({ enum: ['盟医院'] });
  expect(form.schema.properties.拟转入地.enum).toBeUndefined();
  const refused = await file(chenlu, { ...transfer, 参保地: '乌兰浩特' });
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'no-such-unit',
      where: '参保地',
      sentence_zh: '「参保地」填的「乌兰浩特」没有旗县市医保经办机构。可以填：乌兰浩特市。',
    },
  });
  expect((await chenlu.call('GET', '/api/live/cases')).body.total).toBe(0);
});

test('only the word that counts must be a unit of the office: a child of migrants registers where it lives', async () => {
  const chenlu = await office.as('chenlu');
  const ask = async (facts: object) => {
    const { body } = await chenlu.call('POST', '/api/procedures/xingan.enrollment/form', { facts });
    const { 户口所在地: registered, 居住地: lives, 就读学校: school } = body.form.schema.properties;
    expect(body.form.dependsOn).toContain('人员类别');
    return [registered.enum, lives.enum, school?.enum];
  };
  const offices = ['和平街道', '铁西街道'];
  const sorted = (choices: (string[] | undefined)[]) => choices.map((one) => one && [...one].sort());
  expect(sorted(await ask({ 人员类别: '非从业老年居民' }))).toEqual([offices, undefined, undefined]);
  expect(sorted(await ask({ 人员类别: '农民工子女' }))).toEqual([undefined, offices, undefined]);
  expect(sorted(await ask({ 人员类别: '中小学生' }))).toEqual([undefined, undefined, ['第一小学']]);
});

test('a member of staff is chosen by a name that means one person', async () => {
  const malin = await office.as('malin');
  const facts = { 违规事实: '重复报销', 查处机构: '盟医保稽核科', 违规支付金额: '800.00', 参与冒名欺诈: false };
  const ask = () => malin.call('POST', '/api/procedures/xingan.mispayment-recovery/form', { facts });
  const file = (责任人: string) =>
    malin.call('POST', '/api/live/cases', {
      commandId: commandId(),
      procedure: 'xingan.mispayment-recovery',
      facts: { ...facts, 责任人 },
      papers: [],
    });
  const choices = async () => (await ask()).body.form.schema.properties.责任人.enum;
  expect(await choices()).toEqual(expect.arrayContaining(['孙某', '包明']));
  expect(await choices()).not.toContain('牟磊');
  const rename = (name: string) =>
    office.db.updateTable('office.people').set({ name }).where('id', '=', idOf('person/wuyun')).execute();
  await rename('孙某');
  expect(await choices()).toEqual(expect.arrayContaining(['孙某（盟医院）', '孙某（乌兰浩特市医保经办机构）']));
  expect((await file('孙某')).body).toMatchObject({ code: 'no-such-person', where: '责任人' });
  expect((await file('孙某（盟医院）')).status).toBe(200);
  await rename('乌云');
});

test('what nobody can do stands first before the supervisor, who names somebody; four eyes still refuse', async () => {
  const [chenlu, suhe, wuyun] = await Promise.all(['chenlu', 'suhe', 'wuyun'].map((one) => office.as(one)));
  if (!chenlu || !suhe || !wuyun) throw new Error('nobody signed in');
  const { case: filed } = (await file(chenlu)).body;
  expect((await board(suhe)).counts.stuck).toBe(0);
  await leave('wuyun');
  const seen = await board(suhe);
  expect(seen).toMatchObject({ total: 1, counts: { stuck: 1 } });
  expect(seen.rows[0]).toMatchObject({
    case: filed.case,
    stuck: { code: 'no-post', sentence_zh: '盟医院没有在岗的医保科。' },
  });
  const [{ task, version }] = seen.rows;
  const people = (await suhe.call('GET', `/api/live/people?task=${task}`)).body.rows;
  const byName = (name: string) => people.find((one: Answered) => one.name === name);
  expect(byName('丁一')).toMatchObject({ standIn: true });
  expect(byName('丁一').mayNot).toBeUndefined();
  const pass = (to: string, reason = '医保科无人在岗') =>
    suhe.call('POST', '/api/live/tasks/reassign', { tasks: [{ task, version }], to, reason });
  expect((await pass(byName('丁一').id, ' ')).body.code).toBe('reason');
  expect((await pass(byName('丁一').id)).body.rows).toMatchObject([{ done: true }]);
  expect((await board(suhe)).counts.stuck).toBe(0);
  const dingyi = await office.as('dingyi');
  const act = { commandId: commandId(), version, result: '通过', facts: {}, papers: [] };
  expect((await dingyi.call('POST', `/api/live/tasks/${task}/complete`, act)).status).toBe(200);
  await leave('wuyun', true);
});

test('the only person who may do a step has left: whoever is named acts for them, and it says so', async () => {
  const [baoming, suhe, gaowa] = await Promise.all(['baoming', 'suhe', 'gaowa'].map((one) => office.as(one)));
  if (!baoming || !suhe || !gaowa) throw new Error('nobody signed in');
  const facts = {
    姓名: '高某',
    身份证号: '152201195203124417',
    联系电话: '13800000000',
    性别: '女',
    出生日期: '1952-03-12',
    参保地: '乌兰浩特市',
    户口所在地: '铁西街道',
    居住地: '铁西街道',
    人员类别: '非从业老年居民',
    困难类别: '无',
    残疾等级: '无',
    住旗县市政府所在地: true,
  };
  const papers = ['一寸彩照', '身份证', '户口簿'];
  const command = { commandId: commandId(), procedure: 'xingan.enrollment', facts, papers };
  const { case: filed } = (await baoming.call('POST', '/api/live/cases', command)).body;
  const open = async () => (await suhe.call('GET', `/api/live/cases/${filed.case}`)).body.tasks[0];
  const complete = async (clerk: Client, more: object) => {
    const { task, version } = await open();
    const act = { commandId: commandId(), version, result: '通过', facts: more, papers: [] };
    return clerk.call('POST', `/api/live/tasks/${task}/complete`, act);
  };
  expect((await complete(baoming, {})).status).toBe(200);
  await leave('baoming');
  const [row] = (await board(suhe)).rows;
  expect(row).toMatchObject({ step: '录入申报', stuck: { code: 'holder' } });
  const to = idOf('person/gaowa');
  const body = { tasks: [{ task: row.task, version: row.version }], to, reason: '包明调离' };
  expect((await suhe.call('POST', '/api/live/tasks/reassign', body)).body.rows).toMatchObject([{ done: true }]);
  expect((await complete(gaowa, { 名单编号: '2026-001' })).status).toBe(200);
  const page = (await suhe.call('GET', `/api/live/cases/${filed.case}`)).body;
  expect(page.timeline.at(-1)).toMatchObject({ step: '录入申报', by: { name: '高娃' } });
  expect((await open()).step).toBe('复核');
  await leave('baoming', true);
});

test('an alert reaches the person it names, the post in the acting unit, and else who supervises that unit', async () => {
  const [suhe, anqi] = await Promise.all([office.as('suhe'), office.as('anqi')]);
  const opened = await anqi.call('POST', '/api/rehearsals', {
    commandId: commandId(),
    procedure: 'xingan.transfer-approval',
    date: '2026-03-02',
    facts: transfer,
    papers: [],
  });
  const id = opened.body.case.case;
  const [task] = (await anqi.call('GET', `/api/rehearsal/cases/${id}`)).body.tasks;
  const act = { commandId: commandId(), version: task.version, result: '通过', facts: {}, papers: [] };
  const as = idOf('person/wuyun');
  expect((await anqi.call('POST', `/api/rehearsal/tasks/${task.task}/complete`, { ...act, as })).status).toBe(200);
  await anqi.call('POST', `/api/rehearsals/${id}/advance`, { commandId: commandId(), to: '2026-04-01' });
  const reached = await office.db
    .withSchema('rehearsal')
    .selectFrom('notices as n')
    .innerJoin('office.people as p', 'p.id', 'n.person')
    .select(['n.step', 'n.level', 'n.recipient', 'n.instead', 'p.account'])
    .orderBy('n.id')
    .execute();
  const of = (recipient: string) => reached.filter((one) => one.step === '决定' && one.recipient === recipient);
  const accounts = (recipient: string) =>
    of(recipient)
      .map((one) => one.account)
      .sort();
  expect(accounts('经办人')).toEqual(['aodeng', 'baoming', 'chenlu', 'miaoqing', 'suhe', 'sunmou']);
  expect(of('科室负责人')).toMatchObject([{ account: 'suhe', level: 'due', instead: false }]);
  expect(accounts('分管领导')).toEqual(['suhe']);
  expect(of('分管领导').every((one) => one.instead && one.level === 'late')).toBe(true);
  const page = (await anqi.call('GET', `/api/rehearsal/cases/${id}`)).body;
  expect(page.tasks[0].urged).toEqual({ level: 'late', text_zh: '督办·分管领导', text_en: expect.any(String) });
  const told = (await anqi.call('GET', '/api/rehearsal/notices')).body;
  expect(told.unread).toBe(reached.length);
  const sentences = told.rows.map((row: Answered) => row.sentence_zh);
  expect(sentences).toContain('「决定」已过期限，请督促办理。没有找到「分管领导」，转给督办的人。');
  const ids = told.rows.slice(0, 2).map((row: Answered) => row.id);
  const left = await anqi.call('POST', '/api/rehearsal/notices/read', { ids });
  expect(left.body.unread).toBe(reached.length - 2);
  expect((await suhe.call('GET', '/api/live/notices')).body).toEqual({ rows: [], unread: 0 });
  expect((await suhe.call('GET', '/api/rehearsal/notices')).status).toBe(403);
});

test('in real cases everybody has their own notices, and nobody can read away those of another', async () => {
  const [chenlu, suhe] = await Promise.all([office.as('chenlu'), office.as('suhe')]);
  const { case_id } = await office.db
    .withSchema('live')
    .selectFrom('cases')
    .select('case_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const common = { case_id, seq: 99, n: 0, step: '决定', level: 'due', at: office.clock.now, instead: false };
  const rows = ['chenlu', 'suhe'].map((one) => ({ ...common, recipient: '经办人', person: idOf(`person/${one}`) }));
  await office.db.withSchema('live').insertInto('notices').values(rows).execute();
  const unread = async (who: Client) => (await who.call('GET', '/api/live/notices')).body;
  const [mine] = (await unread(chenlu)).rows;
  const read = (who: Client) => who.call('POST', '/api/live/notices/read', { ids: [mine.id] });
  expect((await read(suhe)).body.unread).toBe(1);
  expect((await unread(chenlu)).unread).toBe(1);
  expect((await read(chenlu)).body).toEqual({ rows: [], unread: 0 });
});
