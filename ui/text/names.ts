import { reservedInEnglish } from '../../model/text/desk.ts';
import { standings } from '../../model/text/status.ts';

/** The library's English, by the office's own words; a sentence keeps its 【blanks】 in both. */
export type Words = { [chinese: string]: string };

/**
 * The English of a name or a sentence of a definition. A sentence whose blanks have been filled is recognised by its
 * template; what filled them is translated where it is a name too. What nobody has translated stays as it is.
 */
export function inEnglish(text: string, words: Words): string {
  const known = named(text, words);
  if (known === undefined) return byTemplate(text, words) ?? text;
  return known.replace(/【([^】]+)】/g, (_, blank) => `【${named(blank, words) ?? blank}】`);
}

/** The names of definitions within an English sentence of the server. */
export const namesWithin = (sentence: string, words: Words): string =>
  sentence.replace(/\p{Script=Han}+(?:（\p{Script=Han}+）)?/gu, (name) => named(name, words) ?? name);

/** A word of the library, else one of the language of definitions itself; a day as it is written everywhere. */
function named(text: string, words: Words): string | undefined {
  return words[text] ?? reservedInEnglish('zh', text) ?? dayIn(text);
}

function dayIn(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  return year && month && day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The title that a case has from its applicant and its procedure, unless its procedure words it otherwise. */
export function titleInEnglish(title: string, procedure: string, words: Words): string {
  const whose = title.endsWith(procedure) ? title.slice(0, -procedure.length).trim() : '';
  return whose === '' ? inEnglish(title, words) : `${whose}, ${inEnglish(procedure, words)}`;
}

function byTemplate(text: string, words: Words): string | undefined {
  for (const { blanks, pattern, english } of templatesOf(words)) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const filling = new Map(blanks.map((blank, n) => [blank, found[n + 1]?.trim() ?? '']));
    return english.replace(/【([^】]+)】/g, (whole, blank) => {
      const value = filling.get(blank);
      return value === undefined ? whole : (named(value, words) ?? value);
    });
  }
  return undefined;
}

interface Template {
  blanks: string[];
  pattern: RegExp;
  english: string;
}
const kept = new WeakMap<Words, Template[]>();

/** The sentences with blanks, those with most fixed words first: the closest fit is the one that is meant. */
function templatesOf(words: Words): Template[] {
  const known = kept.get(words);
  if (known !== undefined) return known;
  const templates = Object.entries({ ...standings, ...words })
    .map(([chinese, english]) => ({ chinese, english, blanks: blanksOf(chinese) }))
    .filter(({ blanks }) => blanks.length > 0)
    .sort((a, b) => fixedOf(b.chinese).join('').length - fixedOf(a.chinese).join('').length)
    .map(({ chinese, english, blanks }) => ({ blanks, english, pattern: patternOf(chinese) }));
  kept.set(words, templates);
  return templates;
}

function blanksOf(template: string): string[] {
  return [...template.matchAll(/【([^】]+)】/g)].map(([, blank]) => blank ?? '');
}

const fixedOf = (template: string) => template.split(/【[^】]+】/);

function patternOf(template: string): RegExp {
  const fixed = fixedOf(template).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('([\\s\\S]*?)')}$`);
}
