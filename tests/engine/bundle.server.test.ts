import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './support/office.ts';
import { workflowBundle } from './support/worker-here.ts';

const heapFile = fileURLToPath(new URL('./support/heap.ts', import.meta.url));
/** Of a cached case, against a workflow written by hand for the same steps; measured 1.9 to 2.04. */
const HEAP_RATIO = 2.3;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('the bundle holds the production build of XState, once', async () => {
  const { code } = await workflowBundle();
  const modules = code.split('\n').filter((line) => /^\s*(\/\*\*\*\/ )?"[^"]*node_modules\/xstate\//.test(line));
  expect(modules.length).toBeGreaterThan(0);
  expect(modules.filter((line) => line.includes('.development.'))).toEqual([]);
});

test('a cached case holds no copy of its plan, its machine or its calendar', async () => {
  const bytes = { hand: await heapOf('hand'), ours: await heapOf('ours') };
  expect(bytes.ours / bytes.hand, JSON.stringify(bytes)).toBeLessThan(HEAP_RATIO);
});

async function heapOf(kind: 'hand' | 'ours'): Promise<number> {
  const env = { ...process.env, ...office.env };
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', heapFile, kind], { env });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '').bytes;
}
