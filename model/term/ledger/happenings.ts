import { isoDate } from '../../calendar/day.ts';
import { quantity } from '../amount.ts';
import { instant, type Point } from '../anchor.ts';
import type { Happening, Ruler } from '../clock.ts';
import { TermFault } from '../fault.ts';
import { aside, dayOfInstant, note, type Reckoning } from '../reckoning.ts';
import { addSpan } from '../spans.ts';
import type { LedgerAct } from './entry.ts';

/** A decision stops whole days as the text does where it says nothing else: the stop day counts, the resume day does not. */
const PLAIN = { on: '', until: '' };

/** What the ledger adds to a clock. It belongs to the term that is asked, never to another on which that hangs. */
export function ledgerHappenings(r: Reckoning, start: number, ruler: Ruler): Happening[] {
  if (r.within.length > 0) return [];
  return (r.given.ledger ?? []).flatMap((act) => {
    const point = pointAt(r, 'from' in act ? act.from : act.at);
    if (act.act === 'stop') return [stopping(r, act, point, ruler)];
    return (point.at ?? 0) < start
      ? []
      : [act.act === 'restart' ? restarting(r, point) : extending(r, act, point, ruler)];
  });
}

function pointAt(r: Reckoning, text: string): Point & { at: number } {
  const at = instant(text, 'ledger');
  return { day: dayOfInstant(r, at), at };
}

function extending(
  r: Reckoning,
  act: Extract<LedgerAct, { act: 'extend' }>,
  { at = 0 }: Point,
  ruler: Ruler,
): Happening {
  const by = quantity(act.by);
  return {
    at,
    order: 0,
    apply(run) {
      if (run.stopped || at < (ruler.end(aside(r), run).due ?? 0)) run.extensions.push(by);
    },
  };
}

function restarting(r: Reckoning, point: Point): Happening {
  return {
    at: point.at ?? 0,
    order: 1,
    apply(run) {
      note(r, { code: 'RESTARTED', date: isoDate(point.day) });
      run.anchor = point;
      run.spans = [];
      run.stopped = undefined;
    },
  };
}

function stopping(r: Reckoning, act: Extract<LedgerAct, { act: 'stop' }>, stop: Point, ruler: Ruler): Happening {
  const until = act.to === undefined ? undefined : pointAt(r, act.to);
  return {
    at: stop.at ?? 0,
    order: 2,
    apply(run) {
      if (run.stopped || !ruler.stopsIn(ruler.end(aside(r), run), stop)) return;
      const span = ruler.span(r, stop, until, PLAIN);
      note(r, { code: 'SUSPENDED', from: isoDate(stop.day), ...(until && { to: isoDate(until.day) }) });
      if (span) run.spans = addSpan(run.spans, span);
      else run.stopped = { at: stop, rule: PLAIN };
    },
  };
}

/** Throws `TermFault` unless `given.ledger` is a list of acts, each with its instants and, to extend, an amount. */
export function checkLedger(ledger: unknown): void {
  if (ledger === undefined) return;
  const fits = (act: unknown): boolean => {
    if (typeof act !== 'object' || act === null) return false;
    const { act: kind, from, to, at, by } = act as { [key: string]: unknown };
    const texts = kind === 'stop' ? [from, to ?? ''] : kind === 'restart' ? [at] : kind === 'extend' ? [at, by] : [0];
    return texts.every((text) => typeof text === 'string');
  };
  if (!Array.isArray(ledger) || !ledger.every(fits))
    throw new TermFault(
      'given',
      'ledger 应为 [{act: stop, from, to}, {act: restart, at}, {act: extend, at, by}]',
      'ledger must be a list of stop {from, to}, restart {at} and extend {at, by}',
    );
  for (const act of ledger as LedgerAct[]) if (act.act === 'extend') quantity(act.by);
}
