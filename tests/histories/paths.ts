import type { Office } from '../engine/support/office.ts';
import { resident } from '../engine/support/people.ts';
import { planOf } from '../engine/support/plans.ts';
import { TestCase } from '../engine/support/test-case.ts';

const handler = { person: '王甲', unit: '单位' };

/** Main paths of the five procedures, each played to its end on the real server. */
export const PATHS: { [name: string]: (office: Office) => Promise<TestCase> } = {
  async enrolment(office) {
    const one = newCase(office, 'xingan.enrollment', '2026-03-02T10:00:00+08:00');
    await taken(one.file({ facts: resident }));
    await taken(one.act('初审', { person: '王甲' }));
    await one.opened('录入申报');
    await one.moveTo('2026-03-04T10:00:00+08:00');
    await taken(one.act('录入申报', { person: '王甲' }));
    await taken(one.act('复核', { person: '李乙', result: '退回', reason: '照片不清', facts: { 理由: '照片不清' } }));
    await taken(one.act('录入申报', { person: '王甲' }));
    await taken(one.act('复核', { person: '李乙' }));
    return one;
  },
  async transfer(office) {
    const one = newCase(office, 'xingan.transfer-approval', '2026-03-02T10:00:00+08:00');
    await taken(one.file());
    await taken(one.act('医院意见'));
    await one.moveTo('2026-03-20T10:00:00+08:00');
    await taken(one.act('决定'));
    return one;
  },
  async 'emergency-transfer-too-late'(office) {
    const one = newCase(office, 'xingan.emergency-transfer-makeup', '2026-03-10T00:00:00+08:00');
    await taken(one.file({ facts: { 转院日期: '2026-03-06' } }));
    return one;
  },
  async 'emergency-transfer-in-time'(office) {
    const one = newCase(office, 'xingan.emergency-transfer-makeup', '2026-03-09T23:59:00+08:00');
    await taken(one.file({ facts: { 转院日期: '2026-03-06' } }));
    await one.moveTo('2026-03-10T10:00:00+08:00');
    await taken(one.act('医院意见'));
    await taken(one.act('决定'));
    return one;
  },
  async report(office) {
    const one = newCase(office, 'chongqing.out-of-city-report', '2026-03-13T23:59:00+08:00');
    await taken(one.file({ facts: { 入院日期: '2026-03-06', 当地定点医院: true, 急诊或危重抢救: true } }));
    await one.moveTo('2026-03-16T10:00:00+08:00');
    await taken(one.act('核定'));
    return one;
  },
  async refund(office) {
    const one = newCase(office, 'sichuan.refund', '2025-12-10T10:00:00+08:00');
    await taken(one.file({ facts: { 退费原因: '就业', 缴费年度: '2026' }, papers: ['身份证', '就业参保证明'] }));
    await taken(one.act('受理'));
    for (const signer of ['经办人', '复核人', '审批人'])
      await taken(one.act(`审核·${signer}`, { facts: { 个人缴费金额: '400.00' } }));
    await one.carried();
    const [effect = ''] = Object.keys((await one.state()).pending);
    await one.moveTo('2025-12-11T10:00:00+08:00');
    await taken(one.send({ type: 'paid', effect, day: '2025-12-11', by: handler, at: one.now }));
    return one;
  },
  async recovery(office) {
    const one = newCase(office, 'xingan.mispayment-recovery', '2026-03-02T10:00:00+08:00');
    await taken(one.file({ facts: { 违规支付金额: '800.00', 参与冒名欺诈: false } }));
    await one.moveTo('2026-03-03T10:00:00+08:00');
    await taken(one.act('责令'));
    const way = '当面签收';
    await one.carried();
    await taken(one.send({ type: 'served', step: '责令', way, day: '2026-03-03', by: handler, at: one.now }));
    await one.opened('追回');
    await one.carried();
    await one.moveTo('2026-03-20T10:00:00+08:00');
    await taken(one.act('移送', { facts: { 移送单位: '盟审计部门' } }));
    return one;
  },
};

function newCase(office: Office, id: string, at: string): TestCase {
  return new TestCase(office, planOf(id, at.slice(0, 10)), at);
}

async function taken(outcome: ReturnType<TestCase['file']>): Promise<void> {
  const found = await outcome;
  if (!found.ok) throw new Error(`Refused: ${JSON.stringify(found.refusal)}`);
}
