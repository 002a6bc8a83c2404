import type { OpenTask } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import type { Facts } from '../../model/value.ts';
import { type Draft, note } from '../case/draft.ts';
import { settle } from '../clock/step.ts';
import { send } from '../send.ts';
import type { Perform } from './perform.ts';

export function conclude(draft: Draft, step: Step, task: OpenTask, event: Perform, given: Facts): void {
  Object.assign(draft.state.facts, given);
  recordAct(draft, step, event, given, task.line);
  if (task.line === undefined) {
    send(draft, `${step.name}/${passWord(draft, event.result)}`);
    return;
  }
  const signed = draft.state.signed[step.name] ?? [];
  const { person, onBehalfOf } = event.by;
  signed.push({ line: task.line, person, ...(onBehalfOf !== undefined && { onBehalfOf }), result: event.result });
  draft.state.signed[step.name] = signed;
  const moved = send(draft, `${step.name}·${task.line}/${passWord(draft, event.result)}`);
  if (moved) return;
  task.version = draft.state.seq;
  const several = (step.signs.find(({ name }) => name === task.line)?.roles.length ?? 1) > 1;
  if (several) delete draft.state.tasks[task.key];
}

/** A case filed too late: what was filed is kept, and the case goes where `late` leads. */
export function lateFiling(draft: Draft, step: Step, event: Perform, given: Facts): void {
  const { words } = draft.compiled;
  const clock = draft.state.clocks[step.name];
  recordAct(draft, step, { ...event, result: words.late }, given);
  settle(draft, clock, 'expired', clock?.answer.due_utc ?? draft.now);
  note(draft, { kind: 'lapsed', step: step.name, result: words.late, cites: step.cites });
  send(draft, `xstate.after.${step.name}#term.${step.name}`);
  delete draft.passedAt;
}

/** The machine's own name for passing is the same in every language. */
function passWord(draft: Draft, result: string): string {
  return result === draft.compiled.words.passed ? '通过' : result;
}

function recordAct(draft: Draft, step: Step, event: Perform, given: Facts, line?: string): void {
  draft.state.acted.push({ step: step.name, ...(line !== undefined && { line }), by: event.by, at: draft.now });
  const reason = event.reason?.trim();
  note(draft, {
    kind: 'performed',
    step: step.name,
    ...(line !== undefined && { line }),
    result: event.result,
    by: event.by,
    ...(reason && { reason }),
    ...(Object.keys(given).length > 0 && { facts: given }),
    ...(event.papers.length > 0 && { papers: event.papers }),
    cites: step.cites,
  });
}
