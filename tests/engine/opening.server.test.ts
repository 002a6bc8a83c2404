import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedCaseId } from '../../activities/cases/case-id.ts';
import { bundlesOf } from '../../cli/bundle.ts';
import { readTree } from '../../cli/tree.ts';
import { loadDefinitions } from '../../compiler/load.ts';
import { publish } from '../../store/definitions.ts';
import { createDemo } from '../../store/demo/create.ts';
import { readCase } from '../../temporal/cases.ts';
import { type Office, openOffice } from './support/office.ts';
import { readModelDiffers } from './support/oracle.ts';
import { planOf } from './support/plans.ts';
import { TestCase } from './support/test-case.ts';
import { startWorkerHere } from './support/worker-here.ts';

const REPEAT = 'xingan.repeat-mispayment-reassignment';
const recovery = planOf('xingan.mispayment-recovery', '2026-03-02');
const by = { person: '王甲', unit: '单位' };

let office: Office;
let stop: () => Promise<void>;
/** Keys of the effects that the door was asked for, each time. */
const asked: string[] = [];
beforeAll(async () => {
  office = await openOffice();
  await createDemo(office.db, { password: 'demo' });
  const tree = loadDefinitions(readTree(new URL('../../definitions', import.meta.url).pathname));
  await publish(office.db, await bundlesOf(tree, '2026-03-02'));
  stop = await startWorkerHere(office, 'rehearsal', ({ door }) => ({
    door: {
      ...door,
      async open(...order) {
        const opened = await door.open(...order);
        asked.push(order[1].key);
        if (asked.length === 1) throw new Error('The answer was lost on its way');
        return opened;
      },
    },
  }));
});
afterAll(async () => {
  await stop();
  await office.close();
});

/** A violation by this person, whose money was not recovered in time, up to its handing over. */
async function violation(staff: string): Promise<TestCase> {
  const one = new TestCase(office, recovery, '2026-03-03T10:00:00+08:00');
  await one.file({ facts: { 责任人: staff, 违规支付金额: '800.00', 参与冒名欺诈: false } });
  await one.act('责令');
  await one.carried();
  await one.send({ type: 'served', step: '责令', way: '当面签收', day: '2026-03-03', by, at: one.now });
  await one.opened('追回');
  await one.carried();
  await one.moveTo('2026-03-20T10:00:00+08:00');
  expect(await one.act('移送', { facts: { 移送单位: '盟审计部门' } })).toMatchObject({ ok: true });
  await one.carried();
  expect((await one.state()).end?.name).toBe('已移送');
  return one;
}
const opened = () =>
  office.db.withSchema('rehearsal').selectFrom('cases').select('case_id').where('procedure', '=', REPEAT).execute();

test('the second violation of a person opens a reassignment, once, with the person filled in', async () => {
  const first = await violation('孙某');
  const another = await violation('钱某');
  expect(await opened()).toEqual([]);
  const second = await violation('孙某');
  expect(asked).toHaveLength(2);
  expect(new Set(asked).size).toBe(1);
  const id = openedCaseId(second.id, asked[0] ?? '');
  expect(await opened()).toEqual([{ case_id: id }]);
  const { state } = await readCase(second.server, id);
  expect(state?.facts.责任人).toBe('孙某');
  expect(Object.values(state?.tasks ?? {})).toMatchObject([{ key: '建议', role: '盟经办机构' }]);
  const task = office.db.withSchema('rehearsal').selectFrom('tasks').selectAll().where('case_id', '=', id);
  expect(await task.execute()).toMatchObject([{ key: '建议', role: '盟经办机构' }]);
  expect(await readModelDiffers(office, [first, another, second])).toEqual([]);
});
