import { randomUUID } from 'node:crypto';
import type { Child } from '../../setup/process.mjs';
import type { Db } from '../../store/database.ts';
import { openSession } from '../../store/office/sessions.ts';
import { closedCases, openTask } from '../inbox.ts';
import type { Side } from '../measure.ts';
import { post } from '../post.ts';
import { STEPS } from './wire.ts';

const facts = { 姓名: '周某', 身份证号: '152201199001010018', 病情诊断: '病', 转院原因: '治疗', 参保地: '乌兰浩特市' };

/** The hand-written side: three persons, each with a session. */
export async function handSide(db: Db, address: string, processes: { door: Child; worker: Child }): Promise<Side> {
  const people = await db.selectFrom('office.people').select('id').limit(3).execute();
  const tokens = people.map(() => randomUUID() + randomUUID());
  for (const [index, { id }] of people.entries()) await openSession(db, tokens[index] as string, id);
  const act = (step: string, index: number) => ({
    headers: { token: tokens[index] as string },
    body: { commandId: randomUUID(), step, unit: 'unit', facts: index === 0 ? facts : {} },
  });
  return {
    name: 'hand-written',
    door: processes.door.pid,
    worker: processes.worker.pid,
    closed: () => closedCases(db, 'bench.hand-written'),
    async work() {
      const caseId = randomUUID();
      const { headers, body: command } = act('申请', 0);
      await post(`${address}/cases`, headers, { caseId, number: caseId.slice(0, 8), command });
      const times: number[] = [];
      for (const [index, step] of STEPS.entries()) {
        const { headers, body } = act(step, index + 1);
        const { id } = await openTask(db, caseId, step);
        times.push((await post(`${address}/tasks/${id}`, headers, body)).took);
      }
      return times;
    },
  };
}
