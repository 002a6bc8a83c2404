import type { TermRule } from '../../model/plan.ts';
import type { Stop, TermSpec } from '../../model/term/spec.ts';
import type { ISODate } from '../../model/value.ts';
import type { Cite, TermLine } from '../procedure.ts';
import { lowerTerm } from '../sentence/lower.ts';
import { citations, readingOf } from './cite.ts';
import { blanksOf, type Lowering } from './lowering.ts';

/** Where a limit stands: what it counts from when it names nothing, and the citations it inherits. */
export interface TermPlace {
  /** `event.申请_开始`, `event.开件`, `event.受理_补正`. */
  from: string;
  cites: Cite[];
  /** Clock stops of supplements, for counted patterns. */
  stops: Stop[];
  /** `until` and `waits` take more patterns than a term, `every` the recurring sentences. */
  use?: 'until' | 'waits' | 'every';
}

/** A sentence with its riders → the JSON of the deadline language, once for each value its parameters have had. */
export function termRule(line: TermLine, place: TermPlace, lowering: Lowering): TermRule {
  const { definitions, procedure } = lowering.context;
  const sentence = sentenceOf(line);
  const rule = {
    sentence,
    cites: citations(definitions, line.cites.length > 0 ? line.cites : place.cites),
    ...readingOf(line.reading),
    place: line.place,
  };
  if (sentence === lowering.say.promptly) return { ...rule, promptly: true, variants: [] };
  lowering.mentionBlanks(sentence);
  const variants = variantsOf(line, procedure.version, lowering).flatMap(({ from, line: filled }) => {
    const lowered = lowerTerm(filled, { ...place, scope: lowering.scope, procedure });
    if (lowered.ok) return [{ from, spec: withStops(lowered.value, place.stops) }];
    lowering.problems.push(...lowered.problems);
    return [];
  });
  return { ...rule, variants };
}

function sentenceOf(line: TermLine): string {
  return line.limit?.text ?? [...line.earliest, ...line.latest].map(({ text }) => text).join('；');
}

/** The line with its parameters filled in, by the day each filling holds from. 【fields】 stay, for the day the step opens. */
function variantsOf(line: TermLine, version: ISODate, lowering: Lowering): { from: ISODate; line: TermLine }[] {
  const { values } = lowering.context.region;
  const texts = [line.limit, ...line.earliest, ...line.latest].flatMap((text) => text?.text ?? []);
  const names = texts.flatMap(blanksOf).filter((name) => values.has(name) && !lowering.isField(name));
  if (names.length === 0) return [{ from: version, line }];
  const days = names.flatMap((name) => values.get(name)?.values.map(({ from }) => from) ?? []);
  return [...new Set(days)].sort().flatMap((from) => {
    let known = true;
    const fill = (text: string) =>
      text.replace(/【([^】]+)】/gu, (blank, name: string) => {
        if (!names.includes(name)) return blank;
        const value = values
          .get(name)
          ?.values.filter((each) => each.from <= from)
          .at(-1)?.is[0]?.text;
        known = known && value !== undefined;
        return value ?? blank;
      });
    const filled = fillLine(line, fill);
    return known ? [{ from, line: filled }] : [];
  });
}

function fillLine(line: TermLine, fill: (text: string) => string): TermLine {
  const each = <T extends { text: string }>(text: T): T => ({ ...text, text: fill(text.text) });
  return {
    ...line,
    ...(line.limit && { limit: each(line.limit) }),
    earliest: line.earliest.map(each),
    latest: line.latest.map(each),
  };
}

/** Supplements stop counted periods only; dates and windows run on (`language.md` 4.3). */
export function withStops(spec: TermSpec, stops: Stop[]): TermSpec {
  if (stops.length === 0) return spec;
  if ('within' in spec) return { ...spec, clock: { ...spec.clock, stops: [...(spec.clock?.stops ?? []), ...stops] } };
  if ('earliest_of' in spec) return { ...spec, earliest_of: spec.earliest_of.map((each) => stopMember(each, stops)) };
  if ('latest_of' in spec) return { ...spec, latest_of: spec.latest_of.map((each) => stopMember(each, stops)) };
  return spec;
}

function stopMember(member: TermSpec | string, stops: Stop[]): TermSpec | string {
  return typeof member === 'string' ? member : withStops(member, stops);
}
