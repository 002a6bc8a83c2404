#!/usr/bin/env node
// The command starts on any Node from 20 and runs itself again on the pinned Node 24, which reads TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pinned = join(here, '..', 'node_modules', '.bin', 'node');
const enough = Number(process.versions.node.split('.')[0]) >= 24;
const node = enough ? process.execPath : existsSync(pinned) ? pinned : undefined;
if (node === undefined) {
  process.stderr.write('需要 Node 24；先运行 npm install / Node 24 is needed; run npm install first\n');
  process.exitCode = 2;
} else {
  const args = ['--disable-warning=ExperimentalWarning', join(here, 'main.ts'), ...process.argv.slice(2)];
  const result = spawnSync(node, args, { stdio: 'inherit' });
  process.exitCode = result.status ?? 1;
}
