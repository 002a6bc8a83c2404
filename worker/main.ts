import { DefaultLogger, Runtime } from '@temporalio/worker';
import { openDatabase } from '../store/database.ts';
import { scheduleOpenings } from '../temporal/openings.ts';
import { bundleWorkflows } from './bundle.ts';
import { connectRealms, createWorker, localPorts } from './run.ts';
import { readWorkerSettings } from './settings.ts';

/**
 * The worker process: cases of the live realm and, where a server for them runs, rehearsals. Prints `ready` once it works;
 * ends by itself on SIGTERM or SIGINT after what is under way is done.
 */
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGTERM', 'SIGINT'] });
const settings = readWorkerSettings(process.env);
const db = openDatabase(settings.databaseUrl);
const [realms, bundle] = await Promise.all([connectRealms(settings), bundleWorkflows()]);
const ports = localPorts(db, realms, settings);
const workers = await Promise.all(realms.map((realm) => createWorker(realm, settings, ports, bundle)));
for (const realm of realms) if (realm.realm === 'live') await scheduleOpenings(realm);
process.stdout.write('ready\n');
try {
  await Promise.all(workers.map((worker) => worker.run()));
} finally {
  await db.destroy();
  await Promise.all(realms.map(({ connection }) => connection.close()));
}
