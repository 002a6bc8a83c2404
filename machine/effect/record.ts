import type { CaseFacts } from '../../expression/derive.ts';
import type { RecordRule, Step, TermRule } from '../../model/plan.ts';
import { answer } from '../../model/term/answer.ts';
import type { Facts, ISODate, Value } from '../../model/value.ts';
import { type Draft, note } from '../case/draft.ts';
import { Refused } from '../case/refuse.ts';
import { dayOf } from '../case/time.ts';
import { givenFor } from '../clock/given.ts';
import { freshSpec } from '../clock/open.ts';
import { linesOf } from '../facts/lines.ts';
import { factsOf, holdsAll, must } from '../facts/scope.ts';

/** Writes words to the registers, in the transaction of this step; what the case has read of them is brought up to date. */
export function recordAll(draft: Draft, rules: RecordRule[], step?: string): void {
  recordFrom(draft, rules, factsOf(draft), step, true);
}

/** The records of a step, with rows or a register once for each line or entry, whose own words come first. */
export function recordStep(draft: Draft, step: Step): void {
  if (step.records.length === 0) return;
  if (step.each === undefined) recordAll(draft, step.records, step.name);
  else for (const line of linesOf(draft, step.each)) recordFrom(draft, step.records, line, step.name, false);
}

function recordFrom(
  draft: Draft,
  rules: RecordRule[],
  facts: CaseFacts,
  step: string | undefined,
  isOwn: boolean,
): void {
  for (const rule of rules) {
    if (rule.when !== undefined && !holdsAll(facts, [rule.when])) continue;
    const value = recordedValue(facts, rule);
    const key = keyOf(draft, facts, rule.register);
    const from = dayNamed(draft, facts, rule.from) ?? dayOf(draft.now);
    const until = typeof rule.until === 'object' ? termDay(draft, rule.until) : dayNamed(draft, facts, rule.until);
    const { register, word } = rule;
    draft.recordings.push({ register, key, word, value, from, ...(until !== undefined && { until }) });
    for (const [name, field] of Object.entries(draft.plan.fields))
      if (isOwn && field.kept?.register === register && name === word && field.kept.on === undefined)
        draft.readings[name] = value;
    note(draft, {
      kind: 'recorded',
      ...(step !== undefined && { step }),
      detail: { register, word, value: String(value), from, ...(until !== undefined && { until }) },
      cites: rule.cites,
    });
  }
}

function recordedValue(facts: CaseFacts, { is }: RecordRule): Value {
  if ('value' in is) return is.value;
  const value = must(facts.value(is.word));
  return is.of === 'year' ? String(value).slice(0, 4) : value;
}

function keyOf(draft: Draft, facts: CaseFacts, register: string): Facts {
  const words = draft.plan.registers[register]?.key ?? [];
  return Object.fromEntries(words.map((word) => [word, must(facts.value(word))]));
}

/** 今日, the day a step passed, or a date word. */
function dayNamed(draft: Draft, facts: CaseFacts, name: string | undefined): ISODate | undefined {
  if (name === undefined) return undefined;
  if (draft.compiled.steps.has(name)) {
    const passed = draft.state.events[name]?.at(-1);
    return passed === undefined ? dayOf(draft.now) : dayOf(passed);
  }
  return String(must(facts.value(name)));
}

function termDay(draft: Draft, rule: TermRule): ISODate | undefined {
  const spec = freshSpec(draft, rule);
  if (spec === undefined) return undefined;
  const { due_date, not_before, estimate_date } = answer(
    spec,
    givenFor(draft, spec, draft.state.openedAt),
    draft.calendar,
  );
  const day = due_date ?? (not_before === undefined ? estimate_date : dayOf(not_before));
  if (day === undefined) throw new Refused('evaluation', { word: rule.sentence, fault: 'missing' });
  return day;
}
