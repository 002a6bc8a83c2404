import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlesOf } from '../../cli/bundle.ts';
import { loadDefinitions } from '../../compiler/load.ts';
import { WIRE } from '../../model/command.ts';
import { canonical } from '../../store/audit/chain.ts';
import { publish } from '../../store/definitions.ts';
import { readCase } from '../../temporal/cases.ts';
import { scheduleOpenings } from '../../temporal/openings.ts';
import { office as jia } from '../pure/machine/office.ts';
import { type Office, openOffice } from './support/office.ts';
import { nationalCalendar } from './support/plans.ts';
import { startWorkerHere } from './support/worker-here.ts';

const SWEEP = `title: 按月核对
cites: 甲办法 1「每月25日」
every: 每月25日
each: {参保人员: 参保状态 = 有效}
steps:
  核对:
    who: 经办机构
    form: [参保地]
    term: 每月25日前，不顺延
ends:
  已核对: 已核对
`;

let office: Office;
let stop: () => Promise<void>;
beforeAll(async () => {
  office = await openOffice();
  await office.db
    .insertInto('office.regions')
    .values({ id: 'jia', title: '甲省', parent: null, calendar: null })
    .execute();
  const tree = { ...jia, 'jia/sweep.yaml': SWEEP, 'calendars/cn.txt': nationalCalendar().text };
  await publish(
    office.db,
    (await bundlesOf(loadDefinitions(tree), '2026-01-02')).filter(({ id }) => id === 'jia.sweep'),
  );
  await office.db.updateTable('office.definitions').set({ published_at: '2026-01-26T00:00:00Z' }).execute();
  stop = await startWorkerHere(office, 'rehearsal');
});
afterAll(async () => {
  await stop();
  await office.close();
});

const realm = () => office.realms.rehearsal;
async function record(person: string, status: string, from_day: string): Promise<void> {
  const line = { register: '参保人员', key: canonical({ 身份证号: person }), word: '参保状态', from_day };
  const row = { ...line, value: JSON.stringify({ is: status }), region: 'jia', seq: 0, n: 0 };
  await office.db.withSchema('rehearsal').insertInto('registers').values(row).execute();
}
async function lookOn(today: string): Promise<void> {
  const workflowId = `openings-${randomUUID()}`;
  const args = [{ realm: 'rehearsal', today }];
  await realm().client.workflow.execute(WIRE.openings, { workflowId, taskQueue: WIRE.taskQueue, args });
}
async function cases(): Promise<unknown[]> {
  const rows = await office.db
    .withSchema('rehearsal')
    .selectFrom('cases')
    .select(['case_id', 'opened_at'])
    .orderBy('opened_at')
    .execute();
  const states = await Promise.all(rows.map(({ case_id }) => readCase(realm(), case_id)));
  return states.map(({ state }) => [state?.openedAt.slice(0, 10), state?.facts.身份证号]).sort();
}

test('opens a case for each entry that is meant, for missed days too, each once', async () => {
  await record('a', '有效', '2026-01-01');
  await record('b', '停止', '2026-01-01');
  await record('c', '有效', '2026-03-01');
  await lookOn('2026-02-24');
  expect(await cases()).toEqual([]);
  // The machine was off from February to April: what was due on 25 February and 25 March opens as of those days.
  await lookOn('2026-04-02');
  const opened = [
    ['2026-02-24', 'a'],
    ['2026-03-24', 'a'],
    ['2026-03-24', 'c'],
  ];
  expect(await cases()).toEqual(opened);
  await office.db.withSchema('rehearsal').deleteFrom('openings_until').execute();
  await lookOn('2026-04-02');
  expect(await cases()).toEqual(opened);
  const kept = await office.db.withSchema('rehearsal').selectFrom('openings').selectAll().orderBy('day').execute();
  expect(kept).toMatchObject([
    { procedure: 'jia.sweep', day: '2026-02-25', opened: 1, unjudged: [] },
    { day: '2026-03-25', opened: 2, unjudged: [] },
  ]);
  const tasks = office.db.withSchema('rehearsal').selectFrom('tasks').select(['step', 'role']);
  expect(await tasks.execute()).toEqual(Array.from({ length: 3 }, () => ({ step: '核对', role: '经办机构' })));
});

test('a daily schedule looks, and is made once', async () => {
  await scheduleOpenings(office.realms.live);
  await scheduleOpenings(office.realms.live);
  const handle = office.realms.live.client.schedule.getHandle('banjie-openings');
  const { spec, action } = await handle.describe();
  expect(spec.timezone).toBe('Asia/Shanghai');
  expect(spec.calendars).toMatchObject([{ hour: [{ start: 0 }], minute: [{ start: 1 }] }]);
  expect(action.workflowType).toBe(WIRE.openings);
});
