import { CancellationScope, continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { CalendarChanger } from '../model/ports.ts';

const calendars = proxyActivities<{ calendarBatch: CalendarChanger['batch']; calendarDone: CalendarChanger['finish'] }>(
  {
    startToCloseTimeout: '1 minute',
    retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  },
);

/** Batches in one run; its history stays short. */
const RUN = 200;
/** The shortest rest after a batch, in milliseconds. */
const REST = 50;

/**
 * Brings all running cases to a calendar in force: one update each, in batches. After each it rests as long as the batch has
 * taken, so that at most half of what the cases can do is spent on it. Cases that were opened with the old calendar in the
 * moment of the approval are found by a second round a minute later.
 */
export async function calendarWorkflow(change: string, round = 1): Promise<void> {
  await CancellationScope.nonCancellable(() => bring(change, round));
}

async function bring(change: string, round: number): Promise<void> {
  for (let batch = 0; batch < RUN; batch += 1) {
    const begun = Date.now();
    const { left } = await calendars.calendarBatch(change);
    if (left) {
      await sleep(Math.max(REST, Date.now() - begun));
      continue;
    }
    await calendars.calendarDone(change);
    if (round === 2) return;
    await sleep('1 minute');
    return bring(change, 2);
  }
  await continueAsNew<typeof calendarWorkflow>(change, round);
}
