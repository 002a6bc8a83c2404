import type { Alert } from '../../model/alert.ts';
import type { Language } from '../../model/language/reserved.ts';
import type { Departure, Step, Supplement, TermRule } from '../../model/plan.ts';
import type { Stop } from '../../model/term/spec.ts';
import type { Guarded, StepLine, TermLine } from '../procedure.ts';
import { alert } from './alert.ts';
import { blanksOf, type Lowering } from './lowering.ts';
import { isStaff } from './roles.ts';
import { type TermPlace, termRule } from './term.ts';

/** The stop that a step's supplement makes: from the notice to the answer. */
export function supplementStop(step: StepLine, lowering: Lowering): Stop[] {
  if (!step.supplement) return [];
  const name = step.name.text;
  return [{ on: `event.${name}_${lowering.say.supplement}`, until: `event.${name}_${lowering.say.supplemented}` }];
}

/** Where the limits of a step count from: its opening. */
export function stepPlace(step: StepLine, lowering: Lowering): TermPlace {
  const { cites } = lowering.context.procedure;
  return {
    from: `event.${step.name.text}_${lowering.say.started}`,
    cites: step.cites.length > 0 ? step.cites : cites,
    stops: supplementStop(step, lowering),
  };
}

/**
 * The promise of a step: its own, or the region's where somebody of the office acts, signs, serves or waits. A step without
 * anybody passes by itself and needs none.
 */
export function stepPromise(
  step: StepLine,
  who: Guarded[],
  place: TermPlace,
  lowering: Lowering,
): TermRule | undefined {
  const { promise } = lowering.context.region;
  if (step.promise) return termRule(step.promise, place, lowering);
  const works = who.some(({ name }) => isStaff(name.text, lowering)) || (who.length === 0 && step.signs.length > 0);
  const waits = step.awaits !== undefined || (step.waits !== undefined && !isTime(step.waits.text, lowering.language));
  return promise && step.together.length === 0 && (works || waits)
    ? termRule(promise, { ...place, cites: [] }, lowering)
    : undefined;
}

/** `每周【送卡日】`, `自出院之日起满6个月`: a wait for a time, not for an event or a condition. */
export function isTime(text: string, language: Language): boolean {
  return language === 'zh' ? /^每|满/u.test(text) : /^(each|day|after|\d)\b/.test(text);
}

export function departure(step: StepLine, lowering: Lowering): Departure | undefined {
  const { late } = step;
  if (!late) return undefined;
  if (late.target.text === lowering.say.deemedPassed)
    return { deemed: true, ...(late.asOf && { asOf: late.asOf.text }) };
  if (step.within !== undefined && late.target.text === lowering.say.late) return { mark: true };
  return { target: late.target.text };
}

/** The ladder of the step, else of the region. A wait for a time climbs none. */
export function alerts(step: StepLine, lowering: Lowering): Alert[] {
  if (step.waits && isTime(step.waits.text, lowering.language)) return [];
  return (step.alerts ?? lowering.context.region.alerts ?? []).flatMap((line) => alert(line) ?? []);
}

/** 补正 with its limit, which runs from the notice; 不限期 has none. */
export function supplement(step: StepLine, lowering: Lowering): Supplement | undefined {
  const line = step.supplement;
  if (!line) return undefined;
  const place = { ...stepPlace(step, lowering), from: `event.${step.name.text}_${lowering.say.supplement}`, stops: [] };
  const limited = line.term && !isNoLimit(line.term, lowering);
  return {
    ...(limited && line.term && { term: termRule(line.term, place, lowering) }),
    late: line.late?.text ?? lowering.say.deemedWithdrawn,
    times: Number(line.times?.text ?? 1),
    clock: line.clock?.text === 'restart' ? 'restart' : 'stop',
  };
}

/** 不限期, as written or as the value of the parameter that stands there. */
function isNoLimit(term: TermLine, lowering: Lowering): boolean {
  const { region, on } = lowering.context;
  const sentence = term.limit?.text ?? '';
  const [name] = blanksOf(sentence);
  if (name === undefined || `【${name}】` !== sentence) return sentence === lowering.say.noLimit;
  lowering.mention(name);
  return (
    region.values
      .get(name)
      ?.values.filter(({ from }) => from <= on)
      .at(-1)?.is[0]?.text === lowering.say.noLimit
  );
}

/** 容缺: what may follow, each with its own limit, from the passing of the step that took the papers. */
export function later(step: StepLine, lowering: Lowering): Step['later'] {
  const place = { ...stepPlace(step, lowering), from: `event.${step.name.text}`, stops: [] };
  return step.later.map((line) => ({
    paper: line.paper.text,
    term: termRule(line.term, place, lowering),
    late: line.late?.text ?? lowering.say.deemedWithdrawn,
  }));
}
