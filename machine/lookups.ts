import type { Calendar } from '../model/calendar/index.ts';
import type { CaseEvent, CaseState, Lookup } from '../model/case.ts';
import type { Field, Plan } from '../model/plan.ts';
import type { Facts } from '../model/value.ts';
import { viewOf } from './case/draft.ts';
import { dayOf } from './case/time.ts';
import { factsOf, valueIfKnown } from './facts/scope.ts';
import { periodOf } from './period.ts';
import { boundOf, entriesName, externalWords, registersRead } from './reads.ts';
import { turnLookups } from './watch.ts';

/** What must be read from the store before an event can be judged; words that the case itself knows are not asked. */
export function lookups(plan: Plan, calendar: Calendar, state: CaseState, event: CaseEvent): Lookup[] {
  const words = externalWords(plan);
  const registers = registersRead(plan);
  if ((words.size === 0 && registers.size === 0) || state.end !== undefined) return [];
  const given = ('facts' in event && event.facts) || {};
  const view = viewOf(plan, calendar, state, {});
  const facts = factsOf(view, { facts: given });
  const equal = (names: string[]): Facts | undefined => {
    const pairs = names.map((name) => [name, valueIfKnown(facts, name)] as const);
    return pairs.every(([, value]) => value !== undefined) ? (Object.fromEntries(pairs) as Facts) : undefined;
  };
  const found: Lookup[] = [];
  for (const word of words) {
    const field = plan.fields[word];
    if ((given[word] ?? state.facts[word]) !== undefined) continue;
    const lookup =
      field === undefined
        ? boundLookup(plan, word, equal)
        : lookupOf(plan, word, field, equal, dayOf(event.at), dayOf(state.openedAt));
    if (lookup !== undefined) found.push(lookup);
  }
  const entries = [...registers].map((register): Lookup => {
    return { kind: 'entries', name: entriesName(register), register, region: plan.region };
  });
  return [...found, ...entries, ...turnLookups(view)];
}

function boundLookup(plan: Plan, word: string, equal: (names: string[]) => Facts | undefined): Lookup | undefined {
  const found = boundOf(plan, word);
  const key = found === undefined ? undefined : equal(plan.registers[found.register]?.key ?? []);
  return found === undefined || key === undefined ? undefined : { kind: 'kept', name: word, key, ...found };
}

function lookupOf(
  plan: Plan,
  word: string,
  field: Field,
  equal: (names: string[]) => Facts | undefined,
  today: string,
  openedOn: string,
): Lookup | undefined {
  if (field.kept !== undefined) {
    const { register, on } = field.kept;
    const key = equal(plan.registers[register]?.key ?? []);
    const day = on === undefined ? undefined : equal([on])?.[on];
    if (key === undefined || (on !== undefined && day === undefined)) return undefined;
    return {
      kind: 'kept',
      name: word,
      register,
      key,
      word: field.kept.word ?? word,
      ...(day !== undefined && { on: String(day) }),
    };
  }
  if (field.count !== undefined) {
    const { procedure, end, sum } = field.count;
    const same = equal(field.count.same);
    if (same === undefined) return undefined;
    const period = periodOf(plan, field.count, today, openedOn);
    const { words } = field.count;
    if (words !== undefined)
      return { kind: 'cases', name: word, procedure, same, words: Object.keys(words), ...(end && { end }), ...period };
    return { kind: 'count', name: word, procedure, same, ...(end && { end }), ...(sum && { sum }), ...period };
  }
  const result = field.result;
  const same = result === undefined ? undefined : equal(result.same);
  return result === undefined || same === undefined
    ? undefined
    : { kind: 'result', name: word, procedure: result.procedure, same };
}
