import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../../../model/value.ts';
import type { Outcome } from '../../../temporal/cases.ts';
import type { Office } from './office.ts';
import type { Pinned } from './plans.ts';
import { TestCase } from './test-case.ts';

/** What a busy clerk did: the cases, and the ids of the commands whose success the clerk saw. */
export interface Lane {
  cases: TestCase[];
  acknowledged: string[];
}

/** Files transfers and takes them to their end, one after another, until told to stop; the last is finished first. */
export async function runLane(office: Office, pinned: Pinned, at: Instant, stop: AbortSignal): Promise<Lane> {
  const lane: Lane = { cases: [], acknowledged: [] };
  while (!stop.aborted) {
    const one = new TestCase(office, pinned, at);
    lane.cases.push(one);
    await insist(lane, (commandId) => one.file({ commandId }));
    for (const task of ['医院意见', '决定']) {
      const { version } = await patiently(() => one.opened(task));
      await insist(lane, (commandId) => one.act(task, { commandId, version }));
    }
  }
  return lane;
}

/** Repeats a command with the same id until its outcome is known, as a client must. */
async function insist(lane: Lane, send: (commandId: string) => Promise<Outcome>): Promise<void> {
  const commandId = randomUUID();
  const outcome = await patiently(() => send(commandId));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  lane.acknowledged.push(commandId);
}

/** Asks again while no answer comes. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 20) throw error;
      await setTimeout(500);
    }
  }
}
