import type { RegionFile } from '../definitions.ts';
import type { Text } from '../procedure.ts';
import { child, type Entry, entries, items, type Node } from '../read/tree.ts';

/** Keys whose texts people read as they stand: sentences, and names that are written nowhere else. */
const sentences = new Set([
  'title',
  'name',
  'does',
  'status',
  'says',
  'term',
  'promise',
  'supplement',
  'reading',
  'served',
  'sends',
]);

/** Every text of a procedure that a screen or a paper shows: names of fields, steps, buttons, ends; sentences; values of tables. */
export function shownTexts(node: Node): Text[] {
  return [
    ...entries(child(node, 'fields')).flatMap((entry) => [nameOf(entry, 'fields'), ...valuesOf(entry.value)]),
    ...stepNames(child(node, 'steps')),
    ...entries(child(node, 'ends')).flatMap((entry) => [nameOf(entry, 'ends'), ...textsIn(entry.value, 'ends', false)]),
    ...spoken(node),
  ];
}

/** What a region's files say that a screen shows: its name, kinds of units, posts, signers, promise and values. */
export function regionTexts({ title, roles, promise, alerts, signs, values }: RegionFile): Text[] {
  const texts = [
    title,
    promise?.limit,
    promise?.reading?.used,
    promise?.reading?.other,
    ...roles.flatMap(({ units, post }) => [units, post]),
    ...(alerts ?? []).map(({ to }) => to),
    ...signs.flatMap(({ lines, reading }) => [...lines.map(({ name }) => name), reading?.used, reading?.other]),
    ...values.flatMap(({ reading, ...one }) => [...one.values.flatMap(({ is }) => is), reading?.used, reading?.other]),
  ];
  return texts.filter((text) => text !== undefined && isWords(text.text)) as Text[];
}

function stepNames(steps: Node | undefined): Text[] {
  return entries(steps).flatMap((entry) => [
    nameOf(entry, 'steps'),
    ...entries(child(entry.value, 'or')).map((button) => nameOf(button, 'or')),
    ...stepNames(child(entry.value, 'together')),
  ]);
}

/** The sentences at any depth; a condition behind a name, as in `sends`, is none. */
function spoken(node: Node): Text[] {
  if (node.kind === 'list') return node.items.flatMap(spoken);
  return entries(node).flatMap(({ key, value }) =>
    sentences.has(key) ? textsIn(value, key, true) : key === 'cites' || key === 'fields' ? [] : spoken(value),
  );
}

/** A text, the texts of a list; `keys`: of a map too, its keys, or where it holds sentences again, those. */
function textsIn(node: Node, path: string, keys: boolean): Text[] {
  if (node.kind === 'scalar') return isWords(node.text) ? [{ text: node.text, place: node.place, path }] : [];
  if (node.kind === 'list') return node.items.flatMap((item) => textsIn(item, path, keys));
  if (!keys) return [];
  return path === 'sends' ? node.entries.map((entry) => nameOf(entry, path)) : spoken(node);
}

/** Choices of a list, and what the rows of a table answer; ranges, formulas and citations are not shown as words. */
function valuesOf(node: Node): Text[] {
  if (node.kind === 'list') return items(node).flatMap((item) => textsIn(item, 'fields', false));
  return child(node, 'by') === undefined ? [] : leaves(node);
}

function leaves(node: Node): Text[] {
  return entries(node).flatMap(({ key, value }) => {
    if (key === 'by' || key === 'cites' || key === 'reading') return [];
    return value.kind === 'scalar' ? textsIn(value, 'fields', false) : leaves(value);
  });
}

/** Not a number, a date, a formula, a lone 【blank】 or the mark of what an overlay leaves out. */
const isWords = (text: string) =>
  /\p{L}/u.test(text.replace(/【[^】]*】/g, '')) && !text.startsWith('=') && text !== 'drop';

function nameOf({ key, place }: Entry, path: string): Text {
  return { text: key, place, path: `${path}.${key}` };
}
