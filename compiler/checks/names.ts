import type { Node } from '../read/tree.ts';

/** Every name that stands in a text, as key or within a scalar. */
export function namesIn(node: Node): string[] {
  if (node.kind === 'scalar') return node.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (node.kind === 'list') return node.items.flatMap(namesIn);
  return node.entries.flatMap(({ key, value }) => [...(key.match(/[\p{L}\p{N}]+/gu) ?? []), ...namesIn(value)]);
}
