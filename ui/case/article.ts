import type { Schemas } from '../http/client.ts';
import type { Language } from '../text/index.ts';

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

/** `19（二）` → `第19条（二）`, in English `Art. 19(2)`; `二（一）5` → `Part 2(1)5`, `附件一` → `Annex 1`. */
export function articleName(article: string, language: Language): string {
  const number = /^(\d+)(.*)$/.exec(article);
  if (language === 'zh') return number === null ? article : `第${number[1]}条${number[2]}`;
  const kind = number !== null ? 'Art. ' : /^[一二三四五六七八九十]/.test(article) ? 'Part ' : '';
  const inDigits = article.replace(/[一二三四五六七八九十]+/g, (numeral) => String(numberOf(numeral)));
  return kind + inDigits.replaceAll('（', '(').replaceAll('）', ')').replace(/^附件/, 'Annex ');
}

const digits = '一二三四五六七八九';
/** Numerals up to 99: `十二` → 12. */
function numberOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const of = (sign: string | undefined) => digits.indexOf(sign || '\0') + 1;
  return (numeral.includes('十') ? of(tens) || 1 : 0) * 10 + of(ones);
}
