import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions, TreeCheck } from '../definitions.ts';
import { problemAt } from '../problem.ts';
import type { Text } from '../procedure.ts';
import { child, type Entry, entries, items, type Node } from '../read/tree.ts';
import { namesIn } from './names.ts';

/** Warning `no-translation`: a word, choice, paper, role, step, end or button that a procedure shows, without its other language. */
export const noTranslation: TreeCheck = (definitions) => {
  const { translations, words, papers, regions } = definitions;
  const used = usedNames(definitions);
  const seen = new Map<string, Text>();
  const shown = [
    ...[...words.values()]
      .filter(({ word }) => used.has(word.text))
      .flatMap(({ word, shape }) => [word, ...(shape.kind === 'choices' ? shape.choices : [])]),
    ...[...papers].filter(([text]) => used.has(text)).map(([text, line]) => ({ ...line, text })),
    ...[...regions.values()].flatMap(({ title, roles }) => [
      ...(title ? [title] : []),
      ...roles.map(({ name: role }) => role).filter(({ text }) => used.has(text)),
    ]),
    ...procedureNames(definitions),
  ];
  for (const text of shown) if (!seen.has(text.text)) seen.set(text.text, text);
  const known = new Set<string>(Object.values(reserved(definitions.language)));
  return [...seen.values()]
    .filter(({ text }) => !translations.has(text) && !known.has(text))
    .map((text) => warn(text, definitions));
};

/** Every name in the texts of the procedures: a word of the dictionary that none uses is seen by nobody. */
function usedNames({ procedures, bases }: Definitions): Set<string> {
  return new Set([...bases.values(), ...procedures].flatMap(({ node }) => namesIn(node)));
}

function procedureNames({ procedures, bases }: Definitions): Text[] {
  return [...bases.values(), ...procedures].flatMap(({ node }) => [
    ...scalars(child(node, 'title'), 'title'),
    ...entries(child(node, 'fields')).flatMap((entry) => [name(entry, 'fields'), ...choices(entry.value)]),
    ...stepNames(child(node, 'steps')),
    ...entries(child(node, 'ends')).map((entry) => name(entry, 'ends')),
  ]);
}

function stepNames(steps: Node | undefined): Text[] {
  return entries(steps).flatMap((entry) => [
    name(entry, 'steps'),
    ...entries(child(entry.value, 'or')).map((button) => name(button, 'or')),
    ...stepNames(child(entry.value, 'together')),
  ]);
}

/** Only a list whose items are plain texts is one of choices. */
function choices(node: Node): Text[] {
  return node.kind === 'list' ? items(node).flatMap((item) => scalars(item, 'fields')) : [];
}

function scalars(node: Node | undefined, path: string): Text[] {
  return node?.kind === 'scalar' ? [{ text: node.text, place: node.place, path }] : [];
}

function name({ key, place }: Entry, path: string): Text {
  return { text: key, place, path: `${path}.${key}` };
}

function warn(at: Text, { language }: Definitions): Problem {
  const file = language === 'zh' ? 'words.en.yaml' : 'words.zh.yaml';
  return problemAt(
    'no-translation',
    at,
    [`「${at.text}」没有另一种语言的写法`, `在 ${file} 里加一行「${at.text}: …」`],
    [`“${at.text}” has no word in the other language`, `add “${at.text}: …” to ${file}`],
    'warning',
  );
}
