import { ScheduleAlreadyRunning } from '@temporalio/client';
import { WIRE } from '../model/command.ts';
import type { OpeningsInput } from '../model/ports.ts';
import type { RealmConnection } from './connect.ts';

const SCHEDULE = 'banjie-openings';

/**
 * Makes sure that every day, shortly after midnight, recurring procedures open what they have to; and looks once now, for the
 * days on which nothing ran. Only real cases open by the calendar: a rehearsal has no day of its own.
 */
export async function scheduleOpenings(realm: RealmConnection): Promise<void> {
  const args: [OpeningsInput] = [{ realm: realm.realm }];
  try {
    await realm.client.schedule.create({
      scheduleId: SCHEDULE,
      spec: { calendars: [{ hour: 0, minute: 1 }], timezone: 'Asia/Shanghai' },
      action: { type: 'startWorkflow', workflowType: WIRE.openings, taskQueue: WIRE.taskQueue, args },
      policies: { overlap: 'BUFFER_ONE', catchupWindow: '1 day' },
      state: { triggerImmediately: true },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await realm.client.schedule.getHandle(SCHEDULE).trigger();
  }
}
