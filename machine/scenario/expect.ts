import type { CaseState } from '../../model/case.ts';
import type { Scenario, Written } from '../../model/scenario.ts';
import { draftOf } from '../case/draft.ts';
import { dayOf } from '../case/time.ts';
import { factsOf } from '../facts/scope.ts';
import { activeSteps } from '../marks.ts';
import { unitOf } from '../task/who.ts';
import { compare } from './amounts.ts';
import { readingsAt } from './given.ts';
import { refusedWords } from './refused.ts';
import { type World, wordsOf } from './world.ts';

/** Everything in which a scenario came out otherwise than `then` says; nothing when it passed. */
export function differences(world: World): string[] {
  const { scenario, state } = world;
  if (state === undefined) return ['没有开件 / no case was opened'];
  const { expected } = scenario;
  const draft = draftOf(world.plan, world.calendar, state, readingsAt(world, state.at));
  const facts = factsOf(draft);
  return [
    ...single('end', expected.end, state.end?.name),
    ...single('applies', expected.applies, state.end?.applies),
    ...refusals(world, expected),
    ...opens(world, expected.open, activeSteps(draft)),
    ...days('due', expected.due, (name) => state.clocks[dueKey(world, name)]?.answer.due_date),
    ...days('promised', expected.promised, (name) => promised(world, state, name)),
    ...list('alerts', expected.alerts, noted(world, 'alert', 'to')),
    ...list('sent', expected.sent, letters(world)),
    ...list('opened', expected.opened, opened(world)),
    ...compare(world.plan, facts, withoutDays(state, expected.facts), 'facts'),
    ...days('facts', onlyDays(state, expected.facts), (name) => passedOn(state, name)),
    ...compare(world.plan, facts, expected.amounts, 'amounts'),
    ...days('by', expected.by, (name, wanted) => {
      const step = draft.compiled.steps.get(name);
      const persons = state.acted.filter((act) => act.step === name).map((act) => act.by.person);
      if (persons.includes(wanted)) return wanted;
      return step === undefined || persons.length === 0 ? undefined : unitOf(draft, facts, step);
    }),
    ...days('records', expected.records, (word, wanted) => recordedAs(world, word, wanted)),
  ];
}

/** A step beside a date asks for the day on which it passed, not for its result. */
function isDay(state: CaseState, [name, wanted]: [string, Written]): boolean {
  return state.events[name] !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(String(wanted));
}

function onlyDays(state: CaseState, wanted: Written | undefined): Written {
  return Object.fromEntries(pairs(wanted).filter((pair) => isDay(state, pair)));
}

function withoutDays(state: CaseState, wanted: Written | undefined): Written {
  return Object.fromEntries(pairs(wanted).filter((pair) => !isDay(state, pair)));
}

function pairs(wanted: Written | undefined): [string, Written][] {
  return wanted === undefined || typeof wanted !== 'object' || Array.isArray(wanted) ? [] : Object.entries(wanted);
}

function passedOn(state: CaseState, name: string): string | undefined {
  const at = state.events[name]?.at(-1);
  return at === undefined ? undefined : dayOf(at);
}

function single(part: string, wanted: Written | undefined, found: string | undefined): string[] {
  return wanted === undefined || wanted === found ? [] : [`${part}: ${String(wanted)} ≠ ${found ?? '无'}`];
}

/**
 * A refusal that nobody expected is a difference, unless it goes with what was expected: the case had come to that end by
 * itself, or the step is said to be still open.
 */
function refusals({ refusals }: World, { refused, end, open }: Scenario['expected']): string[] {
  const said = refusals.map(({ refusal }) => refusedWords(refusal));
  if (refused !== undefined) {
    const missing = [refused].flat().filter((wanted) => !said.includes(String(wanted)));
    return missing.map((wanted) => `refused: ${String(wanted)} ≠ ${said.join('；') || '无'}`);
  }
  const stillOpen = [open ?? []].flat().map((name) => String(name).split('.')[0]);
  const unexpected = refusals.filter(
    ({ refusal, step }) => !(refusal.code === 'closed' && end !== undefined) && !stillOpen.includes(step),
  );
  return unexpected.map(({ refusal }) => `refused: 无 ≠ ${refusedWords(refusal)}`);
}

function opens(world: World, wanted: Written | undefined, active: Set<string>): string[] {
  if (wanted === undefined) return [];
  const tasks = Object.values(world.state?.tasks ?? {});
  const names = new Set([
    ...active,
    ...tasks.flatMap(({ step, line, role }) => [step, `${step}.${line}`, `${step}.${role}`]),
  ]);
  const open = tasks.map(({ step, line }) => (line === undefined ? step : `${step}.${line}`));
  const missing = [wanted].flat().filter((name) => !names.has(String(name)));
  return missing.map((name) => `open: ${String(name)} ≠ ${open.join('、') || (world.state?.end?.name ?? '无')}`);
}

function days(
  part: string,
  wanted: Written | undefined,
  find: (name: string, wanted: string) => string | undefined,
): string[] {
  if (wanted === undefined || typeof wanted !== 'object' || Array.isArray(wanted)) return [];
  return Object.entries(wanted).flatMap(([name, value]) => {
    const found = find(name, String(value));
    return found === String(value) ? [] : [`${part} ${name}: ${String(value)} ≠ ${found ?? '无'}`];
  });
}

function list(part: string, wanted: Written | undefined, found: string[]): string[] {
  if (wanted === undefined) return [];
  const all = [wanted].flat().map(String);
  return all.join('、') === found.join('、') ? [] : [`${part}: ${all.join('、')} ≠ ${found.join('、') || '无'}`];
}

function dueKey(world: World, name: string): string {
  const words = wordsOf(world);
  if (name === words.all) return '件';
  if (world.state?.clocks[name] !== undefined) return name;
  const keys = Object.values(world.state?.clocks ?? {});
  return keys.find(({ kind }) => name === words.supplement && kind === 'supplement')?.key ?? name;
}

function promised(world: World, state: CaseState, name: string): string | undefined {
  return state.clocks[name === wordsOf(world).all ? '件_承诺' : `${name}_承诺`]?.answer.due_date;
}

function noted({ entries }: World, kind: string, detail: string): string[] {
  return entries.filter((entry) => entry.kind === kind).map((entry) => entry.detail?.[detail] ?? '');
}

function letters({ effects }: World): string[] {
  return [...new Set(effects.flatMap((effect) => (effect.kind === 'letter' ? [effect.letter] : [])))];
}

function opened({ effects }: World): string[] {
  return effects.flatMap((effect) => (effect.kind === 'open' ? [effect.procedure] : []));
}

/** The value last recorded, `已备案`; with its period where the scenario names one, `已备案 2026-04-01 至 2026-12-31`. */
function recordedAs(world: World, word: string, wanted: string): string | undefined {
  const last = world.recordings.findLast((each) => each.word === word);
  if (last === undefined) return undefined;
  const { yes, no } = wordsOf(world);
  const value = typeof last.value === 'boolean' ? (last.value ? yes : no) : String(last.value);
  if (wanted === value || !wanted.includes(' ')) return value;
  return `${value} ${last.from}${last.until === undefined ? '' : ` 至 ${last.until}`}`;
}
