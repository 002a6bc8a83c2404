import type { Place } from '../../model/problem.ts';

/**
 * A YAML text with the place of every key, scalar and item. All scalars are source text (`80%`, `0.10`, `2026-03-01`):
 * no number is ever made a float, no date a Date.
 */
export type Node = Scalar | List | Mapping;

export interface Scalar {
  kind: 'scalar';
  /** Empty for `key:` without a value. */
  text: string;
  place: Place;
}
export interface List {
  kind: 'list';
  items: Node[];
  place: Place;
}
export interface Mapping {
  kind: 'map';
  entries: Entry[];
  place: Place;
}
/** A key with its value; `place` is the key's. */
export interface Entry {
  key: string;
  place: Place;
  value: Node;
}

/** The value under `key`, or undefined. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The entries of a map; none for anything else. */
export function entries(node: Node | undefined): Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; a scalar or map stands for a list of itself; none for nothing. */
export function items(node: Node | undefined): Node[] {
  return node === undefined ? [] : node.kind === 'list' ? node.items : [node];
}

/** The text of a scalar, or undefined. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}
