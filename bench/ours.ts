import { randomUUID } from 'node:crypto';
import type { Child } from '../setup/process.mjs';
import type { Db } from '../store/database.ts';
import { closedCases, openTask } from './inbox.ts';
import type { Side } from './measure.ts';
import { post } from './post.ts';

/** A transfer in Xing'an: filed by a ward, agreed by the hospital's insurance office, decided by the agency. */
export const procedure = 'xingan.transfer-approval';
export const acts = [
  {
    account: 'dingyi',
    step: '申请',
    facts: {
      ...{ 姓名: '周某', 身份证号: '152201199001010018', 病情诊断: '病', 转院原因: '治疗', 转入医院: '省医院' },
      ...{ 拟转入地: '长春', 参保地: '乌兰浩特市', 医疗机构: '盟医院' },
    },
  },
  { account: 'wuyun', step: '医院意见', facts: {} },
  { account: 'sunmou', step: '决定', facts: { 转入医院: '省医院', 转入医院等级: '三级' } },
];

/** Banjie, through its API as the workbench uses it, by three persons who have signed in. */
export async function ourSide(
  db: Db,
  address: string,
  processes: { door: Child; worker: Child },
  accounts: { account: string; password: string }[],
): Promise<Side> {
  const cookies = new Map<string, string>();
  for (const { account } of acts) cookies.set(account, await signIn(address, account, accounts));
  const by = (account: string) => ({ cookie: cookies.get(account) ?? '' });
  return {
    name: 'banjie',
    door: processes.door.pid,
    worker: processes.worker.pid,
    closed: () => closedCases(db, procedure),
    async work() {
      const times: number[] = [];
      let caseId = '';
      for (const { account, step, facts } of acts) {
        const body = { commandId: randomUUID(), facts, papers: [] };
        if (step === '申请') {
          const filing = { ...body, procedure };
          const { answer } = await post<{ case: { case: string } }>(`${address}/api/live/cases`, by(account), filing);
          caseId = answer.case.case;
          continue;
        }
        const { id, version } = await openTask(db, caseId, step);
        const url = `${address}/api/live/tasks/${id}/complete`;
        times.push((await post(url, by(account), { ...body, version, result: '通过' })).took);
      }
      return times;
    },
  };
}

/** Signs in and answers the cookie. */
export async function signIn(
  address: string,
  account: string,
  accounts: { account: string; password: string }[],
): Promise<string> {
  const password = accounts.find((one) => one.account === account)?.password;
  const { cookies } = await post(`${address}/api/session`, {}, { account, password });
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
