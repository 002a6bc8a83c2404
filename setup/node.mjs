import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folder.mjs';
import { run } from './run.mjs';
import { say, Trouble } from './words.mjs';

/** The Node that everything but setting up runs on: it strips types, and the SDK is fastest on it. */
const wanted = 24;

/**
 * Installs the packages of the lock file when what is installed differs from it. No package's install script runs: the one
 * that is needed (links of the PostgreSQL libraries) is run by `postgres/binaries.mjs`.
 */
export async function install() {
  if (isInstalled()) return;
  say('正在安装依赖，约一分钟', 'installing packages, about a minute');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, limit: 900_000 });
  if (done.code !== 0) throw new Trouble('依赖安装失败', `npm ci failed:\n${done.output.slice(-3000)}`);
}

/** Whether every package that this platform needs lies there as the lock file names it. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = packages(hidden);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (optional && !there[path]) ||
      (there[path]?.version === version && there[path]?.integrity === integrity),
  );
}

/** @param {string} file @returns {{ [path: string]: { version?: string, integrity?: string, optional?: boolean } }} */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The Node 24 to run the rest on: the one that came with the packages, else the one running here. @returns {Promise<string>} */
export async function node() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own) && (await run(own, ['--version'], { limit: 20_000 })).code === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  throw new Trouble(
    `本平台没有可随包安装的 Node ${wanted}；请安装 Node ${wanted} 后重试`,
    `no Node ${wanted} is packed for this platform (${process.platform}-${process.arch}): install Node ${wanted} and try again`,
  );
}
