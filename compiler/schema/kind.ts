import type { FileKind } from '../../model/language/index.ts';

/** The kind of a file by its path, or nothing for a file that has no place in a tree. */
export function kindOf(path: string): FileKind | undefined {
  if (path === 'dictionary.yaml') return 'dictionary';
  if (path === 'registers.yaml') return 'registers';
  if (/^words\.[a-z]{2}\.yaml$/.test(path)) return 'words';
  if (/^instruments\/[^/]+\.yaml$/.test(path)) return 'instruments';
  if (/^bases\/[^/]+\.yaml$/.test(path)) return 'base';
  const name = /^[^/]+\/(?:[^/]+\/)*([^/]+)\.yaml$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  if (name === 'region' || name === 'values' || name === 'letters') return name;
  return name.endsWith('.scenarios') ? 'scenarios' : 'procedure';
}
