import type { Calendar } from '../../model/calendar/index.ts';
import type { Plan } from '../../model/plan.ts';
import { openingDays } from '../../model/recurrence.ts';
import type { Scenario, ScenarioReport } from '../../model/scenario.ts';
import type { ISODate } from '../../model/value.ts';
import { addDays, startOf, utc } from '../case/time.ts';
import { carryOutLine } from './act.ts';
import { amountsOf, expectAmounts } from './amounts.ts';
import { differences } from './expect.ts';
import { timeline } from './timeline.ts';
import { open, type World, worldOf } from './world.ts';

export interface Run {
  report: ScenarioReport;
  world: World;
}

/**
 * Runs one scenario on the pure machine; its clock is the lines themselves. A money rule has no steps: only its amounts are
 * compared, as of `on`.
 */
export function runScenario(plan: Plan, planHash: string, calendar: Calendar, scenario: Scenario, on: ISODate): Run {
  const world = worldOf(plan, planHash, calendar, scenario);
  const { name } = scenario;
  if (plan.steps.length === 0) {
    const amounts = amountsOf(plan, scenario, on);
    const found = expectAmounts(plan, scenario, amounts);
    return {
      world: { ...world, amounts },
      report: { name, passed: found.length === 0, differences: found, timeline: [] },
    };
  }
  const [first, ...rest] = scenario.do;
  if (first === undefined)
    return { world, report: { name, passed: false, differences: ['do 是空的 / do is empty'], timeline: [] } };
  if (plan.recurs === undefined) open(world, instantOf(first), first.step === plan.steps[0]?.name);
  else open(world, openedBySchedule(world, first), false);
  if (first.step !== undefined) carryOutLine(world, first, instantOf(first));
  for (const line of rest) carryOutLine(world, line, instantOf(line));
  const found = differences(world);
  return { world, report: { name, passed: found.length === 0, differences: found, timeline: timeline(world) } };
}

function instantOf({ day, time }: Scenario['do'][number]): string {
  return utc(`${day}T${time}:00+08:00`);
}

/** A scheduled case opens on the first line if that is bare, else at the beginning of its last day of opening up to there. */
function openedBySchedule({ plan, calendar }: World, first: Scenario['do'][number]): string {
  if (first.step === undefined || plan.recurs === undefined) return instantOf(first);
  const last = openingDays(plan.recurs, calendar, addDays(first.day, -LONGEST_CYCLE), first.day).at(-1);
  return startOf(last ?? first.day);
}

/** Days in which even 每2年 comes once. */
const LONGEST_CYCLE = 1100;
