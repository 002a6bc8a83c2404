import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { allSteps } from '../condition/results.ts';
import type { Check, CheckContext, ParameterLine } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Cite, ReadingLine, TermLine, Text } from '../procedure.ts';
import { quotesFor, statedParameters } from './cited.ts';
import { daysOf, monthDaysOf, numbersOf, type Span, spansOf } from './numerals.ts';

/** A limit with the citations outside it and the readings that may name a departure. */
interface Limit {
  line: TermLine;
  outer: Cite[][];
  readings: (ReadingLine | undefined)[];
}

/**
 * `quote-missing`, `number`, `unit`: a legal limit with a number stands under a quote, and the number, its unit, the month and day
 * stand in it (三日 = 3日, 两个月 = 2个月, 天 = 日). A `reading` whose first half names the number may depart from it.
 */
export const limits: Check = (context) => [
  ...legalLimits(context).flatMap((limit) => texts(limit.line).flatMap((text) => compare(text, limit))),
  ...statedParameters(context).flatMap(parameterProblems),
];

function legalLimits({ procedure }: CheckContext): Limit[] {
  const whole = [procedure.term, ...(procedure.promise?.cites.length ? [procedure.promise] : [])];
  const own = whole.flatMap((line) => (line ? [{ line, outer: [procedure.cites], readings: [] }] : []));
  const steps = allSteps(procedure).flatMap((step): Limit[] => {
    const promised = step.promise?.cites.length ? [step.promise] : [];
    const lines = [step.term, step.supplement?.term, ...step.later.map(({ term }) => term), ...promised];
    const outer = [step.cites, procedure.cites];
    return lines.flatMap((line) => (line ? [{ line, outer, readings: [step.reading] }] : []));
  });
  return [...own, ...steps];
}

function texts(line: TermLine): Text[] {
  const stops = line.stops.map(({ atMost }) => atMost);
  return [line.limit, ...line.earliest, ...line.latest, ...stops, line.extend?.by].filter((text) => text !== undefined);
}

function compare(text: Text, { line, outer, readings }: Limit): Problem[] {
  const quotes = quotesFor(line.cites, ...outer);
  const used = [line.reading, ...readings].map((reading) => reading?.used.text ?? '').join('；');
  return compareText(text, quotes, used);
}

/** A sentence, or the part of one, against its quotes. */
function compareText(text: Text, quotes: string[], reading: string): Problem[] {
  const [spans, days, monthDays] = [spansOf(text.text), daysOf(text.text), monthDaysOf(text.text)];
  if (spans.length + days.length + monthDays.length === 0) return [];
  if (quotes.length === 0) return [missing(text)];
  const law = quotes.join('\n');
  const [quoted, quotedDays, numbers] = [spansOf(law), daysOf(law), numbersOf(law)];
  const read = [...spansOf(reading), ...spansOf(reading.replace(/[（(].*?[)）]/gu, ''))];
  return [
    ...spans.flatMap((span) => (same(span, [...quoted, ...read]) ? [] : [spanProblem(span, text, quoted, law)])),
    ...days.filter((day) => ![...quotedDays, ...daysOf(reading)].includes(day)).map(() => numberProblem(text, law)),
    ...monthDays
      .filter((day) => ![...numbers, ...numbersOf(reading)].includes(day))
      .map(() => numberProblem(text, law)),
  ];
}

function same(span: Span, spans: Span[]): boolean {
  return spans.some(({ count, unit }) => Number(count) === Number(span.count) && unit === span.unit);
}

function spanProblem(span: Span, text: Text, quoted: Span[], law: string): Problem {
  if (!quoted.some(({ count }) => Number(count) === Number(span.count))) return numberProblem(text, law);
  return problemAt(
    'unit',
    text,
    [`「${text.text}」的单位和引文不同`, `引文是「${law}」；单位照引文写，另有读法的加 reading`],
    [`the unit of “${text.text}” differs from the quote`, `the quote is “${law}”; use its unit, or add a reading`],
  );
}

function numberProblem(text: Text, law: string): Problem {
  return problemAt(
    'number',
    text,
    [`「${text.text}」里的数不在引文里`, `引文是「${law}」；照引文改，另有读法的加 reading，第一半写明这个数`],
    [
      `a number of “${text.text}” is not in the quote`,
      `the quote is “${law}”; follow it, or add a reading that names the number`,
    ],
  );
}

function missing(text: Text): Problem {
  return problemAt(
    'quote-missing',
    text,
    [`「${text.text}」是法定期限，没有引文`, '在 cites 里加上条文原文，写成「…」'],
    [`“${text.text}” is a legal limit without a quote`, 'add the words of the article to cites, in 「…」'],
  );
}

/** A parameter whose value is a limit, or the part of one. */
function parameterProblems(line: ParameterLine): Problem[] {
  const quotes = quotesFor(line.cites);
  return line.values
    .flatMap(({ is }) => is)
    .flatMap((text) => compareText(text, quotes, line.reading?.used.text ?? ''));
}

/** Whether a sentence is the legal standard without a number. */
export function isPromptly(line: TermLine | undefined, context: CheckContext): boolean {
  return line?.limit?.text === reserved(context.definitions.language).promptly;
}
