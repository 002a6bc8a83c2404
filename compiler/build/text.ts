import type { Guarded, ReadingLine, Text } from '../procedure.ts';
import { child, entries, items, type Node } from '../read/tree.ts';

/**
 * From located trees to typed lines. What does not fit is left out here without a word: the schema of the language has
 * reported it already (`schema/validate.ts`).
 */
export function text(node: Node | undefined, path: string): Text | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? { text: node.text, place: node.place, path } : undefined;
}

export function texts(node: Node | undefined, path: string): Text[] {
  return items(node).flatMap((item) => text(item, path) ?? []);
}

/** The texts of a key's value; a scalar stands for a list of one. */
export function textsAt(node: Node | undefined, key: string, path: string): Text[] {
  return texts(child(node, key), join(path, key));
}

export function textAt(node: Node | undefined, key: string, path: string): Text | undefined {
  return text(child(node, key), join(path, key));
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/**
 * Names, each with or without a condition: `a`, `[a, b]`, `{a: 条件}`, or a list of these. The `+` of a list that changed
 * nothing before it is taken off, a `-` is left out.
 */
export function guarded(node: Node | undefined, path: string): Guarded[] {
  return items(node).flatMap((item) => {
    if (item.kind === 'scalar') {
      const name = text(item, path);
      return name === undefined || name.text.startsWith('-') ? [] : [{ name: withoutPlus(name) }];
    }
    return entries(item).flatMap((entry) => {
      if (entry.key.startsWith('-')) return [];
      const name = withoutPlus({ text: entry.key, place: entry.place, path });
      const when = text(entry.value, join(path, name.text));
      return [when === undefined ? { name } : { name, when }];
    });
  });
}

function withoutPlus(name: Text): Text {
  return name.text.startsWith('+') ? { ...name, text: name.text.slice(1) } : name;
}

/** `reading: [the one used, the other]`. */
export function reading(node: Node | undefined, path: string): ReadingLine | undefined {
  const [used, other] = texts(child(node, 'reading'), join(path, 'reading'));
  return used && other ? { used, other } : undefined;
}

/** Leaves out keys whose value is undefined, so that absent stays absent. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
