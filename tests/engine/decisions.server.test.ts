import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClockDecision } from '../../model/case.ts';
import { bundleWorkflows } from '../../worker/bundle.ts';
import { replayFault } from '../histories/replay.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

/** Ten working days of Monday 2 March 2026, promised: the 16th. Another person approves what moves it for good. */
const transfer = planOf('xingan.transfer-approval', '2026-03-02');
const CLOCK = '医院意见_承诺';
const grounds = { instrument: '兴医疗', article: '18' };

let office: Office;
let stop: () => Promise<void>;
let bundle: Awaited<ReturnType<typeof bundleWorkflows>>;
beforeAll(async () => {
  office = await openOffice();
  bundle = await bundleWorkflows();
  stop = await startWorkerHere(office, 'rehearsal');
});
afterAll(async () => {
  await stop?.();
  await office?.close();
});

type Decision = Partial<ClockDecision> & Pick<ClockDecision, 'act'>;
type Line = [day: string, decision: Decision];

const at = (day: string, time = '10:00:00') => `${day}T${time}+08:00`;
const next = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

async function decide(one: TestCase, [day, decision]: Line): Promise<void> {
  await one.moveTo(at(day));
  const by = { person: '苏和', unit: 'u' };
  const said = { reason: '因故', document: '审批表', grounds, ...decision };
  expect(await one.send({ type: 'clock', clock: CLOCK, by, at: one.now, ...said })).toMatchObject({ ok: true });
  const task = Object.values((await one.state()).tasks).find(({ kind }) => kind === 'approve');
  if (task === undefined) return;
  expect(await one.act(task.key, { person: '苏和', facts: {}, papers: [] })).toMatchObject({
    ok: false,
    refusal: { detail: { why: 'own-proposal' } },
  });
  expect(await one.act(task.key, { person: '哈斯', papers: [] })).toMatchObject({ ok: true });
}

test.each<[name: string, lines: Line[], due: string]>([
  ['nothing decided', [], '2026-03-16'],
  [
    'suspended and resumed',
    [
      ['2026-03-04', { act: 'suspend' }],
      ['2026-03-06', { act: 'resume' }],
    ],
    '2026-03-18',
  ],
  [
    'suspended as of an earlier day',
    [
      ['2026-03-05', { act: 'suspend', on: '2026-03-04' }],
      ['2026-03-09', { act: 'resume', on: '2026-03-06' }],
    ],
    '2026-03-18',
  ],
  ['extended', [['2026-03-04', { act: 'extend', amount: '5个工作日' }]], '2026-03-23'],
  ['counted anew', [['2026-03-05', { act: 'restart' }]], '2026-03-19'],
  [
    'its beginning corrected',
    [['2026-03-05', { act: 'correct', anchor: 'event.医院意见_开始', is: '2026-02-25' }]],
    '2026-03-10',
  ],
  [
    'an extension revoked',
    [
      ['2026-03-04', { act: 'extend', amount: '5个工作日' }],
      ['2026-03-05', { act: 'revoke', of: 2 }],
    ],
    '2026-03-16',
  ],
  [
    'a correction revoked',
    [
      ['2026-03-05', { act: 'correct', anchor: 'event.医院意见_开始', is: '2026-02-25' }],
      ['2026-03-06', { act: 'revoke', of: 2 }],
    ],
    '2026-03-16',
  ],
])('%s: the limit runs out on its day and not before, and the history tells the same', async (_name, lines, due) => {
  const one = new TestCase(office, transfer, at('2026-03-02'));
  expect(await one.file()).toMatchObject({ ok: true });
  for (const line of lines) await decide(one, line);
  const clock = async () => (await one.state()).clocks[CLOCK];
  expect((await clock())?.answer.due_date).toBe(due);
  await one.moveTo(at(due, '23:59:55'));
  expect((await clock())?.state).toBe('running');
  await one.moveTo(at(next(due), '00:00:01'));
  expect(await clock()).toMatchObject({
    state: 'expired',
    settledAt: new Date(at(next(due), '00:00:00')).toISOString(),
  });
  expect(await readModelDiffers(office, [one])).toEqual([]);
  expect(await replayFault(bundle, await one.history())).toBeUndefined();
});

test('a limit that had run out runs on when it is suspended as of an earlier day', async () => {
  const one = new TestCase(office, transfer, at('2026-03-02'));
  await one.file();
  await one.moveTo(at('2026-03-17', '08:00:00'));
  expect((await one.state()).clocks[CLOCK]?.state).toBe('expired');
  await decide(one, ['2026-03-17', { act: 'suspend', on: '2026-03-12' }]);
  await decide(one, ['2026-03-18', { act: 'resume', on: '2026-03-17' }]);
  expect((await one.state()).clocks[CLOCK]).toMatchObject({ state: 'running', answer: { due_date: '2026-03-19' } });
  await one.moveTo(at('2026-03-20', '00:00:01'));
  expect((await one.state()).clocks[CLOCK]?.state).toBe('expired');
  expect(await readModelDiffers(office, [one])).toEqual([]);
  expect(await replayFault(bundle, await one.history())).toBeUndefined();
});
