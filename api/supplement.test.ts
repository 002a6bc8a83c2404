import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type Client, type TestOffice, testOffice } from '../tests/office.ts';

let office: TestOffice;
let zhouqi: Client;
beforeAll(async () => {
  office = await testOffice('2026-03-02T02:00:00.000Z');
  zhouqi = await office.as('zhouqi');
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});

const facts = {
  姓名: '冯某',
  身份证号: '510701199003124417',
  退费原因: '就业',
  银行账户: '6222020000000000001',
  参保地: '演州县',
  缴费年度: '2027',
};
let last = 0;
const act = (task: Answered, more: object) => ({
  commandId: `supplement-${++last}`,
  version: task.version,
  facts: {},
  papers: [],
  ...more,
});

test('what is missing is told once, the clock stops, and the case comes back to who asked', async () => {
  const papers = ['身份证', '就业参保证明'];
  const command = { commandId: 'supplement-0', procedure: 'sichuan/mianyang-demo.refund', facts, papers };
  const { case: filed } = (await zhouqi.call('POST', '/api/live/cases', command)).body;
  const tasks = async () => (await zhouqi.call('GET', `/api/live/cases/${filed.case}`)).body.tasks as Answered[];
  const [first] = await tasks();
  const page = (await zhouqi.call('GET', `/api/live/tasks/${first.task}`)).body;
  expect(page.buttons.find((one: Answered) => one.kind === 'supplement')).toMatchObject({ result: '补正' });
  const complete = (task: Answered, more: object) =>
    zhouqi.call('POST', `/api/live/tasks/${task.task}/complete`, act(task, more));
  expect((await complete(first, { result: '补正' })).status).toBe(422);
  expect((await complete(first, { result: '补正', missing: ['身份证复印件模糊'] })).status).toBe(200);

  const waiting = (await zhouqi.call('GET', '/api/live/inbox?view=waiting')).body;
  expect(waiting.rows).toMatchObject([{ case: filed.case, kind: 'supplement' }]);
  expect(waiting.counts.waiting).toBe(1);
  const { body } = await zhouqi.call('GET', `/api/live/cases/${filed.case}/deadlines`);
  const promise = body.clocks.find((clock: Answered) => clock.clock === '受理_承诺');
  expect(promise.due.state).toBe('paused');

  office.clock.now = '2026-03-04T02:00:00.000Z';
  const [supplement] = await tasks();
  const desk = (await zhouqi.call('GET', `/api/live/tasks/${supplement.task}`)).body;
  expect(desk.form.order).toContain('银行账户');
  expect(desk.form.required).toEqual([]);
  expect(desk.values).toMatchObject({ 姓名: '冯某' });
  const corrected = { ...facts, 银行账户: '6222020000000000002' };
  expect(
    (await complete(supplement, { result: '已补正', facts: corrected, papers: ['身份证'] })).body.sentence_zh,
  ).toBeUndefined();
  const [back] = await tasks();
  expect(back).toMatchObject({ step: '受理', kind: 'act', holder: { name: '周琪' } });
  const after = (await zhouqi.call('GET', `/api/live/cases/${filed.case}`)).body;
  expect(after.facts.find((fact: Answered) => fact.word === '银行账户').value).toBe('6222020000000000002');
  expect(after.timeline.map((line: Answered) => line.kind)).toEqual(
    expect.arrayContaining(['supplement', 'supplemented']),
  );
});
