import type { History } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { failureConverterPath } from '../../temporal/converter.ts';

/** Why a bundle does not take a history as its own; nothing if it does. */
export async function replayFault(workflowBundle: WorkflowBundle, history: History): Promise<string | undefined> {
  const options = { workflowBundle, dataConverter: { failureConverterPath } };
  const replays = Worker.runReplayHistories(options, [{ workflowId: 'replayed', history }]);
  for await (const { error } of replays) return error?.message;
  return 'nothing was replayed';
}
