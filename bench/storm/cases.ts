import { randomUUID } from 'node:crypto';
import type { CaseEvent } from '../../model/case.ts';
import type { CaseInput } from '../../model/ports.ts';
import type { Instant } from '../../model/value.ts';
import { fileCase, type Outcome, sendEvent } from '../../temporal/cases.ts';
import type { RealmConnection } from '../../temporal/connect.ts';
import { LIMIT_MS } from './plan.ts';

/** Cases that have one due instant. */
export interface Storm {
  /** First instant too late. */
  due: Instant;
  ids: string[];
}

const facts = {
  ...{ 姓名: '周某', 身份证号: '152201199001010018', 病情诊断: '病', 转院原因: '治疗', 转入医院: '省医院' },
  ...{ 拟转入地: '长春', 参保地: '乌兰浩特市', 医疗机构: '盟医院' },
};
const by = { person: 'storm', unit: 'storm' };

/** Files real cases whose limit ends together; each is woken at its own moment within `spread` ms after the grace. */
export async function fileStorm(
  realm: RealmConnection,
  pinned: Pick<CaseInput, 'plan' | 'planHash' | 'calendar'>,
  { count, due, spread, lanes = 16 }: { count: number; due: number; spread: number; lanes?: number },
): Promise<Storm> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const at = new Date(due - LIMIT_MS).toISOString();
  const filing: CaseEvent = { type: 'perform', task: '申请', version: 1, result: '通过', facts, papers: [], by, at };
  const waiting = ids.values();
  const lane = async () => {
    for (const caseId of waiting) {
      const input: CaseInput = { caseId, realm: 'live', number: `风暴${caseId}`, ...pinned, spread };
      const outcome = await fileCase(realm, input, { commandId: randomUUID(), event: filing });
      if (!outcome.ok) throw new Error(`A filing was refused: ${outcome.refusal.code}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { due: new Date(due).toISOString(), ids };
}

/** The hospital answers, received at `at`; asked again with the same command while the outcome is not known. */
export async function answer(realm: RealmConnection, caseId: string, version: number, at: Instant): Promise<Outcome> {
  const event: CaseEvent = {
    type: 'perform',
    task: '医院意见',
    version,
    result: '通过',
    facts: {},
    papers: [],
    by,
    at,
  };
  const commandId = randomUUID();
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendEvent(realm, caseId, { commandId, event });
    } catch (error) {
      if (tries === 10) throw error;
    }
  }
}
