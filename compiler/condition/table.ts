import { reserved } from '../../model/language/reserved.ts';
import type { Range, Table, TableRow } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Value } from '../../model/value.ts';
import { problemAt } from '../problem.ts';
import type { TableLine, Text } from '../procedure.ts';
import { coverChoices, coverNumbers } from './cover.ts';
import { isNumber } from './kinds.ts';
import { readLiteral } from './literal.ts';
import { typedFormula } from './lower.ts';
import { typeName, unknownChoice, unknownWord } from './misfit.ts';
import { readRange } from './range.ts';
import type { LowerTable, Word, WordScope } from './words.ts';

interface Reading {
  scope: WordScope;
  by: { text: Text; word: Word }[];
  target: Word;
  problems: Problem[];
}

/** Every leaf of a table. */
export function leaves(rows: TableLine[]): Text[] {
  return rows.flatMap((row) => (row.rows ? leaves(row.rows) : row.value ? [row.value] : []));
}

/** The type of a table's word, also of one with wrong rows: what the leaves have in common: a number, yes or no, a date, what the formulas give, else a choice of their texts. */
export function leafType(rows: TableLine[], scope: WordScope): Word {
  const texts = leaves(rows);
  const words = texts.map(({ text, place, path }) => {
    if (!text.startsWith('=')) return readLiteral(text, scope.language).word;
    const found = typedFormula({ text: text.slice(1).trim(), place, path }, scope);
    return found.ok ? found.value.of : ({ type: 'money', origin: 'fact' } as Word);
  });
  const [first] = words;
  if (first && first.type !== 'text' && words.every(({ type }) => type === first.type)) {
    const open = words.every((word) => word.open) ? ({ open: true } as const) : {};
    return { type: first.type, ...open, origin: 'fact' };
  }
  const numbers = words.filter(isNumber);
  if (first && numbers.length === words.length) {
    const fixed = numbers.find(({ open }) => !open) ?? numbers.find(({ type }) => type !== 'integer') ?? first;
    return { type: fixed.type, ...(fixed.open ? { open: true } : {}), origin: 'fact' };
  }
  return { type: 'choice', choices: [...new Set(texts.map(({ text }) => text))], origin: 'fact' };
}

function matchOf({ match }: TableLine, by: Word, scope: WordScope): TableRow['match'] | undefined {
  if (isNumber(by)) return readRange(match.text, scope.language);
  if (by.type !== 'yesNo') return { is: match.text };
  const names = reserved(scope.language);
  return match.text === names.yes ? { is: true } : match.text === names.no ? { is: false } : undefined;
}

function wrongMatch(match: Text, by: Word): Problem {
  return isNumber(by)
    ? problemAt(
        'row',
        match,
        [`「${match.text}」不是数的范围`, '写成：1000以下、超过1000且3000以下、不足5000、5000以上'],
        [`“${match.text}” is no range of numbers`, 'write: up to 1000, over 1000 up to 3000, under 5000, from 5000'],
      )
    : problemAt(
        'row',
        match,
        [`「${match.text}」不是「是」或「否」`, '写「是」或「否」'],
        [`“${match.text}” is neither yes nor no`, 'write yes or no'],
      );
}

function cover(
  lines: TableLine[],
  found: { line: TableLine; row: TableRow }[],
  depth: number,
  { by, scope }: Reading,
): Problem[] {
  const of = by[depth];
  if (!of) return [];
  if (isNumber(of.word)) {
    const ranges = found.flatMap(({ line, row }) => ('is' in row.match ? [] : [{ line, range: row.match as Range }]));
    return ranges.length === lines.length ? coverNumbers(ranges, of.word, of.text) : [];
  }
  const names = reserved(scope.language);
  const choices = of.word.type === 'yesNo' ? [names.yes, names.no] : of.word.choices;
  return choices ? coverChoices(lines, choices, of.text) : [];
}

function readRows(lines: TableLine[], depth: number, reading: Reading): TableRow[] {
  const by = reading.by[depth];
  if (!by) return [];
  const found = lines.flatMap((line) => {
    const match = matchOf(line, by.word, reading.scope);
    if (!match) {
      reading.problems.push(wrongMatch(line.match, by.word));
      return [];
    }
    return [{ line, row: rowOf(line, match, depth, reading) }];
  });
  reading.problems.push(...cover(lines, found, depth, reading));
  return found.map(({ row }) => row);
}

function rowOf(line: TableLine, match: TableRow['match'], depth: number, reading: Reading): TableRow {
  if (!line.rows) return { match, ...(line.value ? leafOf(line.value, reading) : {}) };
  if (reading.by[depth + 1]) return { match, rows: readRows(line.rows, depth + 1, reading) };
  const zh: [string, string] = [
    `「${line.match.text}」下面还有一层，by 里没有这么多词`,
    '在 by 里加一个词，或者去掉这一层',
  ];
  const en: [string, string] = [
    `“${line.match.text}” has rows below it, but by has no word for them`,
    'add a word to by, or take the rows away',
  ];
  reading.problems.push(problemAt('row', line.match, zh, en));
  return { match };
}

function leafOf(text: Text, { target, scope, problems }: Reading): Pick<TableRow, 'value' | 'formula'> {
  if (text.text.startsWith('=')) {
    const found = typedFormula({ ...text, text: text.text.slice(1).trim() }, scope, target);
    if (found.ok) return { formula: found.value.expression };
    problems.push(...found.problems);
    return {};
  }
  const { word, value } = readLiteral(text.text, scope.language);
  const inTarget = leafValue(target, word, value);
  if (inTarget !== undefined) return { value: inTarget };
  problems.push(wrongLeaf(text, target));
  return {};
}

function leafValue(target: Word, word: Word, value: Value): Value | undefined {
  if (isNumber(target) && isNumber(word)) {
    if (target.type === 'integer') return word.type === 'integer' ? value : undefined;
    return word.type === target.type || word.open ? String(value) : undefined;
  }
  if (target.type === 'choice') {
    const text = String(value);
    return word.type === 'yesNo' || (target.choices && !target.choices.includes(text)) ? undefined : text;
  }
  return target.type === word.type || (word.type === 'text' && !isNumber(target) && target.type !== 'date')
    ? value
    : undefined;
}

function wrongLeaf(text: Text, target: Word): Problem {
  if (target.choices) {
    const { zh, en } = unknownChoice(text.text, target.choices);
    return problemAt('word', text, zh, en);
  }
  return problemAt(
    'type',
    text,
    [`「${text.text}」不是${typeName(target.type, 'zh')}`, '改这一行的值，或者改词的类型'],
    [`“${text.text}” is not of type ${target.type}`, 'change the value of this row, or the type of the word'],
  );
}

function byWords(by: Text[], scope: WordScope, problems: Problem[]): { text: Text; word: Word }[] {
  return by.flatMap((text) => {
    const word = scope.word(text.text);
    if (!word) {
      const { zh, en } = unknownWord(text.text, scope.names());
      problems.push(problemAt('word', text, zh, en));
      return [];
    }
    if (word.type === 'choice' || word.type === 'yesNo' || isNumber(word)) return [{ text, word }];
    problems.push(
      problemAt(
        'type',
        text,
        [`「${text.text}」是${typeName(word.type, 'zh')}，不能用来分行`, '按选项、是否或者数分行'],
        [`“${text.text}” is of type ${word.type} and cannot choose a row`, 'use a choice, a yes or no, or a number'],
      ),
    );
    return [];
  });
}

/** Lowers a table; for a leaf of a word of the dictionary the type is that word's, else what the leaves have in common. */
export const lowerTable: LowerTable = ({ by, rows }, scope, target) => {
  const problems: Problem[] = [];
  const words = byWords(by, scope, problems);
  if (words.length < by.length) return { ok: false, problems };
  const type = target ?? leafType(rows, scope);
  const reading: Reading = { scope, by: words, target: type, problems };
  const table: Table = { by: by.map(({ text }) => text), rows: readRows(rows, 0, reading) };
  return problems.length ? { ok: false, problems } : { ok: true, value: { table, type } };
};
