import { describe, expect, it } from 'vitest';
import { read } from './tree.ts';

interface Locked {
  version?: string;
  integrity?: string;
}
const manifest = JSON.parse(read('package.json'));
const lock: { [path: string]: Locked } = JSON.parse(read('package-lock.json')).packages;
const named: [string, string][] = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap(
  (kind) => Object.entries<string>(manifest[kind] ?? {}),
);

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
});
