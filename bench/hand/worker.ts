import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Projection } from '../../model/ports.ts';
import { commit } from '../../store/commit/commit.ts';
import { openDatabase } from '../../store/database.ts';
import { HAND } from './wire.ts';

/** The worker of the hand-written workflow, with the settings of ours. Prints `ready`. */
const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '' } = process.env;
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGTERM'] });
const db = openDatabase(DATABASE_URL);
const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection,
  namespace: TEMPORAL_NAMESPACE,
  taskQueue: HAND.taskQueue,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('workflow.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  }),
  activities: { commit: (projection: Projection) => commit(db, projection) },
  maxCachedWorkflows: 2000,
  maxConcurrentLocalActivityExecutions: 100,
});
process.stdout.write('ready\n');
await worker.run();
await db.destroy();
await connection.close();
