import type { Clock } from '../../model/case.ts';
import type { Step } from '../../model/plan.ts';
import type { ClockRules } from '../../model/term/spec.ts';
import { type Draft, keepEvent } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';
import { endStops } from './ledger.ts';
import { openClock } from './open.ts';
import { isOpen } from './refresh.ts';

/** Name of the event that a step opened, `X_开始`, as the deadline language has it. */
export function openedName(draft: Draft, step: string): string {
  return `${step}_${draft.compiled.words.started}`;
}

/** A step opens: its legal and its promised limit start; the promised day is never behind the legal one. */
export function startClocks(draft: Draft, step: Step): void {
  keepEvent(draft, openedName(draft, step.name), draft.now);
  delete draft.state.signed[step.name];
  const rules = supplementRules(draft, step, step);
  const common = { step: step.name, alerts: step.alerts, rules };
  if (step.term !== undefined) openClock(draft, { ...common, key: step.name, kind: 'term', rule: step.term });
  const legal = draft.state.clocks[step.name];
  const bound = legal !== undefined && isOpen(legal) ? { within: step.name } : {};
  if (step.promise !== undefined)
    openClock(draft, { ...common, ...bound, key: `${step.name}_承诺`, kind: 'promise', rule: step.promise });
}

/** The limits of the whole case, which stand still with each supplement. */
export function startCaseClocks(draft: Draft): void {
  const { plan } = draft;
  const rules = [...draft.compiled.steps.values()].map((step) => supplementRules(draft, step));
  const stops = rules.flatMap((rule) => rule.stops ?? []);
  const common = { alerts: plan.alerts ?? [], rules: stops.length > 0 ? { stops } : {} };
  if (plan.term !== undefined) openClock(draft, { ...common, key: '件', kind: 'term', rule: plan.term });
  const bound = draft.state.clocks.件 === undefined ? {} : { within: '件' };
  if (plan.promise !== undefined)
    openClock(draft, { ...common, ...bound, key: '件_承诺', kind: 'promise', rule: plan.promise });
}

/** While the applicant is asked, clocks stop, or begin anew with the answer where the text says so (for the step's own). */
function supplementRules(draft: Draft, step: Step, own?: Step): ClockRules {
  if (step.supplement === undefined) return {};
  const { words } = draft.compiled;
  const on = `event.${step.name}_${words.supplement}`;
  const until = `event.${step.name}_${words.supplemented}`;
  if (own !== undefined && step.supplement.clock === 'restart')
    return { restarts: [{ on: until, times: step.supplement.times }] };
  return { stops: [{ on, until }] };
}

/** The applicant is asked: the clocks stop, and their own limit starts. */
export function stopForSupplement(draft: Draft, step: Step): void {
  keepEvent(draft, `${step.name}_${draft.compiled.words.supplement}`, draft.now);
  const rule = step.supplement?.term;
  if (rule !== undefined)
    openClock(draft, { key: `${step.name}_补正`, kind: 'supplement', step: step.name, rule, alerts: [] });
}

export function resumeAfterSupplement(draft: Draft, step: Step): void {
  keepEvent(draft, `${step.name}_${draft.compiled.words.supplemented}`, draft.now);
  settle(draft, draft.state.clocks[`${step.name}_补正`], 'met', draft.now);
}

/** Closes a limit that is still open: kept, run out, or no longer of interest. */
export function settle(draft: Draft, clock: Clock | undefined, state: 'met' | 'expired' | 'dropped', at: string): void {
  if (clock === undefined || !isOpen(clock)) return;
  clock.state = state;
  clock.settledAt = at;
  endStops(clock, at, draft.now);
  if (state !== 'dropped') clock.ledger.push({ act: state === 'met' ? 'met' : 'expire', at: draft.now, on: dayOf(at) });
}

/** The limits of a step that was left: kept when it passed or was decided, dropped when it was torn off. */
export function settleStep(draft: Draft, step: string, state: 'met' | 'dropped', at: string): void {
  for (const clock of Object.values(draft.state.clocks))
    if (clock.step === step && clock.kind !== 'later') settle(draft, clock, state, at);
}
