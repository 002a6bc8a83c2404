import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { made } from './folder.mjs';

/**
 * The port of a service of this data folder: the one it had before if that is free, else `wanted`, else any free one; kept
 * in `<dir>/ports.json`, so an address stays good from one start to the next.
 * @param {string} dir @param {string} name @param {number} [wanted]
 */
export async function portFor(dir, name, wanted) {
  const file = join(made(dir), 'ports.json');
  const kept = read(file);
  const port = (kept[name] && (await soonFree(kept[name]))) || (await firstFree([wanted, 0]));
  if (port !== kept[name]) writeFileSync(file, JSON.stringify({ ...read(file), [name]: port }));
  return port;
}

/** @param {string} file @returns {{ [name: string]: number }} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * A server that was just killed leaves its port busy for a moment, while its connections are torn down; its clients know
 * no other address, so it is waited for.
 * @param {number} port
 */
async function soonFree(port) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await tryPort(port)) return port;
    await setTimeout(50);
  }
  return undefined;
}

/** @param {(number | undefined)[]} candidates */
async function firstFree(candidates) {
  for (const candidate of candidates) {
    const port = candidate === undefined ? undefined : await tryPort(candidate);
    if (port !== undefined) return port;
  }
  throw new Error('no free port on 127.0.0.1');
}

/** @param {number} port 0 = any @returns {Promise<number | undefined>} the port, when nobody listens there */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined));
    });
  });
}
