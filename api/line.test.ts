import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type Client, type TestOffice, testOffice } from '../tests/office.ts';
import { elder, elderPapers as papers } from '../tests/steps.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(async () => {
  expect(office.breaches).toEqual([]);
  await office.close();
});

let last = 0;
const commandId = () => `command-${++last}-000`;

async function enrol(clerk: Client, facts: object = elder): Promise<Answered> {
  const answer = await clerk.call('POST', '/api/live/cases', {
    commandId: commandId(),
    procedure: 'xingan.enrollment',
    facts,
    papers,
  });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}
const pool = async (clerk: Client, id: string): Promise<Answered> => {
  const { body } = await clerk.call('GET', '/api/live/inbox?view=pool');
  return body.rows.find((row: Answered) => row.case === id);
};
const complete = (clerk: Client, row: Answered, more: object = {}) =>
  clerk.call('POST', `/api/live/tasks/${row.task}/complete`, {
    commandId: commandId(),
    version: row.version,
    result: '通过',
    facts: {},
    papers: [],
    ...more,
  });

test('an enrolment goes its way: filed, checked by one, reviewed by another, ended; the first may not review it', async () => {
  const [baoming, chenlu] = await Promise.all([office.as('baoming'), office.as('chenlu')]);
  const { case: filed } = await enrol(baoming);
  expect(filed).toMatchObject({ procedure: { id: 'xingan.enrollment' }, region: { id: 'xingan', title: '兴安盟' } });
  expect(filed.number).toMatch(/^兴城〔2026〕\d{4}$/);

  const first = await pool(baoming, filed.case);
  expect(first).toMatchObject({ step: '初审', kind: 'act' });
  expect((await complete(baoming, first)).status).toBe(200);

  const mine = await baoming.call('GET', '/api/live/inbox?view=mine');
  const entry = mine.body.rows.find((row: Answered) => row.case === filed.case);
  expect(entry).toMatchObject({ step: '录入申报', holder: { name: '包明' } });
  expect((await complete(baoming, entry, { facts: { 名单编号: '2026-001' } })).status).toBe(200);

  expect(await pool(baoming, filed.case)).toBeUndefined();
  const review = await pool(chenlu, filed.case);
  expect(review).toMatchObject({ step: '复核' });
  const own = await complete(baoming, review);
  expect(own).toMatchObject({ status: 403, body: { code: 'person' } });
  expect(own.body.sentence_zh).toContain('另一个人');

  const page = await baoming.call('GET', `/api/live/tasks/${review.task}`);
  expect(page.body).toMatchObject({ mayAct: false, mayNot: { code: 'person' } });
  expect(page.body.candidates.map((one: Answered) => one.person.name)).toEqual(
    expect.arrayContaining(['陈露', '苗青']),
  );
  expect(page.body.candidates.map((one: Answered) => one.person.name)).not.toContain('包明');

  const done = await complete(chenlu, review);
  expect(done).toMatchObject({ status: 200, body: { case: { end: { name: '已参保' } } } });
  const whole = await chenlu.call('GET', `/api/live/cases/${filed.case}`);
  expect(
    whole.body.timeline.filter((line: Answered) => line.kind === 'performed').map((line: Answered) => line.by.name),
  ).toEqual(['包明', '包明', '包明', '陈露']);
  expect(whole.body.steps.map((one: Answered) => one.state)).toEqual(['done', 'done', 'done', 'done']);
  expect(whole.body.letters.length).toBeGreaterThan(0);
});

test('the same command sent twice, or twice at once, is done once and answered alike', async () => {
  const baoming = await office.as('baoming');
  const command = { commandId: 'twice-000001', procedure: 'xingan.enrollment', facts: elder, papers };
  const one = await baoming.call('POST', '/api/live/cases', command);
  const two = await baoming.call('POST', '/api/live/cases', command);
  expect(two.body.case.case).toBe(one.body.case.case);
  const row = await pool(baoming, one.body.case.case);
  const act = { commandId: 'twice-000002', version: row.version, result: '通过', facts: {}, papers: [] };
  const both = await Promise.all([1, 2].map(() => baoming.call('POST', `/api/live/tasks/${row.task}/complete`, act)));
  expect(both.map(({ status }) => status)).toContain(200);
  expect(await baoming.call('POST', `/api/live/tasks/${row.task}/complete`, act)).toMatchObject({ status: 200 });
  const { body } = await baoming.call('GET', `/api/live/cases/${one.body.case.case}`);
  expect(body.timeline.filter((line: Answered) => line.step === '初审' && line.kind === 'performed')).toHaveLength(1);
});

test('a filing that lacks papers or words is refused with their names, draws no number and leaves nothing', async () => {
  const baoming = await office.as('baoming');
  const file = (more: object) =>
    baoming.call('POST', '/api/live/cases', {
      commandId: commandId(),
      procedure: 'xingan.enrollment',
      facts: elder,
      papers,
      ...more,
    });
  const before = await office.db.selectFrom('office.numbers').selectAll().execute();
  expect(await file({ papers: ['身份证'] })).toMatchObject({ status: 422, body: { code: 'papers' } });
  const { 姓名: _, ...nameless } = elder;
  const refused = await file({ facts: nameless });
  expect(refused).toMatchObject({ status: 422, body: { code: 'form', where: '姓名' } });
  expect(refused.body.sentence_zh).toBe('请填写「姓名」。');
  expect(await file({ facts: { ...elder, 多余: '1' } })).toMatchObject({ status: 422, body: { code: 'form' } });
  expect(await file({ extra: 1 })).toMatchObject({ status: 400, body: { code: 'invalid', where: 'extra' } });
  expect(await office.db.selectFrom('office.numbers').selectAll().execute()).toEqual(before);
});

test('the start form asks for what depends on what has been typed', async () => {
  const baoming = await office.as('baoming');
  const ask = async (facts: object) =>
    (await baoming.call('POST', '/api/procedures/xingan.enrollment/form', { facts })).body;
  const plain = await ask({});
  expect(plain.form.order).not.toContain('就读学校');
  expect(plain.form.dependsOn).toContain('人员类别');
  const pupil = await ask({ 人员类别: '中小学生' });
  expect(pupil.form.order).toContain('就读学校');
  expect(pupil.form.schema.properties.人员类别).toMatchObject({
    'x-type': 'choice',
    enum: expect.arrayContaining(['中小学生']),
  });
  const migrant = await ask({ 人员类别: '农民工子女' });
  expect(migrant.papers.map((paper: Answered) => paper.name)).toContain('暂住证');
});

test('a draft is kept for its writer and shown again; a reassigned task does not show it to another', async () => {
  const [baoming, gaowa, suhe] = await Promise.all(['baoming', 'gaowa', 'malin'].map((one) => office.as(one)));
  const { case: filed } = await enrol(baoming as Client);
  const row = await pool(baoming as Client, filed.case);
  const draft = { facts: {}, papers: [], result: '不符合参保条件', reason: '写到一半' };
  expect((await baoming?.call('PUT', `/api/live/tasks/${row.task}/draft`, draft))?.status).toBe(200);
  const again = await baoming?.call('GET', `/api/live/tasks/${row.task}`);
  expect(again?.body.draft).toMatchObject({ result: '不符合参保条件', reason: '写到一半' });
  expect(again?.body.buttons.map((one: Answered) => one.result)).toContain('不符合参保条件');
  expect((await gaowa?.call('GET', `/api/live/tasks/${row.task}`))?.body.draft).toBeUndefined();
  expect((await suhe?.call('PUT', `/api/live/tasks/${row.task}/draft`, { ...draft, extra: 1 }))?.status).toBe(400);
});

test('every limit is derived: sentence, article, trace in words, numbered days', async () => {
  const [baoming, chenlu] = await Promise.all([office.as('baoming'), office.as('chenlu')]);
  const { case: filed } = await enrol(baoming);
  const { body } = await chenlu.call('GET', `/api/live/cases/${filed.case}/deadlines`);
  const promised = body.clocks.find((clock: Answered) => clock.due.basis === 'promised' && clock.step === '初审');
  expect(promised).toMatchObject({ sentence: expect.stringContaining('10个工作日'), due: { state: 'normal' } });
  expect(promised.trace.length).toBeGreaterThan(1);
  const numbers = promised.strip.flatMap((day: Answered) => day.n ?? []);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
  expect(promised.strip.at(-1).marks).toContain('due');
  const legal = body.clocks.find((clock: Answered) => clock.due.basis === 'legal');
  expect(legal.cites[0]).toMatchObject({ instrument: '兴参保', quote: expect.stringContaining('4月30日') });
  expect(legal.cites[0].text).toMatch(/^第八条 /);
  const [task] = (await chenlu.call('GET', `/api/live/cases/${filed.case}`)).body.tasks;
  const { cites } = (await chenlu.call('GET', `/api/live/tasks/${task.task}`)).body;
  expect(cites.length).toBeGreaterThan(0);
  for (const cite of cites) expect(cite.text.length).toBeGreaterThan(20);
});

test('a supervisor sees what is late, learns who may take it, and passes it on with a word for each row', async () => {
  const [baoming, suhe] = await Promise.all([office.as('baoming'), office.as('suhe')]);
  const { case: filed } = await enrol(baoming);
  const first = await pool(baoming, filed.case);
  await complete(baoming, first);
  const mine = await baoming.call('GET', '/api/live/inbox?view=mine');
  const entry = mine.body.rows.find((row: Answered) => row.case === filed.case);
  await complete(baoming, entry, { facts: { 名单编号: '2026-002' } });
  const start = office.clock.now;
  office.clock.now = '2026-04-01T02:00:00.000Z';
  const board = await suhe.call('GET', '/api/live/board/overdue');
  const late = board.body.rows.find((row: Answered) => row.case === filed.case);
  expect(late).toMatchObject({ step: '复核', due: [{ state: 'overdue', basis: 'promised' }] });
  expect(board.body.total).toBe(board.body.rows.length);
  const people = await suhe.call('GET', `/api/live/people?task=${late.task}`);
  const byName = (name: string) => people.body.rows.find((one: Answered) => one.name === name);
  expect(byName('包明').mayNot.code).toBe('person');
  expect(byName('陈露').mayNot).toBeUndefined();
  const pass = (to: string, version = late.version) =>
    suhe.call('POST', '/api/live/tasks/reassign', { tasks: [{ task: late.task, version }], to, reason: '逾期催办' });
  expect((await pass(byName('包明').id)).body.rows[0]).toMatchObject({ done: false, code: 'person' });
  expect((await pass(byName('丁一').id)).body.rows[0]).toMatchObject({ done: false, code: 'not-meant' });
  expect((await pass(byName('陈露').id, 99)).body.rows[0]).toMatchObject({ done: false, code: 'stale' });
  expect((await pass(byName('陈露').id)).body.rows[0]).toMatchObject({ done: true, number: filed.number });
  const chenlu = await office.as('chenlu');
  const inbox = await chenlu.call('GET', '/api/live/inbox?view=overdue');
  expect(inbox.body.rows.map((row: Answered) => row.task)).toContain(late.task);
  office.clock.now = start;
});

test('a rehearsal is opened as of a day, played in all parts, and its clock is moved', async () => {
  const anqi = await office.as('anqi');
  const opened = await anqi.call('POST', '/api/rehearsals', {
    commandId: commandId(),
    procedure: 'xingan.enrollment',
    date: '2026-04-28',
    facts: elder,
    papers,
  });
  expect(opened.status).toBe(200);
  expect(opened.body.case.number).toMatch(/^演/);
  const id = opened.body.case.case;
  const whole = await anqi.call('GET', `/api/rehearsal/cases/${id}`);
  expect(whole.body.now.slice(0, 10)).toBe('2026-04-28');
  const [task] = whole.body.tasks;
  const page = await anqi.call('GET', `/api/rehearsal/tasks/${task.task}`);
  const [who] = page.body.candidates;
  const act = {
    commandId: commandId(),
    version: task.version,
    result: '通过',
    facts: {},
    papers: [],
    as: who.person.id,
  };
  expect((await anqi.call('POST', `/api/rehearsal/tasks/${task.task}/complete`, act)).status).toBe(200);
  const moved = await anqi.call('POST', `/api/rehearsals/${id}/advance`, { commandId: commandId(), to: '3个工作日' });
  expect(moved.status).toBe(200);
  const later = await anqi.call('GET', `/api/rehearsal/cases/${id}`);
  expect(later.body.now.slice(0, 10)).toBe('2026-05-06');
  const back = await anqi.call('POST', `/api/rehearsals/${id}/advance`, { commandId: commandId(), to: '2026-05-01' });
  expect(back).toMatchObject({ status: 422, body: { code: 'backwards' } });
  expect((await anqi.call('GET', `/api/live/cases/${id}`)).status).toBe(404);
  const live = await anqi.call('POST', `/api/live/tasks/${task.task}/complete`, act);
  expect(live.status).toBe(404);
});

test('a procedure is offered to the office that files it, and refused to another', async () => {
  const offered = async (account: string) => {
    const { body } = await (await office.as(account)).call('GET', '/api/procedures');
    return body.rows.filter((row: Answered) => row.mayFile).map((row: Answered) => row.id);
  };
  expect(await offered('tanxi')).toContain('chongqing.out-of-city-referral');
  expect(await offered('xiangyu')).not.toContain('chongqing.out-of-city-referral');
  expect(await offered('wuyun')).toEqual([]);
  const xiangyu = await office.as('xiangyu');
  const form = await xiangyu.call('POST', '/api/procedures/chongqing.out-of-city-referral/form', { facts: {} });
  expect(form.body.refusal).toMatchObject({ code: 'not-filed-here' });
});
