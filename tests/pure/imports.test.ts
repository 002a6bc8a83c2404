import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allowed } from './allowed.ts';
import { code, read } from './tree.ts';

/** `./`-paths, packages and Node modules that a file imports, types included. */
function imports(file: string): string[] {
  return ts.preProcessFile(read(file), true, true).importedFiles.map((one) => one.fileName);
}

/** What is wrong with one import of a file of a folder; undefined = nothing. */
function offence(file: string, imported: string): string | undefined {
  const folder = file.split('/')[0] as string;
  const may = allowed[folder];
  if (!may) return undefined;
  if (imported.startsWith('node:')) return may.node ? undefined : `${file} imports ${imported}`;
  if (!imported.startsWith('.')) {
    const name = imported
      .split('/')
      .slice(0, imported.startsWith('@') ? 2 : 1)
      .join('/');
    return may.packages.includes(name) ? undefined : `${file} imports the package ${name}`;
  }
  const target = new URL(imported, `file:///${file}`).pathname.split('/')[1] as string;
  return target === folder || may.folders.includes(target) ? undefined : `${file} imports from ${target}/`;
}

describe('imports between the parts', () => {
  const sources = code().filter((file) => !/\.(test|fixture)\.(ts|tsx|mjs)$/.test(file));

  it.each(Object.keys(allowed))('%s imports only what it may', (folder) => {
    const mine = sources.filter((file) => file.startsWith(`${folder}/`));
    expect(mine.length).toBeGreaterThan(0);
    expect(
      mine.flatMap((file) =>
        imports(file)
          .map((imported) => offence(file, imported))
          .filter(Boolean),
      ),
    ).toEqual([]);
  });

  it('finds a forbidden import of each kind', () => {
    expect(offence('model/x.ts', 'node:fs')).toBe('model/x.ts imports node:fs');
    expect(offence('model/x.ts', 'xstate')).toBe('model/x.ts imports the package xstate');
    expect(offence('store/a/x.ts', '../../temporal/cases.ts')).toBe('store/a/x.ts imports from temporal/');
    expect(offence('ui/case/x.tsx', '../../model/due.ts')).toBeUndefined();
  });

  it('no folder is imported that is there to be run', () => {
    const run = code().flatMap((file) =>
      imports(file)
        .filter((imported) => imported.startsWith('.'))
        .map((imported) => new URL(imported, `file:///${file}`).pathname.split('/')[1])
        .filter((target) => target === 'cli' && !file.startsWith('cli/') && !file.startsWith('tests/'))
        .map(() => file),
    );
    expect(run).toEqual([]);
  });
});
