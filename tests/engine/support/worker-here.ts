import { DefaultLogger, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Ports } from '../../../activities/activities.ts';
import type { Realm } from '../../../model/ports.ts';
import { bundleWorkflows } from '../../../worker/bundle.ts';
import { createWorker, localPorts } from '../../../worker/run.ts';
import type { Office } from './office.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });
let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow bundle, built once for a test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflows();
  return bundle;
}

/** A worker in the test's own process, with ports and workflows that a test may replace. Answers how to stop it. */
export async function startWorkerHere(
  office: Office,
  realm: Realm,
  replace: (ports: Ports) => Partial<Ports> = () => ({}),
  workflows: Promise<WorkflowBundleWithSourceMap> = workflowBundle(),
): Promise<() => Promise<void>> {
  const ports = localPorts(office.db, Object.values(office.realms), office.settings);
  const all = { ...ports, ...replace(ports) };
  const worker = await createWorker(office.realms[realm], office.settings, all, await workflows);
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
  };
}
