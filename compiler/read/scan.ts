import type { Problem } from '../../model/problem.ts';
import { problemAt } from '../problem.ts';

/**
 * Finds, before parsing, the two mistakes that YAML would read as something else (`language.md` 12): a full-width colon
 * after a key, and a formula or condition with a comma or `[ ]` inside `{ }` or `[ ]`.
 */
export function scanText(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const open: string[] = [];
  let blockIndent: number | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const indent = raw.length - raw.trimStart().length;
    if (blockIndent !== undefined) {
      if (raw.trim() === '' || indent > blockIndent) continue;
      blockIndent = undefined;
    }
    const line = withoutComment(raw);
    const at = (column: number) => ({ place: { file, line: index + 1, column }, path: '' });
    if (open.length === 0) {
      const colon = fullWidthColon(line);
      if (colon !== undefined) problems.push(colonProblem(at(colon.column), colon.key));
    }
    for (const column of commasInside(line, open)) problems.push(commaProblem(at(column)));
    if (open.length === 0 && /(?:^|[:-])\s*[|>][-+0-9]*\s*$/.test(line)) blockIndent = indent;
  }
  return problems;
}

/** Cuts ` # …` off; a `#` inside a word is text. */
function withoutComment(line: string): string {
  const at = /(?:^|\s)#/.exec(line);
  return at === null ? line : line.slice(0, at.index);
}

/** A key that ends in `：` and no half-width `: ` before it. Only names, numbers and list signs are keys. */
function fullWidthColon(line: string): { key: string; column: number } | undefined {
  const found = /^(\s*(?:- )*[[{]?\s*)([+-]?[\p{L}\p{N}.?·]+)：/u.exec(line);
  if (found === null) return undefined;
  const [, lead = '', key = ''] = found;
  return { key, column: lead.length + key.length + 1 };
}

/** Walks the brackets of a line; `open` carries those still open to the next line. Gives the columns of wrong commas. */
function commasInside(line: string, open: string[]): number[] {
  const wrong: number[] = [];
  let valueStart = true;
  for (const [index, char] of [...line].entries()) {
    const within = open.length > 0;
    if ('[{'.includes(char) && (valueStart || within)) {
      if (within && /\bin\s*$/.test(line.slice(0, index))) wrong.push(index + 1);
      open.push(char);
      valueStart = true;
      continue;
    }
    if (char === '(' && within) open.push(char);
    else if (char === ')' && open.at(-1) === '(') open.pop();
    else if (']}'.includes(char) && within) {
      while (open.at(-1) === '(') open.pop();
      open.pop();
    } else if (char === ',' && open.at(-1) === '(') wrong.push(index + 1);
    if (char === ',' || char === ':' || char === '-') valueStart = true;
    else if (char !== ' ') valueStart = false;
  }
  return wrong;
}

const colonProblem = (at: Parameters<typeof problemAt>[1], key: string): Problem =>
  problemAt(
    'colon',
    at,
    [`「${key}」后面是全角冒号`, `写成「${key}: 」（半角冒号加空格）`],
    [`The colon after "${key}" is full-width`, `Write "${key}: " (half-width colon and a blank)`],
  );

const commaProblem = (at: Parameters<typeof problemAt>[1]): Problem =>
  problemAt(
    'comma',
    at,
    ['花括号、方括号里的算式或条件带了逗号或方括号', '把这一项另起一行写，不放在 { } 或 [ ] 里'],
    ['A formula or condition with a comma or brackets stands inside { } or [ ]', 'Give it a line of its own'],
  );
