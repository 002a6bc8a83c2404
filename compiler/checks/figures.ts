import type { Problem } from '../../model/problem.ts';
import { decimalOf } from '../condition/literal.ts';
import { parse, type Term } from '../condition/parse.ts';
import { allSteps } from '../condition/results.ts';
import { leaves } from '../condition/table.ts';
import { Unreadable } from '../condition/tokens.ts';
import type { Check, CheckContext, ParameterLine } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Cite, EndLine, FieldLine, ReadingLine, StepLine, TableLine, Text } from '../procedure.ts';
import { quotesFor, statedParameters } from './cited.ts';
import { numbersOf } from './numerals.ts';

/** A formula or condition with what cites it. */
interface Line {
  text: Text;
  cites: Cite[][];
  reading: ReadingLine | undefined;
}

/**
 * `quote-missing`, `number`: a number of a formula, condition or table stands in its quote (0, 1 and 100% excepted), and a number of
 * a table's quote in the table. A `reading` whose first half names a number may depart from the quote, or bridge it.
 */
export const figures: Check = (context) => [
  ...lines(context).flatMap(lineProblems),
  ...context.procedure.fields.flatMap((field) => tableProblems(field, context.procedure.cites)),
  ...statedParameters(context).flatMap(parameterProblems),
];

function lines({ procedure, region }: CheckContext): Line[] {
  const outer = procedure.cites;
  const steps = allSteps(procedure).flatMap((step) =>
    stepTexts(step).map((text) => ({ text, cites: [step.cites, outer], reading: step.reading })),
  );
  const ends = procedure.ends.flatMap((end) =>
    endTexts(end).map((text) => ({ text, cites: [end.cites, outer], reading: end.reading })),
  );
  const fields = procedure.fields.flatMap((field) =>
    fieldTexts(field).map((text) => ({ text, cites: [field.cites, outer], reading: field.reading })),
  );
  const signs = region.signs.flatMap(({ lines: signers, cites, reading }) =>
    signers.flatMap(({ when }) => (when ? [{ text: when, cites: [cites], reading }] : [])),
  );
  return [...steps, ...ends, ...fields, ...signs];
}

function stepTexts(step: StepLine): Text[] {
  const guarded = [...step.who, ...step.form, ...step.papers, ...step.signs, ...step.sends, ...step.to];
  const conditions = [...guarded, ...step.unless, ...step.records].map(({ when }) => when);
  return [step.when, step.waits, step.each?.when, ...step.must, ...conditions].filter((text) => text !== undefined);
}

function endTexts(end: EndLine): Text[] {
  return [end.when, ...end.records.map(({ when }) => when)].filter((text) => text !== undefined);
}

function fieldTexts({ shape }: FieldLine): Text[] {
  switch (shape.kind) {
    case 'formula':
      return [shape.formula];
    case 'rows':
      return [...shape.columns.flatMap(fieldTexts), ...shape.must, ...(shape.each?.when ? [shape.each.when] : [])];
    case 'count':
      return shape.when ? [shape.when] : [];
    default:
      return [];
  }
}

function numbersIn(term: Term): string[] {
  switch (term.kind) {
    case 'number':
      return [decimalOf(term.text) ?? term.text];
    case 'minus':
    case 'not':
      return numbersIn(term.of);
    case 'in':
      return [term.left, ...term.items].flatMap(numbersIn);
    case 'call':
      return term.values.flatMap(numbersIn);
    case 'both':
    case 'either':
    case 'compare':
    case 'arithmetic':
      return [...numbersIn(term.left), ...numbersIn(term.right)];
    default:
      return [];
  }
}

/** Numbers that no law needs to give: nothing, one, the whole. */
const free = new Set(['0', '1']);

/** The numbers of a condition that its quote must hold; a sentence that is no condition (an event, a time) has none here. */
function figuresOf({ text }: Text): string[] {
  try {
    return numbersIn(parse(text)).filter((number) => !free.has(number));
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

function lineProblems({ text, cites, reading }: Line): Problem[] {
  const found = figuresOf(text);
  if (found.length === 0) return [];
  const quotes = quotesFor(...cites);
  const read = numbersOf(reading?.used.text ?? '');
  if (quotes.length === 0 && found.every((number) => read.includes(number))) return [];
  if (quotes.length === 0) return [missing(text)];
  const law = numbersOf(quotes.join('\n'));
  const stray = found.find((number) => !law.includes(number) && !read.includes(number));
  return stray === undefined ? [] : [departs(text, stray, quotes)];
}

function tableProblems(field: FieldLine, outer: Cite[]): Problem[] {
  if (field.shape.kind === 'rows') return field.shape.columns.flatMap((column) => tableProblems(column, outer));
  if (field.shape.kind !== 'table') return [];
  const quotes = quotesFor(field.cites, outer);
  const read = numbersOf(field.reading?.used.text ?? '');
  if (quotes.length === 0) return field.reading ? [] : [missing(field.word)];
  const cells = cellsOf(field.shape.rows);
  const [law, own] = [numbersOf(quotes.join('\n')), cells.flatMap(({ numbers }) => numbers)];
  const strays = cells.flatMap(({ text, numbers }) => {
    const stray = numbers.find((number) => !free.has(number) && !law.includes(number) && !read.includes(number));
    return stray === undefined || field.reading ? [] : [departs(text, stray, quotes)];
  });
  const lost = numbersOf(field.cites.map(({ quote }) => quote ?? '').join('\n'), true).find(
    (number) => !own.includes(number) && !read.includes(number),
  );
  return lost === undefined ? strays : [...strays, leftOut(field.word, lost)];
}

function cellsOf(rows: TableLine[]): { text: Text; numbers: string[] }[] {
  const ranges = rows.flatMap((row) => [row.match, ...(row.rows ? matches(row.rows) : [])]);
  return [...ranges, ...leaves(rows)].map((text) => ({
    text,
    numbers: text.text.startsWith('=') ? figuresOf({ ...text, text: text.text.slice(1) }) : amounts(text.text),
  }));
}

function matches(rows: TableLine[]): Text[] {
  return rows.flatMap((row) => [row.match, ...(row.rows ? matches(row.rows) : [])]);
}

/** A range or a number; a leaf of words is none. */
function amounts(text: string): string[] {
  return /^[\d.%]+$|以[上下]|超过|不足|^(?:up to|over|under|from) /u.test(text) ? numbersOf(text, true) : [];
}

/** A parameter whose value is a number; limits are compared where limits are. */
function parameterProblems(line: ParameterLine): Problem[] {
  const quotes = quotesFor(line.cites);
  const law = [...numbersOf(quotes.join('\n')), ...numbersOf(line.reading?.used.text ?? '')];
  return line.values
    .flatMap(({ is }) => is)
    .flatMap((text) => {
      const number = decimalOf(text.text);
      if (number === undefined || law.some((of) => Number(of) === Number(number))) return [];
      return quotes.length === 0 ? [missing(text)] : [departs(text, text.text, quotes)];
    });
}

function missing(text: Text): Problem {
  return problemAt(
    'quote-missing',
    text,
    [`「${text.text}」里有法定的数，没有引文`, '在 cites 里加上条文原文，写成「…」'],
    [`“${text.text}” holds a legal figure without a quote`, 'add the words of the article to cites, in 「…」'],
  );
}

function departs(text: Text, number: string, quotes: string[]): Problem {
  const law = quotes.join('」「');
  return problemAt(
    'number',
    text,
    [`「${text.text}」里的${number}不在引文里`, `引文是「${law}」；照引文改，另有读法的加 reading，第一半写明这个数`],
    [
      `${number} in “${text.text}” is not in the quote`,
      `the quote is “${law}”; follow it, or add a reading that names it`,
    ],
  );
}

function leftOut(word: Text, number: string): Problem {
  return problemAt(
    'number',
    word,
    [`引文里的${number}没有出现在「${word.text}」的表里`, '加上这一行，或者在 reading 的第一半说明'],
    [
      `${number} of the quote is not in the table “${word.text}”`,
      'add its row, or explain it in the first half of a reading',
    ],
  );
}
