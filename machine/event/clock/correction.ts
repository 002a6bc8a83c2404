import { fits } from '../../../expression/facts.ts';
import type { CaseState, Clock, ClockDecision, ClockEntry } from '../../../model/case.ts';
import type { Draft } from '../../case/draft.ts';
import { Refused } from '../../case/refuse.ts';
import { dayOf, momentOf, utc } from '../../case/time.ts';
import { decisionsOf, standingOf } from '../../clock/ledger.ts';
import { anchorsOf } from './counted.ts';

/**
 * The day from which a limit counts was wrong. It must be one that the case itself holds: what a formula gives or a register
 * keeps is put right there.
 */
export function judgeCorrection(draft: Draft, clock: Clock, decision: ClockDecision): ClockDecision {
  const anchor = decision.anchor ?? '';
  const was = heldFor(draft.state, anchor);
  if (!anchorsOf(clock.spec).includes(anchor) || was === undefined)
    throw new Refused('clock', { clock: clock.key, why: 'no-anchor' });
  const is = rightValue(draft, anchor, decision.is?.trim() ?? '');
  if (is === undefined) throw new Refused('clock', { clock: clock.key, why: 'no-day' });
  if (is === was) throw new Refused('clock', { clock: clock.key, why: 'same-day' });
  return { ...decision, anchor, is };
}

/** What the case holds for an anchor: the last instant of an event, the date of a field. */
export function heldFor(state: CaseState, anchor: string): string | undefined {
  const [kind, name = ''] = anchor.split('.');
  const value = kind === 'event' ? state.events[name]?.at(-1) : state.facts[name];
  return typeof value === 'string' ? value : undefined;
}

function rightValue(draft: Draft, anchor: string, text: string): string | undefined {
  const [kind, name = ''] = anchor.split('.');
  if (kind === 'date') {
    const field = draft.plan.fields[name];
    return field !== undefined && field.formula === undefined && fits(field.type, text) ? text : undefined;
  }
  const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}\.\d{3}Z)?)?$/.test(text);
  const whole = text.length === 10 ? momentOf(text, draft.now) : text.endsWith('Z') ? text : `${text}:00+08:00`;
  if (!written || Number.isNaN(Date.parse(whole)) || Date.parse(whole) > Date.parse(draft.now)) return undefined;
  return text.length === 10 && dayOf(whole) !== text ? undefined : utc(whole);
}

/**
 * Writes what the corrections of an anchor come to: the last that stands, else what was there before the first. All limits
 * that count from it follow. A value that was typed anew since is left alone.
 */
export function putRight(draft: Draft, anchor: string, before: string | undefined): void {
  const ledgers = Object.values(draft.state.clocks).map(({ ledger }) => ledger);
  const of = (entry: ClockEntry) => entry.act === 'correct' && entry.anchor === anchor;
  const standing = ledgers.flatMap((ledger) => standingOf(ledger).filter(of));
  const all = ledgers.flatMap((ledger) => decisionsOf(ledger).filter(of));
  const order = (a: ClockEntry, b: ClockEntry) => Date.parse(a.at) - Date.parse(b.at);
  const last = standing.sort((a, b) => Date.parse(a.effective) - Date.parse(b.effective) || order(a, b)).at(-1);
  const right = last?.is ?? all.sort(order)[0]?.was;
  if (right === undefined || before === undefined) return;
  const [kind, name = ''] = anchor.split('.');
  if (kind === 'date') {
    draft.state.facts[name] = right;
    return;
  }
  const instants = draft.state.events[name] ?? [];
  const place = instants.lastIndexOf(before);
  if (place >= 0) instants[place] = right;
}
