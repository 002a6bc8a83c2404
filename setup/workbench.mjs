import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folder.mjs';
import { run } from './run.mjs';
import { say, Trouble } from './words.mjs';

/** What the built pages are made of. */
const sources = ['ui', 'model', 'package-lock.json'];

/** Builds the pages into `ui/dist` when what they are made of has changed since. @param {string} node */
export async function buildWorkbench(node) {
  const stamp = join(root, 'ui', 'dist', '.sources');
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say('正在生成页面', 'building the pages');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = await run(node, [vite, 'build', 'ui', '--logLevel', 'warn'], { cwd: root });
  if (built.code !== 0)
    throw new Trouble('页面生成失败', `the pages could not be built:\n${built.output.slice(-3000)}`);
  writeFileSync(stamp, now);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => files(join(root, source)))) {
    hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} the files below, tests and built ones left out, in order */
function files(path) {
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => files(join(path, name)));
}
