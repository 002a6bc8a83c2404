import { reservedInEnglish } from '../../model/text/desk.ts';

/** The library's English, by the office's own words; a sentence keeps its 【blanks】 in both. */
export type Words = { [chinese: string]: string };

/**
 * The English of a name or a sentence of a definition. A sentence whose blanks have been filled is recognised by its
 * template; what filled them is translated where it is a name too. What nobody has translated stays as it is.
 */
export function inEnglish(text: string, words: Words): string {
  return named(text, words) ?? byTemplate(text, words) ?? text;
}

/** A word of the library, else one of the language of definitions itself. */
function named(text: string, words: Words): string | undefined {
  return words[text] ?? reservedInEnglish('zh', text);
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
  const templates = Object.entries(words)
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
