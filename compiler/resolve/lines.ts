import type { Mapping, Node } from '../read/tree.ts';

/** A line of an effective text with where it was written. */
export interface OriginLine {
  text: string;
  file: string;
  line: number;
}

/** Prints a merged tree as YAML, each line with its origin. What was written on one line stays on one line. */
export function originLines(node: Mapping): OriginLine[] {
  return mapLines(node, 0);
}

function mapLines(node: Mapping, indent: number): OriginLine[] {
  return node.entries.flatMap(({ key, place, value }) => {
    const head = { file: place.file, line: place.line };
    const lead = `${' '.repeat(indent)}${key}:`;
    if (value.kind === 'scalar' || onOneLine(value, place.file, place.line))
      return [{ text: `${lead} ${flow(value)}`.trimEnd(), ...head }];
    const below = value.kind === 'map' ? mapLines(value, indent + 2) : listLines(value.items, indent + 2);
    return [{ text: lead, ...head }, ...below];
  });
}

function listLines(items: Node[], indent: number): OriginLine[] {
  return items.flatMap((item) => {
    const place = item.kind === 'map' ? (item.entries[0]?.place ?? item.place) : item.place;
    const origin = { file: place.file, line: place.line };
    const lead = `${' '.repeat(indent)}- `;
    if (item.kind !== 'map') return [{ text: `${lead}${flow(item)}`, ...origin }];
    const lines = mapLines(item, indent + 2);
    return lines.map((line, index) => (index === 0 ? { ...line, text: `${lead}${line.text.trimStart()}` } : line));
  });
}

/** Whether everything below was written on this line of this file. */
function onOneLine(node: Node, file: string, line: number): boolean {
  const here = node.place.file === file && node.place.line === line;
  if (node.kind === 'scalar') return here;
  if (node.kind === 'list') return node.items.every((item) => onOneLine(item, file, line));
  return node.entries.every(
    ({ place, value }) => place.file === file && place.line === line && onOneLine(value, file, line),
  );
}

function flow(node: Node): string {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return `[${node.items.map(flow).join(', ')}]`;
  return `{${node.entries.map(({ key, value }) => `${key}: ${flow(value)}`).join(', ')}}`;
}
