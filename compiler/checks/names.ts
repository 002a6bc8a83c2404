import type { Node } from '../read/tree.ts';

/** Keys whose text is read by people only: a word in it is no use of the word. */
const prose = new Set(['title', 'does', 'says', 'cites', 'reading']);

/** Every name that a text uses, as key or within a scalar. */
export function namesIn(node: Node): string[] {
  if (node.kind === 'scalar') return node.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (node.kind === 'list') return node.items.flatMap(namesIn);
  return node.entries
    .filter(({ key }) => !prose.has(key))
    .flatMap(({ key, value }) => [...(key.match(/[\p{L}\p{N}]+/gu) ?? []), ...namesIn(value)]);
}
