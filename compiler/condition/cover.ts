import type { Language } from '../../model/language/reserved.ts';
import { decimalText, num } from '../../model/money.ts';
import type { Range } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { problemAt } from '../problem.ts';
import type { TableLine, Text } from '../procedure.ts';
import { distance, nearest } from './nearest.ts';
import { type Cut, compareCuts, cuts } from './range.ts';
import type { Word } from './words.ts';

/** Where amounts, shares and counts begin. */
const zero: Cut = { at: num('0'), after: false };
const top: Cut = { after: true };
/** A share ends at 100 %. */
const whole: Cut = { at: num('1'), after: true };

function cutText({ at, after }: Cut, side: 'from' | 'to', language: Language): string {
  if (!at) return '';
  const text = decimalText(at);
  if (language === 'zh')
    return side === 'from' ? (after ? `超过${text}` : `${text}以上`) : after ? `${text}以下` : `不足${text}`;
  return side === 'from' ? (after ? `over ${text}` : `from ${text}`) : after ? `up to ${text}` : `under ${text}`;
}

/** A stretch in the drafting words, as a row can be named: 超过3000且不足5000; of one number, the number. */
function stretch(from: Cut, to: Cut, language: Language): string {
  if (from.at && to.at?.eq(from.at)) return decimalText(from.at);
  const parts = [cutText(from, 'from', language), cutText(to, 'to', language)].filter(Boolean);
  return parts.join(language === 'zh' ? '且' : ' ');
}

function gap(at: Text, from: Cut, to: Cut): Problem {
  const [zh, en] = [stretch(from, to, 'zh'), stretch(from, to, 'en')];
  return problemAt(
    'gap',
    at,
    [`${zh}的没有一行`, `加一行「${zh}」，或者把相邻的一行延到这里`],
    [`no row holds what is ${en}`, `add a row “${en}”, or extend the row beside it`],
  );
}

function overlap(at: Text, other: Text, from: Cut, to: Cut): Problem {
  const [zh, en] = [stretch(from, to, 'zh'), stretch(from, to, 'en')];
  return problemAt(
    'overlap',
    at,
    [`${zh}的同时合于「${other.text}」和「${at.text}」`, '用「超过」「不足」去掉重复的数'],
    [`what is ${en} fits both “${other.text}” and “${at.text}”`, 'leave the number out of one with “over” or “under”'],
  );
}

/** Gaps and overlaps of ranges, computed exactly from 0 upwards (to 100 % for a share), by whole numbers where the word has no others. */
export function coverNumbers(rows: { line: TableLine; range: Range }[], by: Word, at: Text): Problem[] {
  const integers = by.type === 'integer' && !by.open;
  const sorted = rows
    .map(({ line, range }) => ({ line, ends: cuts(range, integers) }))
    .sort((a, b) => compareCuts(a.ends[0], b.ends[0]) || compareCuts(a.ends[1], b.ends[1]));
  const problems: Problem[] = [];
  let reached = zero;
  let last: TableLine | undefined;
  for (const { line, ends } of sorted) {
    const [from, to] = ends;
    if (compareCuts(from, reached) > 0) problems.push(gap(last?.match ?? line.match, reached, from));
    if (last && compareCuts(from, reached) < 0) {
      const shared = compareCuts(to, reached) < 0 ? to : reached;
      problems.push(overlap(line.match, last.match, from, shared));
    }
    if (compareCuts(to, reached) > 0) {
      reached = to;
      last = line;
    }
  }
  const end = by.type === 'rate' ? whole : top;
  if (compareCuts(end, reached) > 0) problems.push(gap(last?.match ?? at, reached, by.type === 'rate' ? whole : top));
  return problems;
}

/** Each choice has its row and each row is a choice, once. */
export function coverChoices(rows: TableLine[], choices: string[], by: Text): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Text>();
  for (const { match } of rows) {
    const before = seen.get(match.text);
    if (before) problems.push(twice(match));
    else if (!choices.includes(match.text)) problems.push(stranger(match, choices));
    seen.set(match.text, match);
  }
  const missing = choices.filter((choice) => !seen.has(choice));
  for (const choice of missing) {
    if (![...seen.keys()].some((row) => !choices.includes(row) && distance(row, choice) === 1))
      problems.push(absent(choice, by));
  }
  return problems;
}

function twice(match: Text): Problem {
  return problemAt(
    'overlap',
    match,
    [`「${match.text}」有两行`, '留一行'],
    [`“${match.text}” has two rows`, 'leave one'],
  );
}

function stranger(match: Text, choices: string[]): Problem {
  const near = nearest(match.text, choices);
  return problemAt(
    'row',
    match,
    [`「${match.text}」不是选项`, near ? `是不是「${near}」？` : `可写：${choices.join('、')}`],
    [
      `“${match.text}” is none of the choices`,
      near ? `did you mean “${near}”?` : `write one of: ${choices.join(', ')}`,
    ],
  );
}

function absent(choice: string, by: Text): Problem {
  return problemAt(
    'row',
    by,
    [`「${by.text}」的「${choice}」没有一行`, `加一行「${choice}: …」`],
    [`“${choice}” of “${by.text}” has no row`, `add a row “${choice}: …”`],
  );
}
