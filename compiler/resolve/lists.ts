import type { Problem } from '../../model/problem.ts';
import type { List, Node } from '../read/tree.ts';
import * as words from './words.ts';

/**
 * A list whose items all begin with + or - changes the one below; any other replaces it. Without one below, the signs stay
 * for whoever supplies it (a region's signers).
 */
export function mergeLists(base: List | undefined, over: List, path: string, problems: Problem[]): List {
  const signed = over.items.filter((item) => sign(item) !== '');
  if (signed.length === 0 || base === undefined) return over;
  if (signed.length < over.items.length) {
    const plain = over.items.find((item) => sign(item) === '') as Node;
    problems.push(words.mixedList({ place: plain.place, path }));
    return over;
  }
  const items = [...base.items];
  for (const item of over.items) {
    const name = itemName(item).slice(1);
    const index = items.findIndex((each) => bare(itemName(each)) === bare(name));
    if (sign(item) === '+') {
      if (index < 0) items.push(unsigned(item));
      else items[index] = unsigned(item);
    } else if (index < 0) problems.push(words.nothingToDrop({ place: item.place, path }, name));
    else items.splice(index, 1);
  }
  return { kind: 'list', items, place: over.place };
}

/** The name an item stands under: itself, or its only key. */
function itemName(item: Node): string {
  if (item.kind === 'scalar') return item.text;
  return item.kind === 'map' ? (item.entries[0]?.key ?? '') : '';
}

function sign(item: Node): string {
  const first = itemName(item)[0] ?? '';
  return first === '+' || first === '-' ? first : '';
}

function bare(name: string): string {
  return name.replace(/^[+-]/, '').replace(/\?$/, '');
}

function unsigned(item: Node): Node {
  if (item.kind === 'scalar') return { ...item, text: item.text.slice(1) };
  if (item.kind !== 'map') return item;
  return { ...item, entries: item.entries.map((entry) => ({ ...entry, key: entry.key.slice(1) })) };
}
