import type { EachLine, FieldLine, FieldShape, TableLine, Text } from '../procedure.ts';
import { child, type Entry, entries, type Node } from '../read/tree.ts';
import { cites } from './cites.ts';
import { guarded, join, present, reading, text, textAt, texts, textsAt } from './text.ts';

/** Keys of a field's map that are no rows of its table. */
const own = new Set(['by', 'cites', 'reading', 'was']);

/** One word of `fields`, of the dictionary, or a column of `rows`. */
export function fieldLine(entry: Entry, path: string): FieldLine | undefined {
  const at = join(path, entry.key);
  const shape = fieldShape(entry.value, at);
  return (
    shape &&
    (present({
      word: { text: entry.key, place: entry.place, path: at },
      shape,
      on: child(entry.value, 'is') && textAt(entry.value, 'on', at),
      was: textsAt(entry.value, 'was', at),
      cites: cites(entry.value, at),
      reading: reading(entry.value, at),
    }) as FieldLine)
  );
}

export function fieldLines(node: Node | undefined, path: string): FieldLine[] {
  return entries(node).flatMap((entry) => fieldLine(entry, path) ?? []);
}

function fieldShape(node: Node, path: string): FieldShape | undefined {
  if (node.kind === 'list') return { kind: 'choices', choices: texts(node, path) };
  if (node.kind === 'scalar') return scalarShape(node, path);
  if (child(node, 'is')) return fieldShape(child(node, 'is') as Node, path);
  if (child(node, 'by')) return { kind: 'table', by: textsAt(node, 'by', path), rows: rows(node, path, own) };
  if (child(node, 'rows')) return rowsShape(node, path);
  return caseShape(node, path);
}

/** A type, 【parameter】, or `= formula`. */
function scalarShape(node: Node, path: string): FieldShape | undefined {
  const written = text(node, path);
  if (!written) return undefined;
  const parameter = /^【(.+)】$/u.exec(written.text)?.[1];
  if (parameter !== undefined) return { kind: 'parameter', name: { ...written, text: parameter } };
  if (written.text.startsWith('=')) return { kind: 'formula', formula: withoutSign(written) };
  return { kind: 'type', type: written };
}

export function withoutSign(formula: Text): Text {
  return { ...formula, text: formula.text.slice(1).trim() };
}

/** Rows of a table: what is a map goes one word deeper. */
function rows(node: Node, path: string, without?: Set<string>): TableLine[] {
  return entries(node)
    .filter((entry) => !without?.has(entry.key))
    .map((entry) => {
      const match = { text: entry.key, place: entry.place, path: join(path, entry.key) };
      return entry.value.kind === 'map'
        ? { match, rows: rows(entry.value, match.path) }
        : (present({ match, value: text(entry.value, match.path) }) as TableLine);
    });
}

function rowsShape(node: Node, path: string): FieldShape {
  return present({
    kind: 'rows',
    columns: fieldLines(child(node, 'rows'), join(path, 'rows')),
    must: textsAt(node, 'must', path),
    each: eachLine(child(node, 'each'), join(path, 'each')),
  }) as FieldShape;
}

/** What looks at other cases: `count`, `result`, `rule`. */
function caseShape(node: Node, path: string): FieldShape | undefined {
  const same = textsAt(node, 'same', path);
  const count = textAt(node, 'count', path);
  if (count)
    return present({
      kind: 'count',
      procedure: count,
      same,
      end: textsAt(node, 'end', path),
      when: textAt(node, 'when', path),
      in: textAt(node, 'in', path),
      sum: textAt(node, 'sum', path),
    }) as FieldShape;
  const result = textAt(node, 'result', path);
  if (result) return { kind: 'result', procedure: result, same };
  const procedures = textsAt(node, 'rule', path);
  return procedures.length > 0 ? { kind: 'rule', procedures, same } : undefined;
}

/** `each: 登记簿`, `each: {登记簿: 条件}`. */
export function eachLine(node: Node | undefined, path: string): EachLine | undefined {
  return guarded(node, path)[0];
}
