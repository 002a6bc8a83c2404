import type { CaseFacts } from '../../expression/derive.ts';
import type { Calendar } from '../../model/calendar/index.ts';
import type { CaseEvent, CaseState, Effect, Entry, Recording, Refusal } from '../../model/case.ts';
import type { Plan } from '../../model/plan.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Instant } from '../../model/value.ts';
import { apply } from '../apply.ts';
import { compiledOf } from '../case/compiled.ts';
import { refusalOf } from '../case/refuse.ts';
import { openCase } from '../open.ts';
import { givenFacts, readingsAt } from './given.ts';

/** The world around the case of one scenario: its state, everything that came of it, and answers to what it asks. */
export interface World {
  plan: Plan;
  planHash: string;
  calendar: Calendar;
  scenario: Scenario;
  state?: CaseState;
  /** The words of a money rule, which has no case. */
  amounts?: CaseFacts;
  entries: Entry[];
  effects: Effect[];
  recordings: Recording[];
  /** Register words that lines of the scenario have recorded, newest last. */
  recorded: { day: string; facts: Scenario['given'] }[];
  /** What was refused, and at which step. */
  refusals: { refusal: Refusal; step?: string }[];
  references: number;
}

export function worldOf(plan: Plan, planHash: string, calendar: Calendar, scenario: Scenario): World {
  const nothing = { entries: [], effects: [], recordings: [], recorded: [], refusals: [] };
  return { plan, planHash, calendar, scenario, references: 0, ...nothing };
}

export function wordsOf(world: World) {
  return compiledOf(world.plan, world.planHash).words;
}

/** Opens the case; a filed one has the person who files it. */
export function open(world: World, at: Instant, filed: boolean): void {
  const { plan, calendar, planHash } = world;
  const by = { person: '申请窗口', unit: '窗口' };
  const facts = filed ? {} : givenFacts(world);
  try {
    const opening = { caseId: 'rehearsal', planHash, at, facts, ...(filed && { by }) };
    take(world, openCase(plan, calendar, opening, readingsAt(world, at)));
  } catch (error) {
    world.refusals.push({ refusal: refusalOf(error) });
    return;
  }
  answerEffects(world, at);
}

/** Works an event in. A refusal is kept; time has passed all the same. */
export function happen(world: World, event: CaseEvent): boolean {
  const { plan, calendar, state } = world;
  if (state === undefined) return false;
  const readings = readingsAt(world, event.at);
  const applied = apply(plan, calendar, state, event, readings);
  if (applied.ok) {
    take(world, applied);
    answerEffects(world, event.at);
    return true;
  }
  const step = 'task' in event ? event.task.split('·')[0] : 'step' in event ? event.step : undefined;
  world.refusals.push({ refusal: applied.refusal, ...(step !== undefined && { step }) });
  const passed = apply(plan, calendar, state, { type: 'wake', at: event.at }, readings);
  if (passed.ok) {
    take(world, passed);
    answerEffects(world, event.at);
  }
  return false;
}

function take(world: World, result: Pick<World, 'entries' | 'effects' | 'recordings'> & { state: CaseState }): void {
  world.state = result.state;
  world.entries.push(...result.entries);
  world.effects.push(...result.effects);
  world.recordings.push(...result.recordings);
}

/** Letters arrive, other cases open, payment orders are placed; how those end is told by lines of the scenario. */
function answerEffects(world: World, at: Instant): void {
  const answered = new Set(world.entries.filter(({ kind }) => kind === 'sent').map(({ detail }) => detail?.effect));
  const next = Object.values(world.state?.pending ?? {}).find(({ key }) => !answered.has(key));
  if (next !== undefined) happen(world, { type: 'effectDone', effect: next.key, at });
}
