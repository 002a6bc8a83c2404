import type { Clock } from '../../model/case.ts';
import type { Instant } from '../../model/value.ts';
import { clone, type Draft, note, stepOf } from '../case/draft.ts';
import { refusalOf } from '../case/refuse.ts';
import { dayOf, later, plus } from '../case/time.ts';
import { incidentKey, raiseIncident } from '../effect/incident.ts';
import { RETRY } from '../event/answers.ts';
import { allReceived } from '../event/money.ts';
import { send } from '../send.ts';
import { laterKey } from '../task/papers.ts';
import { type Boundary, boundaries } from './boundary.ts';
import { refreshClocks } from './refresh.ts';
import { settle } from './step.ts';

/** A case cannot pass more boundaries than this without a person; more would be a ring in the plan. */
const MOST = 10_000;

/** Lets everything happen that time alone brings about up to `until`, each as of its own instant, in order. */
export function passBoundaries(draft: Draft, until: Instant): void {
  for (let count = 0; count < MOST; count += 1) {
    refreshClocks(draft);
    const next = boundaries(draft)[0];
    if (next === undefined || Date.parse(next.fires) > Date.parse(until)) return;
    draft.now = later(next.at, draft.state.at);
    draft.state.at = draft.now;
    fire(draft, next);
  }
  throw new Error('boundaries without end');
}

function fire(draft: Draft, boundary: Boundary): void {
  if (boundary.turn) {
    delete draft.state.turn;
    send(draft, '登记');
    return;
  }
  const clock = draft.state.clocks[boundary.clock];
  if (clock === undefined) return;
  if (boundary.alert !== undefined) {
    alert(draft, clock, boundary.alert);
    return;
  }
  const before = { state: clone(draft.state), lengths: lengthsOf(draft) };
  try {
    expire(draft, clock);
  } catch (error) {
    const { detail } = refusalOf(error);
    draft.state = before.state;
    cut(draft, before.lengths);
    const step = clock.step ?? '';
    const cause = { why: 'unjudged' as const, word: String(detail.word ?? '') };
    raiseIncident(draft, step, clock.key, cause, [RETRY[draft.plan.language]]);
    draft.state.stuck = { ...draft.state.stuck, [incidentKey(step, clock.key)]: { type: 'wake', at: draft.now } };
  }
}

type Lengths = [entries: number, effects: number, recordings: number];
function lengthsOf(draft: Draft): Lengths {
  return [draft.entries.length, draft.effects.length, draft.recordings.length];
}
function cut(draft: Draft, [entries, effects, recordings]: Lengths): void {
  draft.entries.length = entries;
  draft.effects.length = effects;
  draft.recordings.length = recordings;
}

function alert(draft: Draft, clock: Clock, index: number): void {
  clock.alerted.push(index);
  const rung = clock.alerts[index];
  if (rung === undefined) return;
  note(draft, {
    kind: 'alert',
    ...(clock.step !== undefined && { step: clock.step }),
    detail: {
      clock: clock.key,
      to: rung.to,
      when: rung.when,
      ...(rung.amount !== undefined && { amount: rung.amount }),
      ...(rung.used !== undefined && { used: String(rung.used) }),
    },
  });
}

/** What running out brings about; a limit without `late` only makes `X逾期` true. */
function expire(draft: Draft, clock: Clock): void {
  const at = draft.now;
  if (clock.kind === 'term' && clock.step !== undefined && stepOf(draft, clock.step).receives !== undefined)
    if (allReceived(draft, clock.step)) {
      settle(draft, clock, 'met', at);
      return;
    }
  settle(draft, clock, clock.kind === 'wait' ? 'met' : 'expired', at);
  if (clock.step === undefined) {
    lapse(draft, clock);
    return;
  }
  const step = stepOf(draft, clock.step);
  switch (clock.kind) {
    case 'promise':
      lapse(draft, clock);
      return;
    case 'wait':
      note(draft, { kind: 'arrived', step: step.name });
      return void send(draft, `xstate.after.${step.name}#到.${step.name}/等待`);
    case 'supplement':
      lapse(draft, clock);
      return void send(draft, `xstate.after.${step.name}#补正.${step.name}/待补正`);
    case 'later': {
      lapse(draft, clock);
      const paper = step.later.find((each) => laterKey(step, each.paper) === clock.key)?.paper ?? '';
      delete draft.state.papers[paper];
      return void send(draft, `${step.name}#材料·${paper}`);
    }
    default:
      termOut(draft, clock, step.name);
      return;
  }
}

function termOut(draft: Draft, clock: Clock, name: string): void {
  const step = stepOf(draft, name);
  if (step.late === undefined) {
    lapse(draft, clock);
    return;
  }
  if ('deemed' in step.late) {
    note(draft, { kind: 'deemed', step: name, result: draft.compiled.words.passed, cites: clock.cites });
    const asOf = step.late.asOf === undefined ? undefined : draft.state.events[step.late.asOf]?.at(-1);
    const passed = asOf ?? plus(draft.now, -1);
    draft.passedAt = { step: name, at: passed };
    Object.assign(clock.ledger.at(-1) ?? {}, { act: 'deem', on: dayOf(passed) });
  } else lapse(draft, clock, draft.compiled.words.late);
  send(draft, `xstate.after.${name}#term.${name}`);
  delete draft.passedAt;
}

function lapse(draft: Draft, clock: Clock, result?: string): void {
  note(draft, {
    kind: 'lapsed',
    ...(clock.step !== undefined && { step: clock.step }),
    ...(result !== undefined && { result }),
    detail: { clock: clock.key },
    cites: clock.cites,
  });
}
