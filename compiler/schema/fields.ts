import type { Problem } from '../../model/problem.ts';
import { join } from '../build/text.ts';
import { child, entries, type Mapping, type Node } from '../read/tree.ts';
import { unknownKey } from './words.ts';

/** The keys beside the one that says which kind of field it is (`language.md` 5). A table's rows stand under any name. */
const always = ['cites', 'reading', 'was'];
const kinds: { [kind: string]: string[] | undefined } = {
  by: undefined,
  is: ['on'],
  rows: ['must', 'each'],
  count: ['same', 'end', 'when', 'in', 'sum'],
  result: ['same'],
  rule: ['same'],
};

/** Fields written as maps: a key that belongs to no kind, or to another. A schema cannot say it without guessing the kind. */
export function fieldProblems(fields: Node | undefined, path = 'fields'): Problem[] {
  return entries(fields).flatMap(({ key, value }) => {
    if (value.kind !== 'map') return [];
    const at = join(path, key);
    const columns = child(value, 'rows');
    return [...mapProblems(value, at), ...fieldProblems(columns, join(at, 'rows'))];
  });
}

function mapProblems(field: Mapping, path: string): Problem[] {
  const kind = Object.keys(kinds).find((each) => child(field, each) !== undefined);
  const onlyNotes = field.entries.every(({ key }) => always.includes(key));
  if (kind === undefined && onlyNotes) return [];
  const allowed = kind === undefined ? [...Object.keys(kinds), ...always] : kinds[kind];
  if (kind !== undefined && allowed === undefined) return [];
  const keys = kind === undefined ? (allowed ?? []) : [kind, ...(allowed ?? []), ...always];
  return field.entries
    .filter(({ key }) => !keys.includes(key))
    .map(({ key, place }) => unknownKey({ place, path: join(path, key) }, key, keys));
}
