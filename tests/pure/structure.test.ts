import { describe, expect, it } from 'vitest';
import { code, files, read } from './tree.ts';

/** Names that say nothing about what a folder holds. */
const empty = ['utils', 'util', 'common', 'core', 'shared', 'helpers', 'helper', 'lib', 'misc'];
const longest = 300;

describe('the tree', () => {
  it('has no file of code that is too long to be read at once', () => {
    expect(code().filter((file) => read(file).split('\n').length > longest)).toEqual([]);
  });

  it('has no folder whose name says nothing', () => {
    const folders = new Set(files().flatMap((file) => file.split('/').slice(0, -1)));
    expect(empty.filter((name) => folders.has(name))).toEqual([]);
  });

  it('has no code among the definitions', () => {
    expect(code().filter((file) => file.startsWith('definitions/'))).toEqual([]);
  });

  it('skips no test and leaves none alone', () => {
    const tests = code().filter((file) => /\.test\.(ts|tsx|mjs)$/.test(file));
    const quiet = /\b(?:it|test|describe)\s*\.\s*(?:skip|todo|only|skipIf|runIf)\b/;
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter((file) => quiet.test(read(file)))).toEqual([]);
  });

  it('leaves nothing open in a comment', () => {
    const open = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['HA', 'CK'].join('')})\\b`);
    expect(code().filter((file) => open.test(read(file)))).toEqual([]);
  });

  it('has each part as a project with its references', () => {
    const projects = JSON.parse(read('tsconfig.json')).references.map((one: { path: string }) => one.path);
    const parts = new Set(
      code()
        .filter((file) => file.includes('/'))
        .map((file) => file.split('/')[0]),
    );
    expect([...parts].filter((part) => !projects.includes(part))).toEqual([]);
  });
});
