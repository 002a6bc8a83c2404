/**
 * A process of its own that outlives the one that started it, however that one dies, and then ends what was left in its care.
 * Standard input: lines `+ PID START SIGNAL` and `- PID`; its end is the sign to act. Last in, first out.
 */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end } from './alive.mjs';

/** A child that does not go by itself is killed after this. */
const patience = 10_000;

/** @type {import('node:child_process').ChildProcess | undefined} */
let guard;

function tell(/** @type {string} */ line) {
  if (!guard) {
    guard = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    guard.unref();
    /** @type {import('node:net').Socket} */ (guard.stdin).unref();
    guard.stdin?.on('error', () => {});
  }
  guard.stdin?.write(`${line}\n`);
}

/** From now on the process ends when this one does. @param {import('./alive.mjs').Known} known @param {NodeJS.Signals} signal */
export function takeIntoCare(known, signal) {
  tell(`+ ${known.pid} ${known.started} ${signal}`);
}

/** @param {import('./alive.mjs').Known} known */
export function releaseFromCare(known) {
  tell(`- ${known.pid}`);
}

async function watch() {
  /** @type {Map<number, { known: import('./alive.mjs').Known, signal: NodeJS.Signals }>} */
  const care = new Map();
  for await (const line of createInterface({ input: process.stdin })) {
    const [sign, pid, started = '', signal] = line.split(' ');
    if (sign === '-') care.delete(Number(pid));
    else
      care.set(Number(pid), { known: { pid: Number(pid), started }, signal: /** @type {NodeJS.Signals} */ (signal) });
  }
  for (const { known, signal } of [...care.values()].reverse()) await end(known, signal, patience);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});
  await watch();
}
