import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers } from './hosts.fixture.ts';

const pack = fileURLToPath(new URL('../../definitions/calendars/cn.txt', import.meta.url));
const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Auckland'];

/** Version and path of each Node that is here: the one that runs the tests, and the system's when it is another. */
function nodes(): [version: string, path: string][] {
  const own: [string, string] = [process.version, process.execPath];
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  try {
    const script = 'console.log(JSON.stringify([process.version, process.execPath]))';
    const env = { ...process.env, PATH: outside };
    const found = JSON.parse(execFileSync('/usr/bin/env', ['node', '-e', script], { env, encoding: 'utf8' })) as [
      string,
      string,
    ];
    return found[0] === own[0] ? [own, own] : [own, found];
  } catch {
    return [own, own];
  }
}
const [first, second] = nodes() as [[string, string], [string, string]];
const which =
  first[0] === second[0] ? `the only Node here, ${first[0]}, run twice` : `Node ${first[0]} and ${second[0]}`;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-hosts-'));
  const entry = fileURLToPath(new URL('./hosts.fixture.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'answers.mjs' } },
    },
  });
  const lines = [
    "import { readFileSync } from 'node:fs';",
    "import { answers } from './answers.mjs';",
    "process.stdout.write(answers(readFileSync(process.argv[2], 'utf8')));",
  ];
  writeFileSync(join(folder, 'run.mjs'), lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

test(`3,000 answers with their derivations are equal under ${zones.length} zones and ${which}`, () => {
  const here = answers(readFileSync(pack, 'utf8'));
  expect(JSON.parse(here)).toHaveLength(3000);
  for (const [version, node] of [first, second])
    for (const zone of zones) {
      const env = { ...process.env, TZ: zone, LANG: zone === 'UTC' ? 'C' : 'zh_CN.UTF-8' };
      const options = { env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
      const there = execFileSync(node, [join(folder, 'run.mjs'), pack], options);
      expect(`${version} ${zone} ${digest(there)}`).toBe(`${version} ${zone} ${digest(here)}`);
    }
});
