import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clock, OpenTask } from '../../model/case.ts';
import type { Projection } from '../../model/ports.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { projection, type Step } from '../../tests/steps.ts';
import { firstBroken } from '../audit/chain.ts';
import { caseStore } from '../case-store.ts';
import { draftOfPerson, keepDraft } from '../drafts.ts';
import { taskId } from './task-row.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await testDatabase();
});
afterAll(() => at.close());

const task = (step: string, version: number, more: Partial<OpenTask> = {}): OpenTask => ({
  key: step,
  version,
  step,
  kind: 'act',
  role: '经办机构',
  to: { unitKind: '经办', at: '乌兰浩特市' },
  excluded: [],
  openedAt: '2026-03-02T02:00:00.000Z',
  clocks: [],
  ...more,
});

const clock = (key: string, kind: Clock['kind'], due: string, state: Clock['state'] = 'running'): Clock => ({
  key,
  kind,
  spec: { within: '3 days', of: 'event.申请' },
  sentence: '3日内',
  cites: [],
  alerts: [],
  alerted: [],
  answer: { status: 'resolved', due_utc: due, trace: [{ code: 'ANCHOR' }] },
  given: {},
  state,
  ledger: [],
});

const step = (caseId: string, seq: number, tasks: OpenTask[], more: Partial<Step> = {}): Projection =>
  projection({
    caseId,
    seq,
    tasks,
    number: `兴转〔2026〕${caseId}`,
    entries: [
      { seq, at: '2026-03-02T02:00:00.000Z', kind: 'performed', step: '申请', by: { person: 'p1', unit: 'u1' } },
    ],
    ...more,
  });

const live = () => at.db.withSchema('live');
const tasksOf = (caseId: string) =>
  live().selectFrom('tasks').selectAll().where('case_id', '=', caseId).orderBy('version').execute();

test('the same step committed twice, also at once, is committed once', async () => {
  const store = caseStore(at.db);
  const first = step('a', 1, [task('初审', 1)], { command: { id: 'command-1', answer: 'x' } });
  await store.commit(first);
  const next = step('a', 2, [task('复核', 2)]);
  await Promise.all([1, 2, 3, 4].map(() => store.commit(next)));
  await store.commit(first);
  const row = await live().selectFrom('cases').selectAll().where('case_id', '=', 'a').executeTakeFirstOrThrow();
  expect(row).toMatchObject({ seq: 2, audit_n: 2, title: '白某 转院审批' });
  const links = await live().selectFrom('audit').selectAll().where('case_id', '=', 'a').orderBy('n').execute();
  expect(links.map((link) => link.seq)).toEqual([1, 2]);
  expect((await tasksOf('a')).map((one) => [one.key, one.closed_at !== null])).toEqual([
    ['初审', true],
    ['复核', false],
  ]);
});

test('the chain verifies, and finds a changed, a missing and a cut entry', async () => {
  const links = (n: number) =>
    live().selectFrom('audit').selectAll().where('case_id', '=', 'a').orderBy('n').limit(n).execute();
  const { audit_n, audit_head } = await live()
    .selectFrom('cases')
    .select(['audit_n', 'audit_head'])
    .where('case_id', '=', 'a')
    .executeTakeFirstOrThrow();
  const all = await links(9);
  expect(firstBroken('a', all, audit_n, audit_head)).toBeUndefined();
  const changed = all.map((link) => (link.n === 1 ? { ...link, entry: { ...link.entry, reason: '改' } } : link));
  expect(firstBroken('a', changed, audit_n, audit_head)).toBe(1);
  expect(firstBroken('a', all.slice(1), audit_n, audit_head)).toBe(1);
  expect(firstBroken('a', all.slice(0, 1), audit_n, audit_head)).toBe(2);
});

test('the database refuses to change or delete an audit entry', async () => {
  await expect(live().deleteFrom('audit').execute()).rejects.toThrow('append-only');
  await expect(live().updateTable('audit').set({ seq: 9 }).execute()).rejects.toThrow('append-only');
});

test('a task sorts by its legal and its promised limit; a stopped clock has no instant', async () => {
  const store = caseStore(at.db);
  const both = step('b', 1, [task('决定', 1, { clocks: ['决定', '决定_承诺'] })]);
  both.state.clocks = {
    决定: clock('决定', 'term', '2026-03-05T16:00:00Z'),
    决定_承诺: clock('决定_承诺', 'promise', '2026-03-16T16:00:00Z'),
  };
  await store.commit(both);
  const [row] = await tasksOf('b');
  expect(row).toMatchObject({
    legal_due: '2026-03-05T16:00:00.000Z',
    promised_due: '2026-03-16T16:00:00.000Z',
    paused: false,
  });
  expect(row?.clocks[0]?.answer.trace).toEqual([]);
  const stopped = step('b', 2, [task('决定', 1, { clocks: ['决定', '决定_承诺'] })]);
  stopped.state.clocks = {
    决定: clock('决定', 'term', '2026-03-05T16:00:00Z', 'suspended'),
    决定_承诺: clock('决定_承诺', 'promise', '2026-03-16T16:00:00Z', 'suspended'),
  };
  await store.commit(stopped);
  expect((await tasksOf('b'))[0]).toMatchObject({ legal_due: null, promised_due: null, paused: true });
});

test('a step sent back returns to the person who did it, unless they are excluded or gone', async () => {
  const store = caseStore(at.db);
  await at.db
    .insertInto('office.regions')
    .values({ id: 'xingan', title: '兴安盟', parent: null, calendar: null })
    .execute();
  const unit = { id: 'u1', region: 'xingan', kind: '经办', name: '经办', area: '乌兰浩特市' };
  await at.db.insertInto('office.units').values(unit).execute();
  const p1 = { id: 'p1', account: 'p1', name: '甲', region: 'xingan', rights: [], password_hash: '' };
  await at.db.insertInto('office.people').values(p1).execute();
  await at.db.insertInto('office.posts').values({ person: 'p1', unit: 'u1', posts: [] }).execute();
  await store.commit(step('c', 1, [task('申请', 1)]));
  await store.commit(step('c', 2, [task('初审', 2)]));
  await store.commit(step('c', 3, [task('申请', 3)]));
  const rows = await tasksOf('c');
  expect(rows.map((row) => [row.key, row.id === taskId('c', row), row.closed_by, row.holder])).toEqual([
    ['申请', true, 'p1', null],
    ['初审', true, null, null],
    ['申请', true, null, 'p1'],
  ]);
  await store.commit(step('d', 1, [task('申请', 1)]));
  await store.commit(step('d', 2, []));
  await store.commit(step('d', 3, [task('申请', 3, { excluded: ['p1'] })]));
  expect((await tasksOf('d')).at(-1)?.holder).toBeNull();
  await at.db.updateTable('office.people').set({ active: false }).execute();
  await store.commit(step('c', 4, [task('初审', 4)]));
  await store.commit(step('c', 5, [task('申请', 5)]));
  expect((await tasksOf('c')).at(-1)).toMatchObject({ holder: null, claimed_at: null });
});

test('the realms do not see each other', async () => {
  const store = caseStore(at.db);
  await store.commit({ ...step('e', 1, [task('初审', 1)]), realm: 'rehearsal' });
  expect(await tasksOf('e')).toEqual([]);
  const found = await at.db.withSchema('rehearsal').selectFrom('cases').select('case_id').execute();
  expect(found).toEqual([{ case_id: 'e' }]);
});

test('a rehearsal whose clock was moved and whose mark of it was lost gets it back with what happens next', async () => {
  const day = 86_400_000;
  const when = (days: number) => new Date(Date.now() + days * day).toISOString();
  const commit = (seq: number, days: number) =>
    caseStore(at.db).commit(
      step('r', seq, [task('初审', 1), task(`步${seq}`, seq)], { realm: 'rehearsal', state: { at: when(days) } }),
    );
  const days = async () => {
    const r = at.db.withSchema('rehearsal');
    const rows = await r
      .selectFrom('tasks')
      .select('offset_ms')
      .where('case_id', '=', 'r')
      .where('closed_at', 'is', null)
      .execute();
    const [one] = await r.selectFrom('cases').select('offset_ms').where('case_id', '=', 'r').execute();
    return [one, ...rows].map((row) => Math.round((row?.offset_ms ?? 0) / day));
  };
  await commit(1, 10);
  expect(await days()).toEqual([10, 10, 10]);
  await commit(2, 30);
  expect(await days()).toEqual([30, 30, 30]);
  await commit(3, 20);
  expect(await days()).toEqual([30, 30, 30]);
});

test('work that goes on under a new version stays with its holder, and what others had typed goes with it', async () => {
  const store = caseStore(at.db);
  const booked = (seq: number): Partial<Step> => ({
    entries: [
      { seq, at: '2026-03-02T03:00:00.000Z', kind: 'receipt', step: '追回', by: { person: 'cashier', unit: 'u1' } },
    ],
  });
  await store.commit(step('f', 1, [task('追回', 1)]));
  await live()
    .updateTable('tasks')
    .set({ holder: 'debtor', claimed_at: '2026-03-02T02:30:00.000Z' })
    .where('case_id', '=', 'f')
    .execute();
  const old = (await tasksOf('f'))[0]?.id ?? '';
  await keepDraft(at.db, 'live', {
    task: old,
    person: 'debtor',
    draft: { facts: {}, papers: ['凭证'] },
    at: '2026-03-02T02:40:00.000Z',
  });
  await store.commit(step('f', 2, [task('追回', 2)], booked(2)));
  await store.commit(step('f', 3, [task('追回', 3)], booked(3)));
  expect((await tasksOf('f')).map((row) => [row.closed_by, row.holder, row.claimed_at])).toEqual([
    [null, 'debtor', '2026-03-02T02:30:00.000Z'],
    [null, 'debtor', '2026-03-02T02:30:00.000Z'],
    [null, 'debtor', '2026-03-02T02:30:00.000Z'],
  ]);
  const open = taskId('f', { key: '追回', version: 3 });
  expect((await draftOfPerson(at.db, 'live', open, 'debtor'))?.draft.papers).toEqual(['凭证']);
});

test('money booked twice on work that nobody holds leaves it in the pool', async () => {
  const store = caseStore(at.db);
  const by = { person: 'cashier', unit: 'u1' };
  for (const seq of [1, 2, 3])
    await store.commit(
      step('g', seq, [task('追回', seq)], {
        entries: [{ seq, at: '2026-03-02T03:00:00.000Z', kind: 'receipt', step: '追回', by }],
      }),
    );
  expect((await tasksOf('g')).map((row) => row.holder)).toEqual([null, null, null]);
});

test('what a step says of its letter and its payment stands on them with the step', async () => {
  const store = caseStore(at.db);
  await store.commit(step('answers', 1, []));
  const sent = {
    case_id: 'answers',
    step: '责令',
    issued_at: '2026-03-02T02:00:00.000Z',
    recipient: '白某',
    text: '责令',
  };
  await live()
    .insertInto('letters')
    .values({ ...sent, id: 'letter-1', effect: '1:0', letter: '责令通知书' })
    .execute();
  const order = { case_id: 'answers', step: '支付', amount: '1.00', payee: '白某', account: '6222' };
  const ordered = { ...order, state: 'ordered' as const, ordered_at: sent.issued_at };
  await live()
    .insertInto('payments')
    .values([
      { ...ordered, id: 'payment-1', effect: '1:1' },
      { ...ordered, id: 'payment-2', effect: '1:2' },
    ])
    .execute();
  const said = (seq: number, entries: Step['entries']) =>
    store.commit(step('answers', seq, [], { entries: entries ?? [] }));
  const entry = { at: sent.issued_at, seq: 2 };
  await said(2, [{ ...entry, kind: 'returned', step: '责令' }]);
  expect(await live().selectFrom('letters').select('state').where('id', '=', 'letter-1').execute()).toEqual([
    { state: 'returned' },
  ]);
  await said(3, [
    { ...entry, kind: 'served', step: '责令', detail: { way: '当面签收', day: '2026-03-03' } },
    { ...entry, kind: 'paid', step: '支付', detail: { effect: '1:1', amount: '1.00', day: '2026-03-04' } },
    { ...entry, kind: 'unpaid', step: '支付', reason: '账号不对', detail: { effect: '1:2', amount: '1.00' } },
  ]);
  expect(
    await live().selectFrom('letters').select(['state', 'way', 'day']).where('id', '=', 'letter-1').execute(),
  ).toEqual([{ state: 'served', way: '当面签收', day: '2026-03-03' }]);
  const payments = live().selectFrom('payments').select(['state', 'day', 'reason']).where('case_id', '=', 'answers');
  expect(await payments.orderBy('id').execute()).toEqual([
    { state: 'paid', day: '2026-03-04', reason: null },
    { state: 'unpaid', day: null, reason: '账号不对' },
  ]);
});
