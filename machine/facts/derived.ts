import type { CaseFacts } from '../../expression/derive.ts';
import type { Clock } from '../../model/case.ts';
import type { Typed } from '../../model/expression.ts';
import { type DerivedKind, derivedFrom } from '../../model/language/reserved.ts';
import type { Step } from '../../model/plan.ts';
import type { Draft } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';
import { dueDay } from '../clock/due.ts';
import { unitOf } from '../task/who.ts';
import { outstandingOf, receivedFor } from './money.ts';

/** `X到期`, `X逾期`, `X单位`, `X已收`, `X未收` of a step X. */
export function derivedWord(draft: Draft, facts: CaseFacts, word: string): Typed | undefined {
  for (const { name, kind } of derivedFrom(draft.plan.language, word)) {
    const step = draft.compiled.steps.get(name);
    if (step !== undefined) return ofStep(draft, facts, step, kind);
  }
  return undefined;
}

function ofStep(draft: Draft, facts: CaseFacts, step: Step, kind: DerivedKind): Typed | undefined {
  const clock = draft.state.clocks[step.name];
  switch (kind) {
    case 'due': {
      const due = dueDay(draft, step);
      return due === undefined ? undefined : { type: 'date', value: due };
    }
    case 'late':
      return { type: 'yesNo', value: clock !== undefined && ranOut(draft, clock) };
    case 'unit': {
      const unit = unitOf(draft, facts, step);
      return unit === undefined ? undefined : { type: 'body', value: unit };
    }
    case 'received':
      return { type: 'money', value: receivedFor(draft, step.name) };
    case 'outstanding':
      if (step.receives === undefined) return undefined;
      return { type: 'money', value: outstandingOf(facts, draft, step.name, step.receives) };
    default:
      return undefined;
  }
}

/** Whether a limit had run out when it was met, or has by now. */
export function ranOut(draft: Draft, clock: Clock): boolean {
  if (clock.state === 'expired') return true;
  const { due } = clock.answer;
  if (due === undefined || clock.state === 'dropped') return false;
  const until = clock.state === 'met' ? (clock.settledAt ?? draft.now) : draft.now;
  return Date.parse(until) >= Date.parse(due);
}

/** First day of the benefit year in which the case was opened. */
export function benefitYearStart(draft: Draft): string {
  const opened = dayOf(draft.state.openedAt);
  const start = `${opened.slice(0, 4)}-${draft.plan.benefitYear}`;
  return opened >= start ? start : `${Number(opened.slice(0, 4)) - 1}-${draft.plan.benefitYear}`;
}
