import type { Alert } from '../../model/alert.ts';
import type { Clock } from '../../model/case.ts';
import type { TermRule } from '../../model/plan.ts';
import type { ClockRules, TermSpec } from '../../model/term/spec.ts';
import type { Draft } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';
import { factsOf, must } from '../facts/scope.ts';
import { givenFor } from './given.ts';
import { underLedger } from './ledger.ts';
import { reckoned } from './refresh.ts';

export interface Opening {
  key: string;
  kind: Clock['kind'];
  step?: string;
  rule: TermRule;
  alerts: Alert[];
  /** Stops and restarts that belong to the step, beside those the text names. */
  rules?: ClockRules;
  /** A further deadline by key that this one never goes beyond. */
  within?: string;
}

/** Starts a limit. 及时 has no number and so no clock. A limit that was kept and whose day has not moved stays kept. */
export function openClock(draft: Draft, opening: Opening): void {
  const { rule, key } = opening;
  const today = dayOf(draft.now);
  const filled = freshSpec(draft, rule);
  if (filled === undefined) return;
  const ruled = withRules(filled, opening.rules ?? {});
  const spec: TermSpec = opening.within === undefined ? ruled : { earliest_of: [ruled, opening.within] };
  const before = draft.state.clocks[key];
  const given = underLedger(givenFor(draft, spec, draft.now), before?.ledger ?? []);
  const started = { act: 'start' as const, at: draft.now, on: today };
  const ledger = [...(before?.ledger ?? []), started];
  const found = reckoned(draft.calendar, spec, given);
  const again = before?.calendars ? reckoned(draft.calendar, spec, given, before.calendars) : found;
  if (opening.kind === 'term' && before?.state === 'met' && before.answer.due === again.due) {
    draft.state.clocks[key] = { ...before, ledger };
    return;
  }
  draft.state.clocks[key] = {
    key,
    ...(opening.step !== undefined && { step: opening.step }),
    kind: opening.kind,
    spec,
    sentence: sentenceOf(draft, rule.sentence),
    cites: rule.cites,
    ...(rule.reading !== undefined && { reading: rule.reading }),
    alerts: opening.alerts,
    alerted: [],
    answer: found,
    given,
    state: found.status === 'suspended' ? 'suspended' : 'running',
    ledger,
  };
}

/** The spec that a rule gives today, with its fields filled; none for 及时. */
export function freshSpec(draft: Draft, rule: TermRule): TermSpec | undefined {
  const today = dayOf(draft.now);
  const variant = rule.variants.findLast(({ from }) => from <= today) ?? rule.variants[0];
  return rule.promptly === true || variant === undefined ? undefined : fill(draft, variant.spec);
}

/** 【word】 in a sentence is a fact of the case, fixed on the day the limit starts. */
function fill(draft: Draft, spec: TermSpec): TermSpec {
  const text = JSON.stringify(spec);
  return text.includes('【') ? JSON.parse(sentenceOf(draft, text)) : spec;
}

function sentenceOf(draft: Draft, text: string): string {
  if (!text.includes('【')) return text;
  const facts = factsOf(draft);
  return text.replace(/【([^】]+)】/g, (_blank, word: string) => String(must(facts.value(word))));
}

/** Adds stops and restarts to every counted period of a spec; dates and windows do not stop. */
export function withRules(spec: TermSpec, rules: ClockRules): TermSpec {
  if (rules.stops === undefined && rules.restarts === undefined) return spec;
  if ('earliest_of' in spec) return { ...spec, earliest_of: spec.earliest_of.map((part) => inner(part, rules)) };
  if ('latest_of' in spec) return { ...spec, latest_of: spec.latest_of.map((part) => inner(part, rules)) };
  if (!('within' in spec)) return spec;
  const stops = [...(spec.clock?.stops ?? []), ...(rules.stops ?? [])];
  const restarts = [...(spec.clock?.restarts ?? []), ...(rules.restarts ?? [])];
  return {
    ...spec,
    clock: { ...(stops.length > 0 && { stops }), ...(restarts.length > 0 && { restarts }) },
  };
}

function inner(part: TermSpec | string, rules: ClockRules): TermSpec | string {
  return typeof part === 'string' ? part : withRules(part, rules);
}

/** Whether a spec counts a period that can stand still. */
export function canStop(spec: TermSpec): boolean {
  if ('earliest_of' in spec) return spec.earliest_of.some((part) => typeof part !== 'string' && canStop(part));
  if ('latest_of' in spec) return spec.latest_of.some((part) => typeof part !== 'string' && canStop(part));
  return 'within' in spec;
}
