import { setTimeout } from 'node:timers/promises';
import {
  ApplicationFailure,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type WorkflowStartOptions,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { Refusal } from '../model/case.ts';
import { type CaseView, type Command, type CommandAnswer, WIRE } from '../model/command.ts';
import type { CaseInput } from '../model/ports.ts';
import type { RealmConnection } from './connect.ts';
import { printed } from './print.ts';
import { searchAttributes } from './search-attributes.ts';
import { shareOf } from './share.ts';

export type Outcome = { ok: true; answer: CommandAnswer } | { ok: false; refusal: Refusal };

/** How long a command may wait for its answer before the caller is told to ask again with the same command id, ms. */
const PATIENCE = 20_000;

/**
 * Files a case: starts it and performs its first step in one call. Repeated with the same command it gives the first
 * answer. A refused filing leaves a failed run behind and nothing running; the same case id may then be filed again.
 *
 * @throws ServiceError with DEADLINE_EXCEEDED or UNAVAILABLE when the outcome is unknown: repeat with the same command.
 */
export async function fileCase(realm: RealmConnection, input: CaseInput, command: Command): Promise<Outcome> {
  const update = updateOf(command);
  const start = new WithStartWorkflowOperation(WIRE.workflow, {
    ...startOptions(input),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return outcome(realm, () =>
    realm.client.workflow
      .executeUpdateWithStart<never, CommandAnswer, [Command]>(WIRE.command, {
        ...update,
        startWorkflowOperation: start as never,
      })
      .catch((error) => {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        return realm.client.workflow.getHandle(input.caseId).getUpdateHandle<CommandAnswer>(update.updateId).result();
      }),
  );
}

/** Sends an event to a case. Refusals come back as values: nothing was changed, and nothing was written to the history. */
export async function sendEvent(realm: RealmConnection, caseId: string, command: Command): Promise<Outcome> {
  const handle = realm.client.workflow.getHandle(caseId);
  const update = updateOf(command);
  return outcome(realm, () =>
    handle.executeUpdate<CommandAnswer, [Command]>(WIRE.command, update).catch((error) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      return handle.getUpdateHandle<CommandAnswer>(update.updateId).result();
    }),
  );
}

/** Opens a case that nobody filed (`input.opened`). Opening the same case again changes nothing. */
export async function openCase(realm: RealmConnection, input: CaseInput): Promise<void> {
  await realm.client.workflow.start(WIRE.workflow, startOptions(input)).catch((error) => {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  });
}

/** Brings the running cases to a calendar in force (`workflows/calendar-workflow.ts`). Started again it changes nothing. */
export async function applyCalendar(realm: RealmConnection, change: string): Promise<void> {
  await realm.client.workflow
    .start(WIRE.calendar, {
      workflowId: `calendar.${change}`,
      taskQueue: WIRE.taskQueue,
      args: [change],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    })
    .catch((error) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
}

/** The case as its workflow holds it; for checks, not for screens: those read the inbox. */
export async function readCase(realm: RealmConnection, caseId: string): Promise<CaseView> {
  return realm.client.workflow.getHandle(caseId).query<CaseView>(WIRE.state);
}

/** The server answers a repeated update by its id and asks nobody, so the id holds the print of what is asked as well. */
function updateOf(command: Command): { args: [Command]; updateId: string } {
  const said = printed(command);
  return { args: [said], updateId: `${said.commandId}.${said.body}` };
}

/** The case id is the workflow id. A run that failed is a refused filing, and only that may be followed by another. */
function startOptions(input: CaseInput): WorkflowStartOptions & { args: [CaseInput] } {
  return {
    workflowId: input.caseId,
    taskQueue: WIRE.taskQueue,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    typedSearchAttributes: searchAttributes(input.plan, input.planHash),
    staticSummary: `${input.number} ${input.plan.id}`,
    priority: shareOf(input.plan.id),
  };
}

async function outcome(realm: RealmConnection, send: () => Promise<CommandAnswer>): Promise<Outcome> {
  const until = Date.now() + PATIENCE;
  try {
    return { ok: true, answer: await realm.connection.withDeadline(until, () => whenReady(send, until)) };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { ok: false, refusal: { code: 'closed', detail: {} } };
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (cause instanceof ApplicationFailure && cause.type === WIRE.refused)
      return { ok: false, refusal: cause.details?.[0] as Refusal };
    throw error;
  }
}

const FAILED_PRECONDITION = 9;

/**
 * After a third worker died over one step, the server turns updates of the case away at once until a worker has taken the
 * step up again (`WorkflowNotReady`); so the command is sent again until then.
 */
async function whenReady<T>(send: () => Promise<T>, until: number): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const notReady =
        error instanceof ServiceError && (error.cause as { code?: number })?.code === FAILED_PRECONDITION;
      if (!notReady || Date.now() + 500 > until) throw error;
      await setTimeout(500);
    }
  }
}
