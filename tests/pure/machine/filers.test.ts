import { expect, test } from 'vitest';
import { filersOf, openCase } from '../../../machine/index.ts';
import type { Facts } from '../../../model/value.ts';
import { calendar, caseProcedures, planOf } from './compiled.ts';

const at = '2026-03-02T01:00:00.000Z';
const by = { person: 'p', unit: 'u' };
const words: Facts = { 参保地: '甲市', 医疗机构: '盟医院', 受理渠道: '社区平台', 参保人类别: '职工', 无关的词: '不算' };

/** What a case that is opened with these facts says of its first task, and what is said without opening it. */
function both(id: string, facts: Facts) {
  const { plan, planHash } = planOf(id);
  const opened = (given: Facts) => {
    const { state } = openCase(plan, calendar, { caseId: 'c', planHash, at, by, facts: given });
    const [task] = Object.values(state.tasks);
    if (task === undefined) throw new Error(`${id} opens no task`);
    return { state, task };
  };
  const { state, task } = opened({});
  const { role, to, also = [] } = opened(facts).task;
  return { said: filersOf(plan, calendar, state, task, facts, {}), opened: [{ role, to }, ...also] };
}

test.each(caseProcedures.flatMap((id) => [[id, {}] as const, [id, words] as const]))(
  'whoever may file %s with %j is whom the case would mean that was opened with it',
  (id, facts) => {
    const { said, opened } = both(id, facts);
    expect(said).toEqual(opened);
  },
);

test('where the first step hangs on a condition, only opening the case tells', () => {
  const { plan, planHash } = planOf('xingan.transfer-approval');
  const { state } = openCase(plan, calendar, { caseId: 'c', planHash, at, by, facts: {} });
  const [task] = Object.values(state.tasks);
  const [first, ...rest] = plan.steps;
  if (task === undefined || first === undefined) throw new Error('no first step');
  const gated = { ...plan, steps: [{ ...first, when: { source: '参保地 是 甲市' } as never }, ...rest] };
  expect(filersOf(gated, calendar, state, task, words, {})).toBeUndefined();
  const signed = { ...plan, steps: [{ ...first, signs: [{ name: '甲', roles: [task.role] } as never] }, ...rest] };
  expect(filersOf(signed, calendar, state, task, words, {})).toBeUndefined();
});
