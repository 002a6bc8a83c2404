import type { InstrumentLine, RegisterLine } from '../definitions.ts';
import type { Text } from '../procedure.ts';
import { child, type Entry, entries, items, type Node } from '../read/tree.ts';
import { join, present, textAt, textsAt } from './text.ts';

/** `registers.yaml`: name → key words, kept words (`停待遇: 起止` has a period), the word that closes the subject. */
export function registerLines(node: Node | undefined, fromUntil: string): Map<string, RegisterLine> {
  return new Map(entries(node).map((entry) => [entry.key, registerLine(entry, fromUntil)]));
}

function registerLine(entry: Entry, fromUntil: string): RegisterLine {
  const path = entry.key;
  return present({
    name: { text: entry.key, place: entry.place, path },
    key: textsAt(entry.value, 'key', path),
    keeps: items(child(entry.value, 'keeps')).flatMap((item) => kept(item, join(path, 'keeps'), fromUntil)),
    closes: textAt(entry.value, 'closes', path),
  }) as RegisterLine;
}

function kept(item: Node, path: string, fromUntil: string): RegisterLine['keeps'] {
  if (item.kind === 'scalar') return [{ word: { text: item.text, place: item.place, path }, period: false }];
  return entries(item).map(({ key, place, value }) => ({
    word: { text: key, place, path },
    period: value.kind === 'scalar' && value.text === fromUntil,
  }));
}

/** `instruments/*.yaml`: short name → title, days in force, whole text of each article. */
export function instrumentLines(node: Node | undefined): InstrumentLine[] {
  return entries(node).map((entry) => {
    const name: Text = { text: entry.key, place: entry.place, path: entry.key };
    return present({
      name,
      title: textAt(entry.value, 'title', entry.key) ?? name,
      number: textAt(entry.value, 'number', entry.key),
      from: textAt(entry.value, 'from', entry.key)?.text,
      until: textAt(entry.value, 'until', entry.key)?.text,
      articles: textMap(child(entry.value, 'articles'), join(entry.key, 'articles')),
    }) as InstrumentLine;
  });
}

/** A map of names to texts: papers with their wording, articles, translations. */
export function textMap(node: Node | undefined, path: string): Map<string, Text> {
  return new Map(
    entries(node).flatMap(({ key, value, place }) =>
      value.kind === 'scalar' ? [[key, { text: value.text, place, path: join(path, key) }]] : [],
    ),
  );
}
