import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { readCase } from './cases.ts';
import type { RealmConnection } from './connect.ts';

/** A real case was asked to move, or the server was not started for rehearsals. */
export class ClockCannotMove extends Error {}

/** How long the alarms on the way may take to ring, ms. */
const PATIENCE = 20_000;
const RUNNING = 1;

/**
 * Moves one rehearsal case `milliseconds` forward and waits until everything that was due on the way has happened and is
 * committed. The other cases and the machine's clock stay where they are. Needs server 1.32 with
 * `frontend.WorkflowTimeSkippingEnabled`, which only the server process of the rehearsals has.
 *
 * @throws ClockCannotMove for a live case, before the server is asked; and when the server refuses.
 */
export async function moveClock(realm: RealmConnection, caseId: string, milliseconds: number): Promise<void> {
  if (realm.realm !== 'rehearsal') throw new ClockCannotMove('A real case keeps real time');
  await fastForward(realm, caseId, milliseconds);
  const until = Date.now() + PATIENCE;
  while (!(await caughtUp(realm, caseId))) {
    if (Date.now() > until) throw new Error('A rehearsal did not catch up with its clock; does its worker run?');
    await setTimeout(25);
  }
}

/** The instant at which a rehearsal stands, by the server's clock for it, in ms; less than that its shift is not known here. */
export async function clockOf({ client, namespace }: RealmConnection, caseId: string): Promise<number> {
  const asked = { namespace, execution: { workflowId: caseId } };
  const { workflowExtendedInfo } = await client.workflowService.describeWorkflowExecution(asked);
  const time = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return time ? Number(String(time.seconds)) * 1000 + Math.floor((time.nanos ?? 0) / 1_000_000) : Date.now();
}

/** No alarm that should have rung is still silent, and no step is under way. */
async function caughtUp(realm: RealmConnection, caseId: string): Promise<boolean> {
  const asked = { namespace: realm.namespace, execution: { workflowId: caseId } };
  const found = await realm.client.workflowService.describeWorkflowExecution(asked);
  if (found.workflowExecutionInfo?.status !== RUNNING) return true;
  if (found.pendingWorkflowTask) return false;
  const { wake } = await readCase(realm, caseId);
  return wake === undefined || Date.parse(wake) > (await clockOf(realm, caseId));
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
