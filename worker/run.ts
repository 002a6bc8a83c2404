import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { activities, type Ports } from '../activities/activities.ts';
import { calendarChanger, sender } from '../activities/calendars/batch.ts';
import { calendarOpener } from '../activities/cases/calendar.ts';
import { caseDoor } from '../activities/cases/door.ts';
import { localLetters } from '../activities/letters/local.ts';
import { localPayments } from '../activities/payments/local.ts';
import { WIRE } from '../model/command.ts';
import { caseStore } from '../store/case-store.ts';
import type { Db } from '../store/database.ts';
import { connectRealm, type RealmConnection } from '../temporal/connect.ts';
import { dataConverter } from '../temporal/converter.ts';
import { prepareNamespace } from '../temporal/prepare.ts';
import type { WorkerSettings } from './settings.ts';

/** Room for updates waiting for their commit; a commit is short, so few are enough. */
const LOCAL_ACTIVITIES = 100;

/** Connects to the live server and, where one runs, to that of the rehearsals. */
export async function connectRealms({ temporal }: WorkerSettings): Promise<RealmConnection[]> {
  const servers = [temporal.live, ...(temporal.rehearsal ? [temporal.rehearsal] : [])];
  const realms = await Promise.all(servers.map((server) => connectRealm(server, temporal)));
  await Promise.all(realms.map(prepareNamespace));
  return realms;
}

/** The ports with their local implementations. */
export function localPorts(db: Db, realms: RealmConnection[], { data }: Pick<WorkerSettings, 'data'>): Ports {
  return {
    store: caseStore(db),
    letters: localLetters(db, data),
    payments: localPayments(db, data),
    door: caseDoor(db, realms),
    calendar: calendarOpener(db, realms),
    changer: calendarChanger(db, sender(realms)),
  };
}

/** One worker for the cases of a realm. */
export function createWorker(
  { connection, namespace }: RealmConnection,
  settings: WorkerSettings,
  ports: Ports,
  workflowBundle: WorkflowBundleWithSourceMap,
): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue: WIRE.taskQueue,
    workflowBundle,
    activities: activities(ports),
    dataConverter: dataConverter(settings.temporal),
    maxCachedWorkflows: settings.cachedCases,
    maxConcurrentLocalActivityExecutions: LOCAL_ACTIVITIES,
    shutdownGraceTime: '10 seconds',
  });
}
