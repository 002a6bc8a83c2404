import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { portFor } from './port.mjs';

/** @type {string[]} */
const folders = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'banjie-port-')));
  return folders.at(-1) ?? '';
};
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

it('keeps a port from one start to the next, each service its own', async () => {
  const dir = folder();
  const [first, other] = [await portFor(dir, 'one'), await portFor(dir, 'other')];
  expect(await portFor(dir, 'one')).toBe(first);
  expect(await portFor(dir, 'other')).toBe(other);
});

it('takes another when somebody listens there', async () => {
  const dir = folder();
  const wanted = await portFor(dir, 'one');
  const server = createServer();
  await new Promise((done) => server.listen(wanted, '127.0.0.1', () => done(undefined)));
  try {
    const found = await portFor(dir, 'one', wanted);
    expect(found).not.toBe(wanted);
    expect(found).toBeGreaterThan(0);
  } finally {
    server.close();
  }
});
