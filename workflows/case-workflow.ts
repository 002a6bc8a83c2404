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
 * Handlers are set before anything is awaited, so that the update of the filing, which comes with the start, finds them.
 */
export function caseWorkflow(input: CaseInput): Promise<void> {
  const { opened, resume } = input;
  const run = new CaseRun(input);
  setHandler(command, (said) => run.command(said), { validator: (said) => run.validate(said) });
  setHandler(state, () => run.view());
  return CancellationScope.nonCancellable(() => live(run, resume ? undefined : opened));
}

async function live(run: CaseRun, opened: CaseInput['opened']): Promise<void> {
  if (opened) await run.open(opened);
  const long = () => workflowInfo().continueAsNewSuggested && run.next() !== undefined;
  await condition(() => run.idle && allHandlersFinished() && (run.refused !== undefined || run.ended || long()));
  if (run.refused) throw run.refused;
  const next = run.next();
  if (!run.ended && next) await continueAsNew<typeof caseWorkflow>(next);
}
