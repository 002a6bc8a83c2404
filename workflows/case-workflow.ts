import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type CaseView, type Command, type CommandAnswer, WIRE } from '../model/command.ts';
import type { CaseInput } from '../model/ports.ts';
import { CaseRun } from './case-run.ts';

const command = defineUpdate<CommandAnswer, [Command]>(WIRE.command);
const state = defineQuery<CaseView>(WIRE.state);

/**
 * The one workflow type: every procedure's cases run in it, for days or years. Its id is the case id. A request to cancel
 * it changes nothing: a case ends by its procedure or by an act of a person (撤回, 终止).
 *
 * No closure here may hold `input`: with it each cached case would hold a copy of its plan and calendar.
 */
export function caseWorkflow(input: CaseInput): Promise<void> {
  const lasting = new CancellationScope({ cancellable: false });
  const run = new CaseRun(input, lasting);
  // Before anything is awaited: the update of a filing comes with the start and must find its handler.
  setHandler(command, (said) => lasting.run(() => run.command(said)), { validator: (said) => run.validate(said) });
  setHandler(state, () => run.view());
  return lasting.run(() => live(run));
}

async function live(run: CaseRun): Promise<void> {
  await run.begin();
  const long = () => workflowInfo().continueAsNewSuggested && run.next() !== undefined;
  await condition(() => run.idle && allHandlersFinished() && (run.refused !== undefined || run.finished || long()));
  if (run.refused) throw run.refused;
  const next = run.next();
  if (!run.finished && next) await continueAsNew<typeof caseWorkflow>(next);
}
