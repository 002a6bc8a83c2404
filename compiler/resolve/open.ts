import { reserved } from '../../model/language/reserved.ts';
import type { Problem } from '../../model/problem.ts';
import { join } from '../build/text.ts';
import type { Definitions, ProcedureFile } from '../definitions.ts';
import { child, type Entry, entries, type Mapping, type Node, textOf } from '../read/tree.ts';
import * as words from './words.ts';

/** Heads that say nothing of what is done. */
const freeHeads = new Set(['base', 'title', 'cites', 'promise', 'name', 'inbox', 'open']);
/** Keys of a step that a lower region may always set (`language.md` 9, rule 5). */
const freeKeys = new Set(['promise', 'signs', 'other', 'alerts', 'status', 'cites', 'reading', 'was']);

/** What an overlay of a lower region changes in an upper region's procedure without being allowed to. */
export function openProblems(definitions: Definitions, file: ProcedureFile, base: Mapping): Problem[] {
  const rights = new Map(entries(child(base, 'open')).map((entry) => [entry.key, textOf(entry.value) ?? '']));
  const say = reserved(definitions.language);
  const problems: Problem[] = [];
  const refuse = (entry: Entry, path: string) => problems.push(words.notOpen({ place: entry.place, path }, entry.key));
  for (const head of file.node.entries) {
    if (freeHeads.has(head.key)) continue;
    const below = child(base, head.key);
    for (const entry of entries(head.value)) {
      const path = join(head.key, entry.key);
      const right = rights.get(entry.key);
      if (right === say.free) continue;
      if (head.key === 'steps') stepProblems(entry, path, below, rights, say, refuse);
      else if (head.key === 'ends' && child(below, entry.key) === undefined) allowNewEnd(entry, path, file, refuse);
      else if (head.key === 'fields') {
        const added = onlyAdds(entry.value, child(below, entry.key));
        if (child(below, entry.key) !== undefined && !(right === say.addOnly && added)) refuse(entry, path);
      } else refuse(entry, path);
    }
    if (head.value.kind !== 'map') refuse(head, head.key);
  }
  return problems;
}

function stepProblems(
  entry: Entry,
  path: string,
  steps: Node | undefined,
  rights: Map<string, string>,
  say: ReturnType<typeof reserved>,
  refuse: (entry: Entry, path: string) => void,
): void {
  if (child(steps, entry.key) === undefined) {
    const after = textOf(child(entry.value, 'after'));
    if (after === undefined || rights.get(after) !== say.insertAfter) refuse(entry, path);
    return;
  }
  if (entry.value.kind !== 'map') {
    refuse(entry, path);
    return;
  }
  for (const key of entry.value.entries) {
    if (freeKeys.has(key.key) || rights.get(entry.key) === say.free) continue;
    if (key.key === 'term' && rights.get(entry.key) === say.shortenOnly) continue;
    refuse(key, join(path, key.key));
  }
}

/** An end that only an inserted step of the same file leads to changes nothing of the upper text. */
function allowNewEnd(
  entry: Entry,
  path: string,
  file: ProcedureFile,
  refuse: (entry: Entry, path: string) => void,
): void {
  const steps = entries(child(file.node, 'steps')).filter(({ value }) => child(value, 'after') !== undefined);
  const targets = steps.flatMap(({ value }) => entries(child(value, 'or')).map((label) => textOf(label.value)));
  if (!targets.includes(entry.key)) refuse(entry, path);
}

/** A list of + items, or one that begins with all that stands below. */
function onlyAdds(over: Node, base: Node | undefined): boolean {
  if (over.kind !== 'list' || base?.kind !== 'list') return false;
  const names = over.items.map((item) => textOf(item) ?? '');
  if (names.every((name) => name.startsWith('+'))) return true;
  return base.items.every((item, index) => names[index] === textOf(item));
}
