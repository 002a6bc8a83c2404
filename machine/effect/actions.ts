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
import { recordAll } from './record.ts';

/** An action as XState hands it back; those of XState itself (timers) are not ours. */
export interface Act {
  type: string;
  params?: unknown;
}

/** Carries out the actions of a transition in order. Gives the steps that want to know whether all they asked is answered. */
export function carryOut(draft: Draft, acts: Act[]): string[] {
  const settled: string[] = [];
  for (const act of acts) {
    if (act.type.startsWith('xstate.')) continue;
    const action = act as ActionRef;
    if (action.type === 'settle') settled.push(action.params.step);
    else perform(draft, action);
  }
  return settled;
}

function perform(draft: Draft, action: ActionRef): void {
  switch (action.type) {
    case 'startClock':
      return startClocks(draft, stepOf(draft, action.params.step));
    case 'await':
      return awaitTime(draft, action.params.step);
    case 'stopClock':
      return stopForSupplement(draft, stepOf(draft, action.params.step));
    case 'resumeClock':
      return resumeAfterSupplement(draft, stepOf(draft, action.params.step));
    case 'openTask':
      return openTask(draft, action.params);
    case 'closeTask':
      return closeTask(draft, action.params);
    case 'send':
      return sendLetters(draft, stepOf(draft, action.params.step));
    case 'record':
      return recordAll(draft, stepOf(draft, action.params.step).records, action.params.step);
    case 'openCase':
      return openCases(draft, stepOf(draft, action.params.step));
    case 'revoke':
      return revokeCase(draft, stepOf(draft, action.params.step));
    case 'pay':
      return pay(draft, stepOf(draft, action.params.step));
    case 'openIncident':
      return openIncident(draft, stepOf(draft, action.params.step));
    case 'mark':
      return;
    case 'settle':
      return;
    case 'divert':
      return note(draft, { kind: 'diverted', step: action.params.step, result: action.params.target });
    case 'end':
      return endCase(draft, action.params.end);
  }
}

function awaitTime(draft: Draft, name: string): void {
  const { waits } = stepOf(draft, name);
  if (waits === undefined || !('time' in waits)) return;
  openClock(draft, { key: `${name}_到`, kind: 'wait', step: name, rule: waits.time, alerts: [] });
}
