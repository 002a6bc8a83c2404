import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lock } from './lock.mjs';

/** @type {string[]} */
const folders = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'banjie-lock-')));
  return folders.at(-1) ?? '';
};
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

describe('lock', () => {
  it('lets one in, and the next after it was given back', () => {
    const dir = folder();
    const release = lock(dir);
    expect(() => lock(dir)).toThrow(/BANJIE_DATA/);
    release();
    lock(dir)();
  });

  it.each([
    ['a process that has ended', { pid: spawnSync('true').pid, started: '1' }],
    ['a number that now belongs to another process', { pid: process.pid, started: 'long ago' }],
    ['a file that was half written', undefined],
  ])('is taken over from %s', (_, holder) => {
    const dir = folder();
    writeFileSync(join(dir, 'lock'), holder ? JSON.stringify(holder) : '{"pi');
    lock(dir)();
  });
});
