import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { preview } from '../../api/calendars/preview.ts';
import { bundlesOf } from '../../cli/bundle.ts';
import { readTree } from '../../cli/tree.ts';
import { loadDefinitions } from '../../compiler/load.ts';
import { approve, beginChange, changeById } from '../../store/calendars/changes.ts';
import { draftPack } from '../../store/calendars/packs.ts';
import { pinned } from '../../store/calendars/pin.ts';
import { counts, results } from '../../store/calendars/results.ts';
import { publish } from '../../store/definitions.ts';
import { createDemo, idOf } from '../../store/demo/create.ts';
import { applyCalendar } from '../../temporal/cases.ts';
import { pack2027 } from '../calendar-packs.ts';
import { replayFault } from '../histories/replay.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { officeAtWork, startWorkerProcess } from './support/processes.ts';
import { TestCase } from './support/test-case.ts';
import { workflowBundle } from './support/worker-here.ts';

const DECEMBER = '2026-12-14T10:00:00+08:00';
const CLOCK = '医院意见_承诺';
const at = officeAtWork();
const plan = planOf('xingan.transfer-approval', '2026-12-14');
const transfer = { ...plan, calendar: pinned(plan.calendar) };

beforeAll(async () => {
  const { db } = at.office;
  await createDemo(db, { password: 'demo' });
  await publish(db, await bundlesOf(loadDefinitions(readTree('definitions')), '2026-12-14'));
}, 120_000);

const now = () => new Date();
const person = (account: string) => idOf(`person/${account}`);

/** A pack with the invented year, previewed for the cases of the rehearsals. */
async function previewed(): Promise<string> {
  const { db } = at.office;
  const pack = await draftPack(db, { id: 'cn-2027.1', region: 'national', overlay: false, text: pack2027 });
  const words = { source: '试〔2026〕1号', reason: '公布放假安排' };
  const change = { id: randomUUID(), realm: 'rehearsal' as const, pack, region: 'national', ...words };
  await beginChange(db, { ...change, drafted_by: person('anqi'), drafted_at: now().toISOString() });
  await preview(db, change.id, now);
  return change.id;
}

async function applied(id: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if ((await changeById(at.office.db, id))?.state === 'applied') return;
    await setTimeout(100);
  }
  throw new Error('Waited in vain for the calendar');
}

async function opened(count: number): Promise<TestCase[]> {
  const cases = Array.from({ length: count }, () => new TestCase(at.office, transfer, DECEMBER));
  for (const one of cases) expect(await one.file()).toMatchObject({ ok: true });
  return cases;
}

test('limits that await 2027 become firm by a pack that two persons publish; a worker killed meanwhile loses none; old histories replay', async () => {
  const { db, realms } = at.office;
  const cases = await opened(60);
  const [first, second] = cases as [TestCase, TestCase];
  expect((await first.state()).clocks[CLOCK]?.answer).toMatchObject({ status: 'provisional', missing_years: [2027] });
  const ended = second;
  const id = await previewed();
  expect(await counts(db, id, 'preview', 'all')).toMatchObject({ cases: 60, firm: 60, moved: 60, refused: 0 });
  expect((await first.state()).clocks[CLOCK]?.answer.status).toBe('provisional');
  const events = await first.events();

  expect(await approve(db, id, person('anqi'), now().toISOString())).toBe('same-person');
  await ended.act('医院意见', { result: '不同意', reason: '不需要' });
  expect((await ended.state()).end).toBeDefined();
  expect(await approve(db, id, person('luming'), now().toISOString())).toBe('approved');
  await applyCalendar(realms.rehearsal, id);
  await setTimeout(700);
  await at.worker.kill();
  const half = (await changeById(db, id))?.done ?? 0;
  at.worker = await startWorkerProcess(at.office);
  await applied(id);

  expect(half).toBeLessThan(59);
  expect((await changeById(db, id))?.done).toBe(59);
  const shown = await results(db, { id, realm: 'rehearsal' }, 'apply', { filter: 'all', limit: 100, offset: 0 });
  expect(shown.map(({ outcome, differs }) => [outcome, differs])).toEqual(Array(59).fill(['changed', false]));
  const { clocks } = await first.state();
  expect(clocks[CLOCK]?.answer).toMatchObject({ status: 'resolved', due_date: '2026-12-26', calendar: 'cn-2027.1' });
  expect(clocks[CLOCK]?.ledger.filter(({ act }) => act === 'calendar')).toMatchObject([
    { by: { person: person('anqi') }, approver: { person: person('luming') }, document: '试〔2026〕1号' },
  ]);
  expect(await first.events()).toBeGreaterThan(events);
  expect(await readModelDiffers(at.office, cases)).toEqual([]);
  const bundle = await workflowBundle();
  for (const one of [first, ended]) expect(await replayFault(bundle, await one.history())).toBeUndefined();
}, 240_000);

test('the limit that became firm wakes the case on its day, and a case taken over by another worker keeps its calendar', async () => {
  const [one] = (await opened(1)) as [TestCase];
  const id = await previewed();
  await approve(at.office.db, id, person('luming'), now().toISOString());
  await applyCalendar(at.office.realms.rehearsal, id);
  await applied(id);
  await at.worker.kill();
  at.worker = await startWorkerProcess(at.office);
  await one.moveTo('2026-12-27T00:05:00+08:00');
  expect((await one.state()).clocks[CLOCK]).toMatchObject({ state: 'expired', settledAt: '2026-12-26T16:00:00.000Z' });
  await one.act('医院意见');
  expect((await one.state()).clocks.决定_承诺?.answer).toMatchObject({ status: 'resolved', calendar: 'cn-2027.1' });
  expect(await readModelDiffers(at.office, [one])).toEqual([]);
}, 120_000);
