import type { Clock, ClockDecision } from '../../../model/case.ts';
import { parseAmount } from '../../../model/term/amount.ts';
import { openStops } from '../../../model/term/ledger/fold.ts';
import type { Within } from '../../../model/term/spec.ts';
import type { Instant } from '../../../model/value.ts';
import type { Draft } from '../../case/draft.ts';
import { Refused } from '../../case/refuse.ts';
import { dayOf } from '../../case/time.ts';
import { decisionsOf, standingOf } from '../../clock/ledger.ts';
import { canStop } from '../../clock/open.ts';
import { judgeCorrection } from './correction.ts';
import { countedOf } from './counted.ts';
import { beganAt } from './day.ts';

const refuse = (clock: Clock, why: string, more: { [key: string]: string } = {}): never => {
  throw new Refused('clock', { clock: clock.key, why, ...more });
};
const filled = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** Whether a decision fits the limit and what the text allows; gives it with what follows of itself written out. */
export function judge(draft: Draft, clock: Clock, decision: ClockDecision, effective: Instant): ClockDecision {
  if (!filled(decision.reason)) throw new Refused('reason', { label: decision.act });
  if (!filled(decision.document)) refuse(clock, 'no-document');
  switch (decision.act) {
    case 'suspend':
      return judgeStop(draft, clock, decision, effective);
    case 'resume':
      return judgeResume(clock, decision, effective);
    case 'restart':
      return judgeRestart(draft, clock, decision, effective);
    case 'extend':
      return judgeExtension(draft, clock, decision, effective);
    case 'correct':
      return judgeCorrection(draft, clock, decision);
    default:
      return judgeRevocation(clock, decision);
  }
}

function judgeStop(draft: Draft, clock: Clock, decision: ClockDecision, effective: Instant): ClockDecision {
  if (!canStop(clock.spec)) refuse(clock, 'cannot-stop');
  if (!hasGrounds(decision)) refuse(clock, 'no-article');
  if (dayOf(effective) < dayOf(beganAt(draft, clock))) refuse(clock, 'before-start');
  if (openStops(decisionsOf(clock.ledger)).length > 0) refuse(clock, 'stopped');
  if (dayOf(effective) > (clock.answer.due_date ?? dayOf(effective))) refuse(clock, 'after-due');
  return decision;
}

function judgeResume(clock: Clock, decision: ClockDecision, effective: Instant): ClockDecision {
  const open = openStops(decisionsOf(clock.ledger));
  const of = decision.of ?? open[0];
  const stop = clock.ledger.find(({ n }) => n === of);
  if (of === undefined || !open.includes(of) || stop === undefined) return refuse(clock, 'runs');
  if (Date.parse(effective) < Date.parse(stop.effective ?? '')) refuse(clock, 'before-stop');
  return { ...decision, of };
}

/** Once, unless the text says how often the limit may begin anew. */
function judgeRestart(draft: Draft, clock: Clock, decision: ClockDecision, effective: Instant): ClockDecision {
  const spec = countedOf(clock.spec) ?? refuse(clock, 'cannot-restart');
  if (!hasGrounds(decision)) refuse(clock, 'no-article');
  const began = beganAt(draft, clock);
  if (Date.parse(effective) < Date.parse(began)) refuse(clock, 'before-start');
  const rules = spec.clock?.restarts ?? [];
  const most = rules.reduce((sum, rule) => sum + (rule.times ?? 1), 0) || 1;
  const events = rules.reduce((sum, { on }) => sum + happened(clock, on, began), 0);
  const done = standingOf(clock.ledger).filter(({ act }) => act === 'restart').length;
  if (done + events >= most) refuse(clock, 'restarted');
  return decision;
}

/** By the text's own rule, as often and as long as it says; or once by an article that the person names. */
function judgeExtension(draft: Draft, clock: Clock, decision: ClockDecision, effective: Instant): ClockDecision {
  const spec: Within = countedOf(clock.spec) ?? refuse(clock, 'cannot-extend');
  const rule = spec.extend;
  const began = beganAt(draft, clock);
  const own = standingOf(clock.ledger).filter(({ act, effective: at }) => act === 'extend' && at >= began).length;
  const done = own + (rule === undefined ? 0 : happened(clock, rule.on, began));
  if (done >= (rule?.times ?? 1)) refuse(clock, 'extended');
  const amount = decision.amount?.trim() || rule?.by;
  if (amount === undefined || (rule === undefined && !hasGrounds(decision))) return refuse(clock, 'no-ground');
  checkLength(clock, spec, amount);
  if (clock.answer.due !== undefined && Date.parse(effective) >= Date.parse(clock.answer.due))
    refuse(clock, 'too-late');
  return { ...decision, amount };
}

/** In the unit of the term, and no longer than the rule's own amount. */
function checkLength(clock: Clock, spec: Within, amount: string): void {
  const asked = parseAmount(amount);
  const most = parseAmount(spec.extend?.by ?? '');
  const unit = (most ?? parseAmount(spec.within))?.unit;
  if (asked === undefined || asked.n < 1 || asked.unit !== unit || (most !== undefined && asked.n > most.n))
    refuse(clock, spec.extend === undefined ? 'unit' : 'amount', { amount: spec.extend?.by ?? spec.within });
}

const hasGrounds = ({ grounds }: ClockDecision) => filled(grounds?.instrument) && filled(grounds?.article);

function happened(clock: Clock, anchor: string, since: Instant): number {
  const instants = [clock.given.events?.[anchor.replace(/^event\./, '')] ?? []].flat();
  return instants.filter((at) => Date.parse(at) >= Date.parse(since)).length;
}

function judgeRevocation(clock: Clock, decision: ClockDecision): ClockDecision {
  const standing = standingOf(clock.ledger).some(({ n }) => n === decision.of);
  if (!standing) refuse(clock, 'no-entry');
  return decision;
}
