import { derivedFrom } from '../model/language/reserved.ts';
import type { Expression, Field, Plan, Step } from '../model/plan.ts';

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

/** Registers whose entries a step or the lines of rows go through. */
export function registersRead(plan: Plan): Set<string> {
  const steps = plan.steps.flatMap((step) => [step, ...step.together]);
  const eachs = [...steps.map(({ each }) => each), ...Object.values(plan.fields).map(({ rows }) => rows?.each)];
  return new Set(eachs.flatMap((each) => (each !== undefined && 'register' in each ? [each.register] : [])));
}

/** Under which name the entries of a register are read; no word holds a slash. */
export function entriesName(register: string): string {
  return `/条${register}`;
}

/** X起 and X止 of a word that a register keeps with a period. */
export function boundOf(
  plan: Plan,
  word: string,
): { register: string; word: string; bound: 'from' | 'until' } | undefined {
  for (const { name, kind } of derivedFrom(plan.language, word)) {
    const register = Object.entries(plan.registers).find(([, { keeps }]) => keeps[name]?.period === true)?.[0];
    if (register !== undefined && (kind === 'from' || kind === 'until')) return { register, word: name, bound: kind };
  }
  return undefined;
}

/** Every word that a condition, formula, table, role, letter or amount of the plan may ask for, to the ground. */
function readWords(plan: Plan): Set<string> {
  const steps = plan.steps.flatMap((each) => [each, ...each.together]);
  return toGround(plan, [...readByText(plan), ...steps.flatMap(readByStep)]);
}

/** These words, and all those that they are made of. */
export function toGround(plan: Plan, from: string[]): Set<string> {
  const words = new Set<string>();
  const add = (word: string): void => {
    if (words.has(word)) return;
    words.add(word);
    for (const inner of behind(plan.fields[word])) add(inner);
  };
  for (const word of from) add(word);
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
