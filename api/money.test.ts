import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../store/demo/office.ts';
import { type Answered, type Client, type TestOffice, testOffice } from '../tests/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2026-03-02T02:00:00.000Z');
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});
let last = 0;
const commandId = () => `money-${++last}-0000`;

async function file(account: string, procedure: string, facts: object, papers: string[]): Promise<string> {
  const clerk = await office.as(account);
  const { status, body } = await clerk.call('POST', '/api/live/cases', {
    commandId: commandId(),
    procedure,
    facts,
    papers,
  });
  expect([status, body.sentence_zh]).toEqual([200, undefined]);
  return body.case.case;
}
const open = async (client: Client, id: string): Promise<Answered[]> =>
  (await client.call('GET', `/api/live/cases/${id}`)).body.tasks;
async function pass(account: string, id: string, facts: object = {}, more: object = {}): Promise<Answered> {
  const client = await office.as(account);
  const [task] = await open(client, id);
  const act = { commandId: commandId(), version: task.version, result: '通过', facts, papers: [], ...more };
  return client.call('POST', `/api/live/tasks/${task.task}/complete`, act);
}

const refund = {
  姓名: '冯某',
  身份证号: '510701199003124417',
  退费原因: '就业',
  银行账户: '6222020000000000001',
  参保地: '演州县',
  缴费年度: '2027',
};

test('a refund is signed by three persons, ordered, and paid when the bank says so', async () => {
  const id = await file('zhouqi', 'sichuan/mianyang-demo.refund', refund, ['身份证', '就业参保证明']);
  expect((await pass('zhouqi', id)).status).toBe(200);
  expect((await pass('jiangtao', id)).status).toBe(200);
  expect((await pass('wanli', id, { 个人缴费金额: '380.00' })).status).toBe(200);
  const again = await pass('wanli', id);
  expect(again).toMatchObject({ status: 403 });
  expect((await pass('tangwei', id)).status).toBe(200);
  expect((await pass('yanfei', id)).status).toBe(200);
  const dengke = await office.as('dengke');
  const ordered = (await dengke.call('GET', `/api/live/cases/${id}`)).body;
  expect(ordered.payments).toMatchObject([{ amount: '380.00', account: '6222020000000000001', state: 'ordered' }]);
  expect(ordered.acts).toContain('outcome');
  const url = `/api/live/payments/${ordered.payments[0].id}/outcome`;
  const outcome = { commandId: commandId(), paid: true, day: '2026-03-02' };
  const wanli = await office.as('wanli');
  expect((await wanli.call('POST', url, outcome)).body.code).toBe('forbidden');
  expect((await dengke.call('POST', url, { ...outcome, day: undefined })).status).toBe(422);
  const paid = await dengke.call('POST', url, outcome);
  expect(paid).toMatchObject({ status: 200, body: { case: { end: { name: '已退费' } } } });
  const done = (await dengke.call('GET', `/api/live/cases/${id}`)).body;
  expect(done.payments).toMatchObject([{ state: 'paid', day: '2026-03-02' }]);
  const signed = done.timeline.filter((line: Answered) => line.step === '审核' && line.kind === 'performed');
  expect(signed.map((line: Answered) => [line.line, line.by.name])).toEqual([
    ['经办人', '万里'],
    ['复核人', '唐维'],
    ['审批人', '严飞'],
  ]);
});

test('a payment that failed becomes an incident; the account is corrected and it is paid again', async () => {
  const id = await file('zhouqi', 'sichuan/mianyang-demo.refund', refund, ['身份证', '就业参保证明']);
  for (const [account, facts] of [
    ['luojia', {}],
    ['jiangtao', {}],
    ['wanli', { 个人缴费金额: '100.00' }],
    ['tangwei', {}],
    ['yanfei', {}],
  ] as const)
    expect((await pass(account, id, facts)).body.sentence_zh).toBeUndefined();
  const dengke = await office.as('dengke');
  const [payment] = (await dengke.call('GET', `/api/live/cases/${id}`)).body.payments;
  const failed = { commandId: commandId(), paid: false, reason: '账号不符' };
  expect((await dengke.call('POST', `/api/live/payments/${payment.id}/outcome`, failed)).status).toBe(200);
  const [incident] = await open(dengke, id);
  expect(incident).toMatchObject({ kind: 'incident' });
  const page = (await dengke.call('GET', `/api/live/tasks/${incident.task}`)).body;
  expect(page.incident).toMatchObject({
    sentence_zh: expect.stringContaining('没有付成：账号不符'),
    choices: expect.arrayContaining(['重新支付']),
  });
  const names = page.candidates.map((one: Answered) => one.person.name);
  const account = people.find((one) => names.includes(one.name))?.account ?? '';
  const url = `/api/live/tasks/${incident.task}/resolve`;
  const choice = { version: incident.version, choice: '更正账户', reason: '本人更正' };
  const corrected = { 银行账户: '6222020000000000002' };
  const answer = await (await office.as(account)).call('POST', url, {
    commandId: commandId(),
    ...choice,
    facts: corrected,
  });
  expect([answer.status, answer.body.sentence_zh]).toEqual([200, undefined]);
  const { payments } = (await dengke.call('GET', `/api/live/cases/${id}`)).body;
  expect(payments.map((one: Answered) => [one.account, one.state])).toEqual([
    ['6222020000000000001', 'unpaid'],
    ['6222020000000000002', 'ordered'],
  ]);
});

test('an order to pay back is served, paid in, and ends the case', async () => {
  const facts = {
    责任人: '孙某',
    违规事实: '重复报销',
    查处机构: '盟医保稽核科',
    违规支付金额: '800.00',
    参与冒名欺诈: false,
  };
  const asked = (
    await (await office.as('malin')).call('POST', '/api/procedures/xingan.mispayment-recovery/form', { facts })
  ).body;
  const known = Object.fromEntries(
    asked.form.order.filter((word: string) => word in facts).map((word: string) => [word, (facts as Answered)[word]]),
  );
  const id = await file(
    'malin',
    'xingan.mispayment-recovery',
    known,
    asked.papers.map((paper: Answered) => paper.name),
  );
  expect((await pass('baiyin', id)).status).toBe(200);
  const baiyin = await office.as('baiyin');
  const [serving] = await open(baiyin, id);
  expect(serving).toMatchObject({ step: '责令', kind: 'serve' });
  const proof = { commandId: commandId(), step: '责令', way: '当面签收', day: '2026-03-02' };
  const url = `/api/live/cases/${id}`;
  const sunmou = await office.as('sunmou');
  expect((await sunmou.call('POST', `${url}/served`, proof)).status).toBe(403);
  expect((await baiyin.call('POST', `${url}/served`, { ...proof, commandId: commandId(), way: '口头' })).status).toBe(
    422,
  );
  expect((await baiyin.call('POST', `${url}/served`, proof)).status).toBe(200);
  const page = (await baiyin.call('GET', url)).body;
  expect(page.letters.find((one: Answered) => one.step === '责令')).toMatchObject({ state: 'served', way: '当面签收' });

  const [recovering] = await open(sunmou, id);
  const task = `/api/live/tasks/${recovering.task}`;
  expect((await sunmou.call('POST', `${task}/claim`, { version: recovering.version })).status).toBe(200);
  const typed = { facts: {}, papers: ['追回凭证'], result: '通过', reason: '凭证附后' };
  expect((await sunmou.call('PUT', `${task}/draft`, typed)).status).toBe(200);
  const chenlu = await office.as('chenlu');
  const receive = (amount: string, reference: string) =>
    chenlu.call('POST', `${url}/receipts`, {
      commandId: commandId(),
      step: '追回',
      amount,
      day: '2026-03-02',
      reference,
    });
  const refused = { commandId: commandId(), step: '追回', amount: '300.00', day: '2026-03-02', reference: 'r1' };
  expect((await sunmou.call('POST', `${url}/receipts`, refused)).body.code).toBe('forbidden');
  expect((await receive('300.00', 'r1')).status).toBe(200);
  expect((await receive('100.00', 'r2')).status).toBe(200);
  const late = { commandId: commandId(), version: recovering.version, result: '通过', facts: {}, papers: ['追回凭证'] };
  expect((await sunmou.call('POST', `${task}/complete`, late)).body).toMatchObject({ code: 'stale' });
  const now = (await sunmou.call('GET', task)).body;
  expect(now.row.version).toBeGreaterThan(recovering.version);
  expect(now).toMatchObject({ row: { holder: { name: '孙某' } }, mayAct: true, draft: { reason: '凭证附后' } });
  expect((await pass('sunmou', id, {}, { papers: ['追回凭证'] })).status).toBe(200);
  const ended = await receive('400.00', 'r3');
  expect(ended.body.case.end).toMatchObject({ name: '已处理' });
});
