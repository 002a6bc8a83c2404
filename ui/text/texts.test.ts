import { expect, test } from 'vitest';
import { texts } from './index.ts';

/** `a.b.c` → text, for every text of a language. */
function flat(node: object, at = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : flat(value, `${at}${key}.`),
  );
}
const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const zh = flat(texts.zh);
const en = new Map(flat(texts.en));

test('both languages have the same keys', () => {
  expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort());
});

test('no text is empty, and no text keeps the other language', () => {
  const switchLabels = ['frame.language'];
  for (const [key, text] of zh) {
    expect(text, key).not.toBe('');
    expect(en.get(key), key).not.toBe('');
    if (!switchLabels.includes(key)) expect(en.get(key), key).not.toMatch(/[一-鿿]/);
  }
});

test('a text has the same blanks in both languages', () => {
  for (const [key, text] of zh) expect(blanks(en.get(key) ?? ''), key).toEqual(blanks(text));
});
