import type { CaseEvent, Clock } from '../../model/case.ts';
import type { TermSpec, Within } from '../../model/term/spec.ts';
import { type Draft, keepEvent, note } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf, momentOf } from '../case/time.ts';
import { canStop, withRules } from '../clock/open.ts';
import { isOpen, reckon } from '../clock/refresh.ts';

type Act = Extract<CaseEvent, { type: 'clock' }>;

/** A person stops, resumes or extends a limit; every act stands in the clock's ledger with its reason and its article. */
export function clockAct(draft: Draft, event: Act): void {
  const clock = draft.state.clocks[event.clock];
  if (clock === undefined || !isOpen(clock)) throw new Refused('clock', { clock: event.clock, why: 'not-running' });
  if (event.reason.trim() === '') throw new Refused('reason', { label: event.act });
  const on = event.on ?? dayOf(draft.now);
  if (on > dayOf(draft.now)) throw new Refused('clock', { clock: event.clock, why: 'future' });
  const at = momentOf(on, draft.now);
  if (event.act === 'extend') extend(draft, clock, event, at);
  else stop(draft, clock, event.act, at);
  const { act, by, approver, amount, reason, grounds } = event;
  const entry = {
    act,
    at: draft.now,
    on,
    by,
    reason,
    ...(approver !== undefined && { approver }),
    ...(amount !== undefined && { amount }),
    ...(grounds !== undefined && { grounds }),
  };
  clock.ledger.push(entry);
  reckon(draft, clock);
  note(draft, {
    kind: 'clock',
    ...(clock.step !== undefined && { step: clock.step }),
    result: act,
    by,
    reason,
    detail: {
      clock: clock.key,
      on,
      ...(amount !== undefined && { amount }),
      ...(grounds !== undefined && { grounds }),
    },
    cites: clock.cites,
  });
}

/** Stopping and resuming in turn, as two more events of the clock's own. */
function stop(draft: Draft, clock: Clock, act: 'suspend' | 'resume', at: string): void {
  if (!canStop(clock.spec)) throw new Refused('clock', { clock: clock.key, why: 'cannot-stop' });
  const [stopped, resumed] = [`${clock.key}_中止`, `${clock.key}_恢复`];
  const started = clock.ledger.findLast((entry) => entry.act === 'start')?.at ?? draft.state.openedAt;
  if (Date.parse(at) < Date.parse(started)) throw new Refused('clock', { clock: clock.key, why: 'before-start' });
  const acts = clock.ledger.filter((entry) => entry.act === 'suspend' || entry.act === 'resume');
  const stands = acts.at(-1)?.act === 'suspend';
  if (stands === (act === 'suspend'))
    throw new Refused('clock', { clock: clock.key, why: stands ? 'stopped' : 'runs' });
  const last = acts.at(-1)?.on;
  if (last !== undefined && dayOf(at) < last) throw new Refused('clock', { clock: clock.key, why: 'before-stop' });
  if (acts.length === 0)
    clock.spec = withRules(clock.spec, { stops: [{ on: `event.${stopped}`, until: `event.${resumed}` }] });
  keepEvent(draft, act === 'suspend' ? stopped : resumed, at);
}

/** By the text's own rule, or by an article that the person names; once, unless the text allows more. */
function extend(draft: Draft, clock: Clock, event: Act, at: string): void {
  const spec = counted(clock.spec);
  if (spec === undefined) throw new Refused('clock', { clock: clock.key, why: 'cannot-extend' });
  const done = clock.ledger.filter((entry) => entry.act === 'extend').length;
  const rule = spec.extend;
  if (done >= (rule?.times ?? 1)) throw new Refused('clock', { clock: clock.key, why: 'extended' });
  if (rule !== undefined) {
    if (event.amount !== undefined && event.amount !== rule.by)
      throw new Refused('clock', { clock: clock.key, why: 'amount', amount: rule.by });
    keepEvent(draft, rule.on.replace(/^event\./, ''), at);
    return;
  }
  if (event.grounds === undefined || event.amount === undefined || event.approver === undefined)
    throw new Refused('clock', { clock: clock.key, why: 'no-ground' });
  const on = `${clock.key}_延期`;
  const longer: Within = { ...spec, extend: { by: event.amount, on: `event.${on}`, times: 1 } };
  clock.spec = 'earliest_of' in clock.spec ? { ...clock.spec, earliest_of: [longer, ...others(clock.spec)] } : longer;
  keepEvent(draft, on, at);
}

/** The counted period of a limit, also of a promise that a legal limit bounds: only that one can be longer. */
function counted(spec: TermSpec): Within | undefined {
  if ('within' in spec) return spec;
  const [first] = 'earliest_of' in spec ? spec.earliest_of : [];
  return typeof first === 'object' && 'within' in first && others(spec).every((part) => typeof part === 'string')
    ? first
    : undefined;
}

function others(spec: TermSpec): (TermSpec | string)[] {
  return 'earliest_of' in spec ? spec.earliest_of.slice(1) : [];
}
