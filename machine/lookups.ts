import { isoDate, parseDate } from '../model/calendar/day.ts';
import type { Calendar } from '../model/calendar/index.ts';
import type { CaseEvent, CaseState, Lookup } from '../model/case.ts';
import { derivedFrom } from '../model/language/reserved.ts';
import type { CountField, Expression, Field, Plan, Step } from '../model/plan.ts';
import type { Facts } from '../model/value.ts';
import { draftOf } from './case/draft.ts';
import { dayOf } from './case/time.ts';
import { factsOf, valueIfKnown } from './facts/scope.ts';

/** Words that stand outside the case, as far as anything in the plan reads them. */
export function externalWords(plan: Plan): Set<string> {
  const found = known.get(plan) ?? new Set([...readWords(plan)].filter((word) => isExternal(plan, word)));
  known.set(plan, found);
  return found;
}
const known = new WeakMap<Plan, Set<string>>();

function isExternal(plan: Plan, word: string): boolean {
  const field = plan.fields[word];
  if (field === undefined) return boundOf(plan, word) !== undefined;
  return (field.kept ?? field.count ?? field.result) !== undefined;
}

/** X起 and X止 of a word that a register keeps with a period. */
function boundOf(plan: Plan, word: string): { register: string; word: string; bound: 'from' | 'until' } | undefined {
  for (const { name, kind } of derivedFrom(plan.language, word)) {
    const register = Object.entries(plan.registers).find(([, { keeps }]) => keeps[name]?.period === true)?.[0];
    if (register !== undefined && (kind === 'from' || kind === 'until')) return { register, word: name, bound: kind };
  }
  return undefined;
}

/** Every word that a condition, formula, table, role, letter or amount of the plan may ask for, to the ground. */
function readWords(plan: Plan): Set<string> {
  const words = new Set<string>();
  const add = (word: string): void => {
    if (words.has(word)) return;
    words.add(word);
    for (const inner of behind(plan.fields[word])) add(inner);
  };
  for (const word of readByText(plan)) add(word);
  for (const step of plan.steps.flatMap((each) => [each, ...each.together]))
    for (const word of readByStep(step)) add(word);
  return words;
}

function behind(field: Field | undefined): string[] {
  if (field === undefined) return [];
  const leaves = (rows: NonNullable<Field['table']>['rows']): string[] =>
    rows.flatMap((row) => [...(row.formula?.reads ?? []), ...leaves(row.rows ?? [])]);
  const columns = Object.values(field.rows?.columns ?? {}).flatMap(behind);
  const must = (field.rows?.must ?? []).flatMap(({ reads }) => reads);
  return [
    ...(field.formula?.reads ?? []),
    ...(field.table?.by ?? []),
    ...leaves(field.table?.rows ?? []),
    ...columns,
    ...must,
  ];
}

const blanks = (text: string | undefined) => [...(text ?? '').matchAll(/【([^】]+)】/g)].map((match) => match[1] ?? '');
const reads = (expression: Expression | undefined) => expression?.reads ?? [];

function readByText(plan: Plan): string[] {
  const roles = Object.values(plan.roles).flatMap(({ at, person }) => [...(at ?? []), ...(person ? [person] : [])]);
  const ends = plan.ends.flatMap(({ when, says, records }) => [
    ...reads(when),
    ...blanks(says),
    ...records.flatMap((rule) => [...reads(rule.when), ...('word' in rule.is ? [rule.is.word] : [])]),
  ]);
  const keys = Object.values(plan.registers).flatMap(({ key }) => key);
  const lines = plan.steps.flatMap((step) => [step, ...step.together]);
  const letters = lines.flatMap(({ sends }) => sends).flatMap(({ name }) => blanks(plan.letters[name]));
  return [...usedRoles(plan, roles), ...ends, ...keys, ...letters, ...blanks(plan.name), ...plan.inbox];
}

/** Only the roles that a step names decide who may act. */
function usedRoles(plan: Plan, all: string[]): string[] {
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  const used = new Set(steps.flatMap((step) => [...step.who, ...step.to].map(({ name }) => name)));
  const meant = Object.entries(plan.roles).filter(([name]) => used.has(name));
  const words = new Set(meant.flatMap(([, { at, person }]) => [...(at ?? []), ...(person ? [person] : [])]));
  return all.filter((word) => words.has(word));
}

function readByStep(step: Step): string[] {
  const conditions = [
    step.when,
    ...step.unless.map(({ when }) => when),
    ...[...step.who, ...step.papers, ...step.sends, ...step.to, ...step.form, ...step.signs].map(({ when }) => when),
    ...step.must,
    ...(step.waits !== undefined && 'condition' in step.waits ? [step.waits.condition] : []),
    ...step.records.map(({ when }) => when),
  ];
  const values = step.records.flatMap(({ is }) => ('word' in is ? [is.word] : []));
  const money = [step.pays, step.receives].filter((word) => word !== undefined);
  return [
    ...conditions.flatMap(reads),
    ...values,
    ...money,
    ...(step.from ? [step.from] : []),
    ...step.to.map(({ name }) => name),
  ];
}

/** What must be read from the store before an event can be judged; words that the case itself knows are not asked. */
export function lookups(plan: Plan, calendar: Calendar, state: CaseState, event: CaseEvent): Lookup[] {
  const words = externalWords(plan);
  if (words.size === 0 || state.end !== undefined) return [];
  const draft = draftOf(plan, calendar, state, {});
  if ('facts' in event && event.facts !== undefined) Object.assign(draft.state.facts, event.facts);
  const facts = factsOf(draft);
  const equal = (names: string[]): Facts | undefined => {
    const pairs = names.map((name) => [name, valueIfKnown(facts, name)] as const);
    return pairs.every(([, value]) => value !== undefined) ? (Object.fromEntries(pairs) as Facts) : undefined;
  };
  const found: Lookup[] = [];
  for (const word of words) {
    const field = plan.fields[word];
    if (draft.state.facts[word] !== undefined) continue;
    const lookup =
      field === undefined
        ? boundLookup(plan, word, equal)
        : lookupOf(plan, word, field, equal, dayOf(event.at), dayOf(state.openedAt));
    if (lookup !== undefined) found.push(lookup);
  }
  return found;
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
    return { kind: 'count', name: word, procedure, same, ...(end && { end }), ...(sum && { sum }), ...period };
  }
  const result = field.result;
  const same = result === undefined ? undefined : equal(result.same);
  return result === undefined || same === undefined
    ? undefined
    : { kind: 'result', name: word, procedure: result.procedure, same };
}

/** The days in which the counted cases must lie. */
function periodOf(
  plan: Plan,
  { in: period }: CountField,
  today: string,
  openedOn: string,
): { from?: string; to?: string } {
  if (period === undefined) return {};
  const year = openedOn.slice(0, 4);
  if (period === '本年' || period === 'thisYear') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (period === '本月' || period === 'thisMonth')
    return { from: `${openedOn.slice(0, 7)}-01`, to: monthEnd(openedOn) };
  if (period === '待遇年度' || period === 'benefitYear') {
    const start = openedOn.slice(5) >= plan.benefitYear ? Number(year) : Number(year) - 1;
    return { from: `${start}-${plan.benefitYear}`, to: dayBefore(`${start + 1}-${plan.benefitYear}`) };
  }
  const span = /^(\d+)\s*(日|天|个月|年|days?|months?|years?)$/.exec(period);
  if (span === null) return {};
  const date = new Date(`${today}T00:00:00Z`);
  const n = Number(span[1]);
  if (/^(日|天|day)/.test(span[2] ?? '')) date.setUTCDate(date.getUTCDate() - n);
  else if (/^(个月|month)/.test(span[2] ?? '')) date.setUTCMonth(date.getUTCMonth() - n);
  else date.setUTCFullYear(date.getUTCFullYear() - n);
  return { from: date.toISOString().slice(0, 10), to: today };
}

function monthEnd(day: string): string {
  const next = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return dayBefore(next.toISOString().slice(0, 10));
}

function dayBefore(day: string): string {
  return isoDate((parseDate(day) ?? 0) - 1);
}
