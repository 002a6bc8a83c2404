import { randomUUID } from 'node:crypto';
import type { RealmConnection } from './connect.ts';

/** A real case was asked to move, or the server was not started for rehearsals. */
export class ClockCannotMove extends Error {}

/**
 * Moves one rehearsal case `milliseconds` forward and waits until its timers on the way have fired. The other cases and
 * the machine's clock stay where they are. Needs server 1.32 with `frontend.WorkflowTimeSkippingEnabled`, which only the
 * server process of the rehearsals has.
 *
 * @throws ClockCannotMove for a live case, before the server is asked; and when the server refuses.
 */
export async function moveClock(realm: RealmConnection, caseId: string, milliseconds: number): Promise<void> {
  if (realm.realm !== 'rehearsal') throw new ClockCannotMove('A real case keeps real time');
  await fastForward(realm, caseId, milliseconds);
}

/** The raw call, with no guard but the server's own. */
export async function fastForward(realm: RealmConnection, caseId: string, milliseconds: number): Promise<void> {
  const { namespace, client } = realm;
  const fastForwardId = randomUUID();
  const workflowExecution = { workflowId: caseId };
  const duration = { seconds: Math.floor(milliseconds / 1000), nanos: (milliseconds % 1000) * 1_000_000 };
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration } },
      },
      updateMask: { paths: ['time_skipping_config'] },
    } as never);
  } catch (error) {
    throw new ClockCannotMove('The server does not move this case', { cause: error });
  }
  await client.workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId });
}
