import type { Calendar } from '../model/calendar/index.ts';
import type { Actor, CaseState, Lookup, Readings, StepResult } from '../model/case.ts';
import type { Plan } from '../model/plan.ts';
import type { Facts, Instant } from '../model/value.ts';
import { draftOf, keepEvent, note, resultOf } from './case/draft.ts';
import { utc } from './case/time.ts';
import { refreshClocks } from './clock/refresh.ts';
import { startCaseClocks } from './clock/step.ts';
import { INTERPRETER } from './interpreter.ts';
import { lookups } from './lookups.ts';
import { begin } from './send.ts';
import { refreshExclusions } from './task/open.ts';

export interface Opening {
  caseId: string;
  planHash: string;
  at: Instant;
  /** The person who files it; absent when another case or a schedule opens it. */
  by?: Actor;
  facts: Facts;
  /** The interpreter's version to open with; the newest when left out. */
  interpreter?: number;
}

/**
 * Opens a case: its first step stands open as a task. Words that the plan does not use are left out. Throws when the plan is
 * a money rule, and the fault of a gate before the first step that cannot be judged.
 */
export function openCase(plan: Plan, calendar: Calendar, opening: Opening, readings: Readings = {}): StepResult {
  const at = utc(opening.at);
  const draft = draftOf(plan, calendar, empty(plan, opening, at), readings);
  draft.now = at;
  note(draft, { kind: 'opened', ...(opening.by !== undefined && { by: opening.by }) });
  keepEvent(draft, draft.compiled.words.opened, at);
  startCaseClocks(draft);
  begin(draft);
  refreshClocks(draft);
  refreshExclusions(draft);
  return resultOf(draft);
}

/** What must be read before a case is opened, for gates and roles of its first step. */
export function openingLookups(plan: Plan, calendar: Calendar, opening: Opening): Lookup[] {
  const at = utc(opening.at);
  return lookups(plan, calendar, empty(plan, opening, at), { type: 'wake', at });
}

function empty(
  plan: Plan,
  { caseId, planHash, by, facts, interpreter = INTERPRETER }: Opening,
  at: Instant,
): CaseState {
  const used = Object.entries(facts).filter(([word]) => plan.fields[word] !== undefined);
  return {
    caseId,
    planHash,
    interpreter,
    seq: 0,
    at,
    snapshot: null,
    facts: Object.fromEntries(used),
    results: {},
    events: {},
    papers: {},
    clocks: {},
    tasks: {},
    acted: [],
    signed: {},
    receipts: {},
    pending: {},
    openedAt: at,
    ...(by !== undefined && { filed: true }),
  };
}
