import type { Problem } from '../../model/problem.ts';
import { nearest } from '../condition/nearest.ts';
import type { Check, InstrumentLine } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Cite } from '../procedure.ts';
import { articleText, letters } from './article.ts';
import { allCites } from './cited.ts';

/** `article`, `quote`: the article is in the instrument, and the quote in the article, letter by letter (`language.md` 3.3). */
export const quote: Check = (context) =>
  allCites(context).flatMap((cite) => citeProblems(cite, context.definitions.instruments));

function citeProblems(cite: Cite, instruments: Map<string, InstrumentLine>): Problem[] {
  const instrument = instruments.get(cite.instrument);
  if (!instrument) return [noInstrument(cite, [...instruments.keys()])];
  const found = articleText(instrument, cite);
  if (!found) return [noArticle(cite, instrument)];
  if ('item' in found) return [noItem(cite, found.item)];
  if (cite.quote === undefined || letters(found.text).includes(letters(cite.quote))) return [];
  return [noQuote(cite, cite.quote, found.text, instrument)];
}

function noInstrument(cite: Cite, names: string[]): Problem {
  const near = nearest(cite.instrument, names);
  return problemAt(
    'article',
    cite,
    [`没有「${cite.instrument}」这个文件`, near ? `是不是「${near}」？` : `先把条文全文录入 instruments/`],
    [
      `there is no instrument “${cite.instrument}”`,
      near ? `did you mean “${near}”?` : 'enter its articles in instruments/',
    ],
  );
}

function noArticle(cite: Cite, { title, articles }: InstrumentLine): Problem {
  const known = [...articles.keys()].join('、');
  return problemAt(
    'article',
    cite,
    [`《${title.text}》没有录入第${cite.article}${cite.item}条`, `已录入：${known}；缺的先录入 instruments/`],
    [
      `article ${cite.article}${cite.item} of “${title.text}” is not entered`,
      `entered: ${known}; enter it in instruments/`,
    ],
  );
}

function noItem(cite: Cite, item: string): Problem {
  return problemAt(
    'article',
    cite,
    [`第${cite.article}条没有「${item}」这一项`, '核对项号，或者只引到条'],
    [`article ${cite.article} has no item “${item}”`, 'check the number of the item, or cite the article alone'],
  );
}

function noQuote(cite: Cite, quoted: string, text: string, instrument: InstrumentLine): Problem {
  const elsewhere = [...instrument.articles].find(([, of]) => letters(of.text).includes(letters(quoted)))?.[0];
  const passage = closest(letters(quoted), letters(text));
  const zh = elsewhere ? `这句话在${elsewhere}，改条号` : passage ? `原文是「${passage}」` : '照条文原文引，一字不改';
  const en = elsewhere
    ? `it stands in ${elsewhere}: cite that`
    : passage
      ? `the text is “${passage}”`
      : 'quote the article letter by letter';
  return problemAt(
    'quote',
    cite,
    [`「${quoted}」不在${cite.instrument}${cite.article}${cite.item}的原文里`, zh],
    [`“${quoted}” does not stand in ${cite.instrument} ${cite.article}${cite.item}`, en],
  );
}

/** The passage that begins as the quote does, as long as the quote; nothing if fewer than four letters agree. */
function closest(quoted: string, text: string): string | undefined {
  for (let length = quoted.length - 1; length >= 4; length--) {
    const head = text.indexOf(quoted.slice(0, length));
    if (head >= 0) return text.slice(head, head + quoted.length);
    const tail = text.indexOf(quoted.slice(-length));
    if (tail >= 0) return text.slice(Math.max(0, tail + length - quoted.length), tail + length);
  }
  return undefined;
}
