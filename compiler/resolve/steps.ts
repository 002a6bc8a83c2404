import type { Problem } from '../../model/problem.ts';
import { join } from '../build/text.ts';
import { child, type Entry, items, type Mapping, textOf } from '../read/tree.ts';
import { mergeEntry } from './merge.ts';
import * as words from './words.ts';

/** The place before the first step, in either language. */
const opening = new Set(['开件', 'opened']);

/**
 * Steps keep the base's order. A new one says `after:`; several after the same step stand in the order written. A step under
 * its former name (`was`) is found, with a warning.
 */
export function mergeSteps(base: Mapping, over: Mapping, problems: Problem[]): Mapping {
  const result = [...base.entries];
  const inserted = new Map<string, number>();
  const alone = base.entries.length === 0;
  for (const entry of over.entries) {
    const path = join('steps', entry.key);
    const at = { place: entry.place, path };
    const index = find(result, entry, path, problems);
    if (textOf(entry.value) === 'drop') {
      if (index < 0) problems.push(words.nothingToDrop(at, entry.key));
      else result.splice(index, 1);
    } else if (index >= 0) {
      const below = result[index] as Entry;
      result[index] = mergeEntry(below, { ...entry, key: below.key }, 'steps', problems);
    } else insert(result, entry, inserted, alone, problems);
  }
  return { kind: 'map', entries: result, place: over.place };
}

function find(steps: Entry[], entry: Entry, path: string, problems: Problem[]): number {
  const index = steps.findIndex(({ key }) => key === entry.key);
  if (index >= 0) return index;
  const renamed = steps.findIndex((step) => items(child(step.value, 'was')).some((was) => textOf(was) === entry.key));
  if (renamed >= 0)
    problems.push(words.renamed({ place: entry.place, path }, entry.key, (steps[renamed] as Entry).key));
  return renamed;
}

function insert(
  steps: Entry[],
  entry: Entry,
  inserted: Map<string, number>,
  alone: boolean,
  problems: Problem[],
): void {
  const after = child(entry.value, 'after');
  const name = textOf(after);
  const path = join('steps', entry.key);
  const value =
    entry.value.kind === 'map'
      ? { ...entry.value, entries: entry.value.entries.filter(({ key }) => key !== 'after') }
      : entry.value;
  const step = { ...entry, value };
  const before = inserted.get(name ?? '') ?? 0;
  const index = name === undefined || opening.has(name) ? -1 : steps.findIndex(({ key }) => key === name);
  if (name !== undefined && index < 0 && !opening.has(name))
    problems.push(words.noSuchPlace({ place: (after ?? entry).place, path: join(path, 'after') }, name));
  if (name === undefined && !alone) problems.push(words.noPlace({ place: entry.place, path }, entry.key));
  if (name === undefined || (index < 0 && !opening.has(name))) {
    steps.push(step);
    return;
  }
  steps.splice(index + 1 + before, 0, step);
  inserted.set(name, before + 1);
}
