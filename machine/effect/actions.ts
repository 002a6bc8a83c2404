import { type Draft, note, stepOf } from '../case/draft.ts';
import { openClock } from '../clock/open.ts';
import { resumeAfterSupplement, startClocks, stopForSupplement } from '../clock/step.ts';
import type { ActionRef } from '../lower/config.ts';
import { closeTask, openTask } from '../task/open.ts';
import { endCase } from './end.ts';
import { openIncident } from './incident.ts';
import { sendLetters } from './letter.ts';
import { openCases, revokeCase } from './other-case.ts';
import { pay } from './payment.ts';
import { recordStep } from './record.ts';

/** An action as XState hands it back; those of XState itself (timers) are not ours. */
export interface Act {
  type: string;
  params?: unknown;
}

type Type = ActionRef['type'];
type Carriers = { [T in Type]?: (draft: Draft, params: Extract<ActionRef, { type: T }>['params']) => void };

/** What each action of the library does. `mark` has been folded into the context, `settle` is asked by the caller. */
const carriers: Carriers = {
  startClock: (draft, { step }) => startClocks(draft, stepOf(draft, step)),
  await: (draft, { step }) => awaitTime(draft, step),
  stopClock: (draft, { step }) => stopForSupplement(draft, stepOf(draft, step)),
  resumeClock: (draft, { step }) => resumeAfterSupplement(draft, stepOf(draft, step)),
  openTask,
  closeTask,
  send: (draft, { step }) => sendLetters(draft, stepOf(draft, step)),
  record: (draft, { step }) => recordStep(draft, stepOf(draft, step)),
  openCase: (draft, { step }) => openCases(draft, stepOf(draft, step)),
  revoke: (draft, { step }) => revokeCase(draft, stepOf(draft, step)),
  pay: (draft, { step }) => pay(draft, stepOf(draft, step)),
  openIncident: (draft, { step }) => openIncident(draft, stepOf(draft, step)),
  divert: (draft, { step, target }) => note(draft, { kind: 'diverted', step, result: target }),
  end: (draft, { end }) => endCase(draft, end),
};

/**
 * Carries out the actions of a transition in order. Gives the steps that want to know when all they asked is answered, with
 * the event that tells the machine. A payment of which every line is 0 asks nothing and is answered at once.
 */
export function carryOut(draft: Draft, acts: Act[]): { step: string; event: string }[] {
  const settled: { step: string; event: string }[] = [];
  for (const act of acts) {
    if (act.type.startsWith('xstate.')) continue;
    const action = act as ActionRef;
    if (action.type === 'settle') settled.push({ step: action.params.step, event: `${action.params.step}/毕` });
    else (carriers[action.type] as ((draft: Draft, params: unknown) => void) | undefined)?.(draft, action.params);
    if (action.type === 'pay') settled.push({ step: action.params.step, event: `${action.params.step}/已付` });
  }
  return settled;
}

function awaitTime(draft: Draft, name: string): void {
  const { waits } = stepOf(draft, name);
  if (waits === undefined || !('time' in waits)) return;
  openClock(draft, { key: `${name}_到`, kind: 'wait', step: name, rule: waits.time, alerts: [] });
}
