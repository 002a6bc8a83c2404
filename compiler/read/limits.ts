import { Lexer } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { problemAt } from '../problem.ts';

/** One file may have this many characters. The largest instrument of the seeds has 40,000. */
export const largest = 1_000_000;
/** Nesting of maps and lists; the language needs 7. The parser is recursive and aborts the process at some thousands. */
export const deepest = 32;

/**
 * Refuses a text that is too long or too deep, before the recursive parser sees it. Counts with the parser's own lexer,
 * which is a loop, so nothing can hide behind quotes or comments.
 */
export function checkLimits(file: string, text: string): Problem | undefined {
  if (text.length > largest)
    return tooMuch(file, 1, `文件超过${largest}个字符`, `The file has more than ${largest} characters`);
  const line = lineTooDeep(text);
  return line === undefined
    ? undefined
    : tooMuch(file, line, `内容套得太深（超过${deepest}层）`, `The text is nested more than ${deepest} levels deep`);
}

function tooMuch(file: string, line: number, zh: string, en: string): Problem {
  return problemAt(
    'yaml',
    { place: { file, line, column: 1 }, path: '' },
    [zh, '把它拆开；一个步骤最多三层：步骤、项、列表'],
    [en, 'Split it; a step has three levels: step, key, list'],
  );
}

/** First line on which more than `deepest` flow brackets, list and map marks of one line, or indents stand open. */
function lineTooDeep(text: string): number | undefined {
  let line = 1;
  let brackets = 0;
  let marks = 0;
  let atLineStart = true;
  const indents: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && (token === '-' || token === '?' || token === ':')) marks++;
    if (atLineStart && brackets === 0) openIndent(indents, token.length - token.trimStart().length);
    if (brackets > deepest || marks > deepest || indents.length > deepest) return line;
    atLineStart = token.endsWith('\n');
    if (atLineStart) marks = 0;
    line += token.split('\n').length - 1;
  }
  return undefined;
}

function openIndent(indents: number[], width: number): void {
  while (indents.length > 0 && (indents.at(-1) as number) >= width) indents.pop();
  indents.push(width);
}
