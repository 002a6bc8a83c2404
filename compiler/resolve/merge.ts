import type { Problem } from '../../model/problem.ts';
import { join } from '../build/text.ts';
import { child, type Entry, entries, type List, type Mapping, type Node, textOf } from '../read/tree.ts';
import { mergeLists } from './lists.ts';
import { mergeSteps } from './steps.ts';
import * as words from './words.ts';

/** Keys that say which kind a field is: two kinds are not merged, the later replaces. */
const fieldKinds = ['by', 'is', 'rows', 'count', 'result', 'rule'];

/**
 * Lays an overlay over the text it departs from (`language.md` 9): maps key by key, scalars and lists replace, lists whose
 * items all begin with + or - change, `drop` removes. Every node keeps the place it was written at.
 */
export function overlay(base: Mapping, over: Mapping): { node: Mapping; problems: Problem[] } {
  const problems: Problem[] = [];
  const kept: Mapping = { ...base, entries: base.entries.filter(({ key }) => key !== 'base') };
  return { node: mergeMaps(kept, over, '', problems), problems };
}

export function mergeMaps(base: Mapping, over: Mapping, path: string, problems: Problem[]): Mapping {
  const result = [...base.entries];
  for (const entry of over.entries) {
    const index = result.findIndex(({ key }) => key === entry.key);
    const at = join(path, entry.key);
    if (textOf(entry.value) === 'drop') {
      if (index < 0) problems.push(words.nothingToDrop({ place: entry.place, path: at }, entry.key));
      else result.splice(index, 1);
    } else if (index < 0) result.push(fresh(entry, at, problems));
    else result[index] = mergeEntry(result[index] as Entry, entry, path, problems);
  }
  return { kind: 'map', entries: result, place: over.place };
}

/** A key that the base does not have: taken as it stands. */
function fresh(entry: Entry, path: string, problems: Problem[]): Entry {
  if (path !== 'steps' || entry.value.kind !== 'map') return entry;
  const none: Mapping = { kind: 'map', entries: [], place: entry.value.place };
  return { ...entry, value: mergeSteps(none, entry.value, problems) };
}

export function mergeEntry(base: Entry, over: Entry, path: string, problems: Problem[]): Entry {
  return { ...over, value: mergeNodes(base.value, over.value, join(path, over.key), problems) };
}

function mergeNodes(base: Node, over: Node, path: string, problems: Problem[]): Node {
  if (path === 'steps' && base.kind === 'map' && over.kind === 'map') return mergeSteps(base, over, problems);
  const isEnd = /^ends\.[^.]+$/.test(path);
  const [below, above] = isEnd ? [asEnd(base), asEnd(over)] : [base, over];
  if (below.kind === 'map' && above.kind === 'map' && !otherKind(below, above, path))
    return mergeMaps(below, above, path, problems);
  if (above.kind === 'list') return mergeLists(asList(below), above, path, problems);
  return above;
}

/** A sentence stands for `{says: sentence}`. */
function asEnd(node: Node): Node {
  return node.kind === 'scalar'
    ? { kind: 'map', entries: [{ key: 'says', place: node.place, value: node }], place: node.place }
    : node;
}

function asList(node: Node): List | undefined {
  if (node.kind === 'list') return node;
  return node.kind === 'scalar' ? { kind: 'list', items: [node], place: node.place } : undefined;
}

function otherKind(base: Mapping, over: Mapping, path: string): boolean {
  if (!/^fields\.[^.]+$/.test(path)) return false;
  const kind = (node: Node) => fieldKinds.find((key) => child(node, key));
  return kind(over) !== undefined && kind(over) !== kind(base);
}

/** Whether a text holds `drop` or a + / - anywhere where nothing lies below it. */
export function standsAlone(node: Mapping, path: string, problems: Problem[]): Mapping {
  for (const entry of entries(node)) {
    const at = join(path, entry.key);
    if (textOf(entry.value) === 'drop') problems.push(words.nothingToDrop({ place: entry.place, path: at }, entry.key));
    if (entry.value.kind === 'map') standsAlone(entry.value, at, problems);
  }
  return node;
}
