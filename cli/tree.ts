import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceTree } from '../compiler/definitions.ts';
import { UsageError } from './io.ts';

/** Reads a tree of definitions from the disk: relative path with `/` → text. Only `.yaml` and `.txt` belong to it. */
export function readTree(directory: string): SourceTree {
  if (!existsSync(join(directory, 'dictionary.yaml')))
    throw new UsageError(`${directory} 不是规程目录（没有 dictionary.yaml） / is no tree of definitions`);
  const tree: SourceTree = {};
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !/\.(yaml|txt)$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    tree[relative(directory, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return tree;
}

/** The tree that holds a file or folder: the nearest directory upwards with a `dictionary.yaml`. */
export function treeOf(path: string): string {
  if (!existsSync(path)) throw new UsageError(`没有 ${path} / there is no ${path}`);
  let at = statSync(path).isDirectory() ? resolve(path) : dirname(resolve(path));
  while (!existsSync(join(at, 'dictionary.yaml'))) {
    if (dirname(at) === at) throw new UsageError(`${path} 不在规程目录里 / is in no tree of definitions`);
    at = dirname(at);
  }
  return at;
}
