import { writtenTypes } from '../../model/language/reserved.ts';
import type { Field } from '../../model/plan.ts';
import { lowerCondition } from '../condition/lower.ts';
import { lineScope } from '../condition/scope.ts';
import { leaves, lowerTable } from '../condition/table.ts';
import type { Word, WordScope } from '../condition/words.ts';
import type { FieldLine, FieldShape, TableLine } from '../procedure.ts';
import { citations, readingOf } from './cite.ts';
import type { Lowering } from './lowering.ts';
import { otherScope } from './other.ts';
import { entriesOf } from './recurrence.ts';

/**
 * The fields of a plan: every word it uses, and the words that those are made of. The procedure's own words come before the
 * dictionary's. Steps, derived and built-in words are no fields.
 */
export function planFields(lowering: Lowering): { [word: string]: Field } {
  const fields: { [word: string]: Field } = {};
  const done = new Set<string>();
  for (;;) {
    const next = [...lowering.used.words].find((word) => !done.has(word));
    if (next === undefined) break;
    done.add(next);
    const field = planField(next, lowering);
    if (field) fields[next] = field;
  }
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function planField(word: string, lowering: Lowering): Field | undefined {
  const { definitions, procedure } = lowering.context;
  const line = procedure.fields.find((each) => each.word.text === word) ?? definitions.words.get(word);
  if (line === undefined) return undefined;
  if (line.on && line.shape.kind === 'type') return keptOn(line.shape.type.text, line.on.text, lowering);
  const kept = keptIn(word, lowering);
  const typed = definitions.words.has(word) && lowering.scope.word(word);
  return {
    ...shaped(line, line.shape, lowering.scope, lowering, typed || undefined),
    ...(kept === undefined ? {} : { kept: { register: kept } }),
    ...(line.cites.length > 0 && { cites: citations(definitions, line.cites) }),
    ...readingOf(line.reading),
  };
}

/** A kept word as it was on the day of another word. */
function keptOn(word: string, on: string, lowering: Lowering): Field | undefined {
  lowering.mention(on);
  const field = planField(word, lowering);
  return field?.kept && { ...field, kept: { ...field.kept, on, word } };
}

/** The register that keeps a word; its key words must be known to look the entry up. */
function keptIn(word: string, lowering: Lowering): string | undefined {
  for (const [name, register] of lowering.context.definitions.registers) {
    if (!register.keeps.some((kept) => kept.word.text === word)) continue;
    for (const key of register.key) lowering.mention(key.text);
    return name;
  }
  return undefined;
}

function shaped(line: FieldLine, shape: FieldShape, scope: WordScope, lowering: Lowering, target?: Word): Field {
  switch (shape.kind) {
    case 'type':
      return { type: writtenTypes(lowering.language).get(shape.type.text) ?? 'text' };
    case 'choices':
      return { type: 'choice', choices: shape.choices.map(({ text }) => text) };
    case 'parameter':
      return { type: 'choice', choicesFrom: shape.name.text, ...parameterChoices(shape.name.text, lowering) };
    case 'formula': {
      const formula = lowering.formula(shape.formula, scope, target);
      return {
        type: target?.type ?? formula?.type ?? 'text',
        ...choices(scope.word(line.word.text)),
        ...(formula && { formula }),
      };
    }
    case 'table':
      return tableField(line, shape, scope, lowering, target);
    case 'rows':
      return rowsField(line, shape, lowering);
    case 'count':
      return countField(shape, lowering);
    case 'result':
      return { type: 'choice', ...choices(scope.word(line.word.text)), result: pointed(shape, lowering) };
    case 'rule':
      return {
        type: 'money',
        rule: { procedures: shape.procedures.map(({ text }) => text), same: sameWords(shape, lowering) },
      };
  }
}

function parameterChoices(name: string, lowering: Lowering): Pick<Field, 'choices'> {
  lowering.used.parameters.add(name);
  const { region, on } = lowering.context;
  const value = region.values
    .get(name)
    ?.values.filter(({ from }) => from <= on)
    .at(-1);
  return value ? { choices: value.is.map(({ text }) => text) } : {};
}

function choices(word: Word | undefined): Pick<Field, 'choices'> {
  return word?.type === 'choice' && word.choices ? { choices: word.choices } : {};
}

function tableField(
  line: FieldLine,
  shape: Extract<FieldShape, { kind: 'table' }>,
  scope: WordScope,
  lowering: Lowering,
  target?: Word,
): Field {
  for (const by of shape.by) lowering.mention(by.text);
  const lowered = lowerTable({ word: line.word, by: shape.by, rows: shape.rows }, scope, target);
  if (!lowered.ok) {
    lowering.problems.push(...lowered.problems);
    return { type: target?.type ?? 'text' };
  }
  for (const word of leafReads(lowered.value.table.rows)) lowering.mention(word);
  const { type } = lowered.value;
  return { type: type.type, ...tableChoices(type, shape.rows), table: lowered.value.table };
}

function leafReads(rows: NonNullable<Field['table']>['rows']): string[] {
  return rows.flatMap((row) => [...(row.formula?.reads ?? []), ...leafReads(row.rows ?? [])]);
}

/** A table of choices has its leaves as choices, in the order of the rows. */
function tableChoices(type: Word, rows: TableLine[]): Pick<Field, 'choices'> {
  if (type.type !== 'choice') return {};
  return { choices: type.choices ?? [...new Set(leaves(rows).map(({ text }) => text))] };
}

function rowsField(line: FieldLine, shape: Extract<FieldShape, { kind: 'rows' }>, lowering: Lowering): Field {
  const scope = lineScope(lowering.scope, lowering.scope.word(line.word.text)?.columns ?? new Map());
  const columns = shape.columns.map((column) => [column.word.text, columnField(column, scope, lowering)] as const);
  return {
    type: 'rows',
    rows: {
      columns: Object.fromEntries(columns),
      must: lowering.conditions(shape.must, scope),
      ...(shape.each && { each: entriesOf(shape.each, lowering) }),
    },
  };
}

/** A column may also be typed by a choice word of the case. */
function columnField(line: FieldLine, scope: WordScope, lowering: Lowering): Field {
  const { shape } = line;
  if (shape.kind === 'type' && !writtenTypes(lowering.language).has(shape.type.text))
    return planField(shape.type.text, lowering) ?? { type: 'text' };
  const known = lowering.context.definitions.words.has(line.word.text);
  return shaped(line, shape, scope, lowering, known ? scope.word(line.word.text) : undefined);
}

function countField(shape: Extract<FieldShape, { kind: 'count' }>, lowering: Lowering): Field {
  const there = otherScope(lowering.context, shape.procedure.text) ?? lowering.scope;
  const lowered = shape.when && lowerCondition(shape.when, there);
  if (lowered && !lowered.ok) lowering.problems.push(...lowered.problems);
  const when = lowered?.ok ? lowered.value : undefined;
  const read = when && [...new Set([...when.reads, ...(shape.sum ? [shape.sum.text] : [])])];
  const words = read?.map((word) => {
    const of = there.word(word);
    return [word, { type: of?.type ?? 'text', ...choices(of) }] as const;
  });
  return {
    type: shape.sum ? (lowering.typeOf(shape.sum.text) ?? 'money') : 'integer',
    count: {
      procedure: shape.procedure.text,
      same: sameWords(shape, lowering),
      ...(shape.end.length > 0 && { end: shape.end.map(({ text }) => text) }),
      ...(when && words && { when, words: Object.fromEntries(words) }),
      ...(shape.in && { in: shape.in.text }),
      ...(shape.sum && { sum: shape.sum.text }),
    },
  };
}

function pointed(shape: Extract<FieldShape, { kind: 'result' }>, lowering: Lowering): NonNullable<Field['result']> {
  return { procedure: shape.procedure.text, same: sameWords(shape, lowering) };
}

function sameWords(shape: { same: { text: string }[] }, lowering: Lowering): string[] {
  for (const word of shape.same) lowering.mention(word.text);
  return shape.same.map(({ text }) => text);
}
