import type { Plan, Template } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { CheckContext } from '../definitions.ts';
import type { StepLine } from '../procedure.ts';
import { calendarChangeOf } from '../sentence/riders.ts';
import { alert } from './alert.ts';
import { citations } from './cite.ts';
import { supplementStop } from './clock.ts';
import { clockPolicy } from './clock-policy.ts';
import { planEnd } from './end.ts';
import { planFields } from './field.ts';
import { Lowering } from './lowering.ts';
import { recurrence } from './recurrence.ts';
import { planRoles } from './roles.ts';
import { planLetters, planPapers, planParameters, planRegisters } from './shelf.ts';
import { planStep } from './step.ts';
import { type TermPlace, termRule } from './term.ts';

export interface Lowered {
  plan: Plan;
  problems: Problem[];
  /** Parameters that a case needs, and those that only its opening needs (the days of `every`). */
  needs: { running: string[]; opening: string[] };
}

/** An effective definition as a plan, with what could not be lowered. Defaults of `language.md` 11 are written out. */
export function lowerPlan(context: CheckContext): Lowered {
  const lowering = new Lowering(context);
  const { procedure, region, definitions } = context;
  const every = allSteps(procedure);
  const place: TermPlace = {
    from: `event.${lowering.say.opened}`,
    cites: procedure.cites,
    stops: every.flatMap((step) => supplementStop(step, lowering)),
  };
  const steps = procedure.steps.map((step) => planStep(step, every, lowering));
  const ends = procedure.ends.map((end) => planEnd(end, lowering));
  const term = procedure.term && termRule(procedure.term, place, lowering);
  const promise = procedure.promise && termRule(procedure.promise, place, lowering);
  for (const field of procedure.fields) lowering.mention(field.word.text);
  const running = new Set(lowering.used.parameters);
  const recurs = recurrence(lowering);
  const opening = [...lowering.used.parameters].filter((name) => !running.has(name));
  const name = procedure.name?.text ?? defaultName(procedure.title.text, every);
  const inbox = procedure.inbox.length > 0 ? procedure.inbox.map(({ text }) => text) : firstWords(every).slice(0, 3);
  lowering.mentionBlanks(name);
  for (const word of inbox) lowering.mention(word);
  const letters = planLetters(lowering);
  const clock = clockPolicy(lowering);
  const roles = planRoles(lowering);
  const fields = planFields(lowering);
  const ladder = (region.alerts ?? []).flatMap((line) => alert(line) ?? []);
  const officeHours = hours(region.officeHours?.text);
  const calendarChange = region.onCalendarChange && calendarChangeOf(region.onCalendarChange);
  const plan: Plan = {
    format: 1,
    id: procedure.id,
    region: procedure.region,
    version: procedure.version,
    title: procedure.title.text,
    language: lowering.language,
    cites: citations(definitions, procedure.cites),
    benefitYear: region.benefitYear?.text ?? '01-01',
    round: rounding(region.round?.text),
    ...(officeHours && { officeHours }),
    ...(calendarChange && { calendarChange }),
    name,
    inbox,
    ...(term && { term }),
    ...(promise && { promise }),
    ...((term ?? promise) && ladder.length > 0 && { alerts: ladder }),
    ...(clock && { clock }),
    fields,
    parameters: planParameters(lowering),
    registers: planRegisters({ fields }, lowering),
    roles,
    letters,
    ...(recurs && { recurs }),
    papers: planPapers(lowering),
    steps,
    ends,
  };
  const needed = [...lowering.used.parameters].filter((name) => !opening.includes(name)).sort();
  return { plan, problems: lowering.problems, needs: { running: needed, opening } };
}

/** A case's name is its first field and title. */
function defaultName(title: string, steps: StepLine[]): Template {
  const [first] = firstWords(steps);
  return first === undefined ? title : `【${first}】${title}`;
}

function firstWords(steps: StepLine[]): string[] {
  return steps[0]?.form.map(({ word }) => word.text) ?? [];
}

/** `0.01 四舍五入`; `0.01 halfUp`. */
function rounding(text = '0.01'): Plan['round'] {
  const [step = '0.01', mode = ''] = text.split(/\s+/);
  const down = mode === '舍去' || mode === 'down';
  const up = mode === '进一' || mode === 'up';
  return { step, mode: down ? 'down' : up ? 'up' : 'halfUp' };
}

/** `08:30-12:00、14:30-17:30`. */
function hours(text: string | undefined): [string, string][] | undefined {
  const spans = [...(text ?? '').matchAll(/(\d{2}:\d{2})\s*[-–至]\s*(\d{2}:\d{2})/g)];
  return spans.length === 0 ? undefined : spans.map(([, from = '', to = '']) => [from, to]);
}
