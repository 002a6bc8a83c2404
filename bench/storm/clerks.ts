import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Db } from '../../store/database.ts';
import { openTask } from '../inbox.ts';
import { acts, procedure } from '../ours.ts';
import { post } from '../post.ts';

/** Clerks who work transfers through the API, from filing to decision, while something else goes on. */
export interface Clerks {
  db: Db;
  address: string;
  /** Account → cookie. */
  cookies: Map<string, string>;
  lanes: number;
  /** How long a clerk looks at a case, ms. */
  pause: number;
}

/** What a clerk lived through, ms: from the press of the button to the answer, repeats included. */
export interface Worked {
  completions: number[];
  filings: number[];
  /** Answers that asked to press again. */
  busy: number;
}

/** Works until told to stop; a case that has begun is finished. */
export async function work(clerks: Clerks, stop: AbortSignal): Promise<Worked> {
  const worked: Worked = { completions: [], filings: [], busy: 0 };
  const lane = async (number: number) => {
    await setTimeout((clerks.pause * number) / clerks.lanes);
    while (!stop.aborted) await oneCase(clerks, worked);
  };
  await Promise.all(Array.from({ length: clerks.lanes }, (_, number) => lane(number)));
  return worked;
}

async function oneCase({ db, address, cookies, pause }: Clerks, worked: Worked): Promise<void> {
  let caseId = '';
  for (const { account, step, facts } of acts) {
    await setTimeout(pause);
    const body = { commandId: randomUUID(), facts, papers: [] };
    const by = { cookie: cookies.get(account) ?? '' };
    if (step === '申请') {
      const filing = { ...body, procedure };
      const filed = await insist<{ case: { case: string } }>(`${address}/api/live/cases`, by, filing, worked);
      worked.filings.push(filed.took);
      caseId = filed.answer.case.case;
      continue;
    }
    const { id, version } = await openTask(db, caseId, step);
    const url = `${address}/api/live/tasks/${id}/complete`;
    worked.completions.push((await insist(url, by, { ...body, version, result: '通过' }, worked)).took);
  }
}

/** Presses again, with the same command, as long as the door asks for it. */
async function insist<T>(url: string, by: { cookie: string }, body: object, worked: Worked) {
  const began = performance.now();
  for (;;) {
    try {
      const { answer } = await post<T>(url, by, body);
      return { answer, took: performance.now() - began };
    } catch (error) {
      if (!/answers (429|503|504)/.test(String(error))) throw error;
      worked.busy += 1;
      await setTimeout(1000);
    }
  }
}
