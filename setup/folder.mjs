import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where this instance keeps everything: databases, ports, logs, letters. `BANJIE_DATA`, else `.banjie/` here. */
export function dataFolder() {
  return made(resolve(root, process.env.BANJIE_DATA || '.banjie'));
}

/** What was obtained once and serves every data folder of this clone: the Temporal server. Outlives `npm ci`. */
export function cacheFolder() {
  return made(join(root, '.cache'));
}

/** @param {string} path @returns the same path, now a folder that exists */
export function made(path) {
  mkdirSync(path, { recursive: true });
  return path;
}
