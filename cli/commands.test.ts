import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

const tree = fileURLToPath(new URL('../definitions', import.meta.url));
async function banjie(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    input: async function* () {},
    today: () => '2026-03-02',
  };
  const code = await main(args, io);
  return { code, out, err, json: () => JSON.parse(out.join('\n')) };
}

describe('exit codes', () => {
  test.each([
    ['no command', [], 2],
    ['an unknown command', ['chekc'], 2],
    ['an unknown option', ['list', '--today'], 2],
    ['an unknown id', ['show', 'xingan.nothing', '--definitions', tree], 2],
    ['a folder that is no tree', ['list', '--definitions', '/'], 2],
    ['a path that is not there', ['check', `${tree}/nothing.yaml`], 2],
    ['a day that is none', ['list', '--on', 'tomorrow', '--definitions', tree], 2],
    ['help', ['help'], 0],
    ['a sound tree', ['check', tree], 0],
    ['a day before everything', ['show', 'xingan.enrollment', '--on', '2000-01-01', '--definitions', tree], 2],
  ])('%s', async (_what, args, code) => {
    expect((await banjie(...args)).code).toBe(code);
  });
});

test('check --json: an array in the order of file, line, column, with the fields of the contract', async () => {
  const { json } = await banjie('check', tree, '--json');
  for (const problem of json() as Problem[])
    expect(Object.keys(problem)).toEqual(['code', 'severity', 'file', 'line', 'column', 'path', 'sentence', 'remedy']);
});

test('check filters by the paths given, but reads the whole tree', async () => {
  expect((await banjie('check', `${tree}/xingan`, `${tree}/sichuan/refund.yaml`, '--json')).json()).toEqual([]);
});

test('list: what is in force, with its counts and roster', async () => {
  const rows = (await banjie('list', '--definitions', tree, '--json')).json() as { id: string }[];
  expect(rows.find(({ id }) => id === 'sichuan.transfer-approval')).toMatchObject({ status: 'awaiting' });
  expect(rows.find(({ id }) => id === 'sichuan/mianyang-demo.refund')).toMatchObject({
    region: 'sichuan/mianyang-demo',
    base: 'sichuan.refund',
    kind: 'case',
    version: '2026-01-01',
    steps: 5,
    persons: { 人社基层服务平台: 1, 县级医保经办机构: 4, 税务所: 1 },
    status: 'in_force',
  });
  expect(rows.find(({ id }) => id === 'chongqing.unapproved-care-adjustment')).toMatchObject({
    kind: 'rule',
    steps: 0,
  });
  const inherited = (await banjie('list', '--definitions', tree, '--json', '--inherited')).json() as { id: string }[];
  expect(inherited.map(({ id }) => id)).toContain('sichuan/mianyang-demo.transfer-approval');
  expect(rows.map(({ id }) => id)).not.toContain('sichuan/mianyang-demo.transfer-approval');
});

test('list --on: an instrument that is not in force yet is not listed', async () => {
  const rows = (await banjie('list', '--on', '2010-01-01', '--definitions', tree, '--json')).json() as { id: string }[];
  expect(rows.map(({ id }) => id).filter((id) => !/^(xingan|national)/.test(id))).toEqual([]);
});

test('show: each line with its origin; --diagram one SVG', async () => {
  const { id, hash, lines } = (
    await banjie('show', 'xingan.emergency-transfer-makeup', '--definitions', tree, '--json')
  ).json();
  expect([id, hash]).toEqual(['xingan.emergency-transfer-makeup', expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const files = new Set((lines as { file: string }[]).map(({ file }) => file));
  expect([...files].sort()).toEqual([
    'bases/care-approval.yaml',
    'xingan/emergency-transfer-makeup.yaml',
    'xingan/transfer-approval.yaml',
  ]);
  const drawn = await banjie('show', 'xingan.enrollment', '--diagram', '--definitions', tree);
  expect(drawn.out.join('\n')).toMatch(/^<svg [\s\S]*<\/svg>$/);
});
