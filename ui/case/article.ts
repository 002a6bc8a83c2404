import type { Schemas } from '../http/client.ts';

/** A citation; `text`: the whole article, where the API carries it. */
export type Cite = Schemas['Cite'];

/** An article that is relied on: its whole text, and the words of it that are quoted. */
export interface Article {
  instrument: string;
  title: string;
  article: string;
  text?: string;
  quotes: string[];
}

/** The articles of some citations in the order they come; quotes of the same article stand together. */
export function articlesOf(cites: Cite[]): Article[] {
  const found = new Map<string, Article>();
  for (const { instrument, title, article, quote, text } of cites) {
    const key = `${instrument} ${article}`;
    const one = found.get(key) ?? { instrument, title, article, quotes: [] };
    if (text !== undefined) one.text = text;
    if (quote !== undefined && !one.quotes.includes(quote)) one.quotes.push(quote);
    found.set(key, one);
  }
  return [...found.values()];
}

/** A text cut where quoted words begin and end. Quotes that overlap are marked as one; one that is not in the text marks nothing. */
export function marked(text: string, quotes: string[]): { words: string; quoted: boolean }[] {
  const inside = new Array<boolean>(text.length).fill(false);
  for (const quote of quotes.filter((one) => one !== ''))
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length))
      inside.fill(true, at, at + quote.length);
  const parts: { words: string; quoted: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    const quoted = inside[at] ?? false;
    if (last?.quoted === quoted) last.words += text[at];
    else parts.push({ words: text[at] ?? '', quoted });
  }
  return parts;
}

/** `19` → `第19条`; items of an article keep their own brackets. */
export function articleName(article: string): string {
  const number = /^(\d+)(.*)$/.exec(article);
  return number === null ? article : `第${number[1]}条${number[2]}`;
}
