import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lock } from './lock.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'banjie-lock-'));

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
