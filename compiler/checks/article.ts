import type { InstrumentLine } from '../definitions.ts';
import type { Cite } from '../procedure.ts';

/** Letters only: full-width signs as half-width ones, blanks gone. What is left must be equal letter by letter. */
export function letters(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : letter;
    })
    .join('')
    .replace(/\s+/gu, '');
}

const digits = '一二三四五六七八九十';
/** `（五）`, `（一）5`: the marks in the order in which they nest. */
const mark = /\([^)]+\)|[0-9]+|[一二三四五六七八九十]+/gu;

/** Whether an article's name is the beginning of a cited one: `二（一）` of `二（一）5`, but not `1` of `14`. */
function begins(name: string, cited: string): boolean {
  const rest = cited.slice(name.length);
  const cut = /[0-9]$/.test(name) && /^[0-9]/.test(rest);
  return cited.startsWith(name) && !cut;
}

/** The text of a cited article, narrowed to its item; `item` is the mark that it does not have. Nothing without the article. */
export function articleText(instrument: InstrumentLine, cite: Cite): { text: string } | { item: string } | undefined {
  const cited = letters(cite.article + cite.item);
  const names = [...instrument.articles.keys()].filter((name) => begins(letters(name), cited));
  const longest = names.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return parts(instrument, cited);
  let text = instrument.articles.get(longest)?.text ?? '';
  for (const [item] of cited.slice(letters(longest).length).matchAll(mark)) {
    const found = itemText(text, item);
    if (found === undefined) return { item };
    text = found;
  }
  return { text };
}

/** The text of the article that a citation names, item and all, not narrowed to the item; as it is written. */
export function wholeArticle(instrument: InstrumentLine, article: string): string | undefined {
  const cited = letters(article);
  const names = [...instrument.articles.keys()].filter((name) => begins(letters(name), cited));
  const longest = names.sort((a, b) => b.length - a.length)[0];
  const text = longest === undefined ? parts(instrument, cited)?.text : instrument.articles.get(longest)?.text;
  return text?.trim();
}

/** An article that stands in the tree only in its parts. */
function parts(instrument: InstrumentLine, cited: string): { text: string } | undefined {
  const texts = [...instrument.articles].filter(([name]) => begins(cited, letters(name))).map(([, { text }]) => text);
  return texts.length > 0 ? { text: texts.join('\n') } : undefined;
}

/** From the item's mark to the mark of the next item of its kind, or to the end. */
function itemText(text: string, item: string): string | undefined {
  const lines = text.split('\n').map(letters);
  const starts = startsOf(item);
  const from = lines.findIndex((line) => starts.some((start) => line.startsWith(start)));
  if (from < 0) return undefined;
  const next = startsOf(following(item));
  const length = lines.slice(from + 1).findIndex((line) => next.some((start) => line.startsWith(start)));
  return lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
}

function startsOf(item: string): string[] {
  return item.startsWith('(') ? [item] : [`${item}.`, `${item}、`, `(${item})`];
}

function following(item: string): string {
  const inner = item.replace(/[()]/g, '');
  const next = /^[0-9]+$/.test(inner) ? String(Number(inner) + 1) : chinese(fromChinese(inner) + 1);
  return item.startsWith('(') ? `(${next})` : next;
}

function fromChinese(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? digits.indexOf(tens) + 1 : 1) : 0;
  return ten * 10 + (ones ? digits.indexOf(ones) + 1 : 0);
}

function chinese(number: number): string {
  const [ten, one] = [Math.floor(number / 10), number % 10];
  return `${ten > 1 ? digits[ten - 1] : ''}${ten > 0 ? '十' : ''}${one > 0 ? digits[one - 1] : ''}`;
}
