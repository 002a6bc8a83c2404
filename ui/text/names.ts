/** The library's English, by the office's own words; a sentence keeps its 【blanks】 in both. */
export type Words = { [chinese: string]: string };

/**
 * The English of a name or a sentence of a definition. A sentence whose blanks have been filled is recognised by its
 * template; what filled them is translated where it is a name too. What nobody has translated stays as it is.
 */
export function inEnglish(text: string, words: Words): string {
  return words[text] ?? byTemplate(text, words) ?? text;
}

function byTemplate(text: string, words: Words): string | undefined {
  for (const [template, english] of Object.entries(words)) {
    const blanks = blanksOf(template);
    if (blanks.length === 0) continue;
    const found = patternOf(template).exec(text);
    if (found === null) continue;
    const filling = new Map(blanks.map((blank, n) => [blank, found[n + 1]?.trim() ?? '']));
    return english.replace(/【([^】]+)】/g, (whole, blank) => {
      const value = filling.get(blank);
      return value === undefined ? whole : (words[value] ?? value);
    });
  }
  return undefined;
}

function blanksOf(template: string): string[] {
  return [...template.matchAll(/【([^】]+)】/g)].map(([, blank]) => blank ?? '');
}

function patternOf(template: string): RegExp {
  const fixed = template.split(/【[^】]+】/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('([\\s\\S]*?)')}$`);
}

interface Named {
  name: string;
  name_en?: string;
}
/** What the page of a procedure tells of its English names. */
export function wordsOf(page: {
  row: { title: string; title_en?: string };
  steps: readonly Named[];
  words?: Words;
}): Words {
  const words: Words = { ...page.words };
  if (page.row.title_en !== undefined) words[page.row.title] = page.row.title_en;
  for (const { name, name_en } of page.steps) if (name_en !== undefined) words[name] = name_en;
  return words;
}
