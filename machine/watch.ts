import type { Calendar } from '../model/calendar/index.ts';
import type { CaseState, Lookup, Watch } from '../model/case.ts';
import type { Expression, Plan } from '../model/plan.ts';
import type { Facts } from '../model/value.ts';
import { type Draft, viewOf } from './case/draft.ts';
import { factsOf, valueIfKnown } from './facts/scope.ts';
import { activeSteps } from './marks.ts';
import { boundOf, toGround } from './reads.ts';

/** The entries whose change an open wait must hear of; nothing when the plan never waits for a condition. */
export function watchesOf(plan: Plan, calendar: Calendar, state: CaseState): Watch[] | undefined {
  if (waits(plan).length === 0) return undefined;
  return watched(viewOf(plan, calendar, state, {}));
}

/** Asks when the entries that are waited for change by themselves: a period may begin or end with no case's doing. */
export function turnLookups(draft: Draft): Lookup[] {
  return watched(draft).map((watch, index) => ({ kind: 'turn', name: `${TURN}${index}`, ...watch }));
}

/** Takes over the next such day. It is known from the event after the one that began the wait. */
export function refreshTurn(draft: Draft): void {
  const days = Object.entries(draft.readings).filter(([name]) => name.startsWith(TURN));
  if (waits(draft.plan).length === 0) return;
  delete draft.state.turn;
  if (watched(draft).length === 0) return;
  const [first] = days.flatMap(([, day]) => (typeof day === 'string' ? [day] : [])).sort();
  if (first !== undefined) draft.state.turn = first;
}

/** No word begins so. */
const TURN = '/转';

function waits(plan: Plan): { step: string; condition: Expression }[] {
  const found = known.get(plan) ?? conditions(plan);
  known.set(plan, found);
  return found;
}
const known = new WeakMap<Plan, { step: string; condition: Expression }[]>();

function conditions(plan: Plan): { step: string; condition: Expression }[] {
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  return steps.flatMap(({ name, waits: waited }) =>
    waited !== undefined && 'condition' in waited ? [{ step: name, condition: waited.condition }] : [],
  );
}

function watched(draft: Draft): Watch[] {
  const { plan, state } = draft;
  if (waits(plan).length === 0 || state.end !== undefined || state.snapshot === null) return [];
  const active = activeSteps(draft);
  const open = waits(plan).filter(({ step }) => active.has(step));
  if (open.length === 0) return [];
  const words = toGround(
    plan,
    open.flatMap(({ condition }) => condition.reads),
  );
  const registers = new Set([...words].flatMap((word) => registerOf(plan, word) ?? []));
  const facts = factsOf(draft);
  return [...registers].sort().flatMap((register) => {
    const pairs = (plan.registers[register]?.key ?? []).map((word) => [word, valueIfKnown(facts, word)] as const);
    const whole = pairs.every(([, value]) => value !== undefined);
    return whole ? [{ register, key: Object.fromEntries(pairs) as Facts }] : [];
  });
}

/** A word that the case's own form has asked counts there; only what is read anew is waited for. */
function registerOf(plan: Plan, word: string): string | undefined {
  const field = plan.fields[word];
  return field === undefined ? boundOf(plan, word)?.register : field.kept?.register;
}
