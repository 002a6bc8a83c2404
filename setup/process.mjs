import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { end, forget, isAlive, recall, remember, startOf } from './alive.mjs';
import { made } from './folder.mjs';
import { releaseFromCare, takeIntoCare } from './guard.mjs';

/**
 * A child that runs until it is stopped. `said` is what this run of it has written to its log so far; `exited` resolves
 * with its exit code, or the signal that ended it, in words.
 * @typedef {{ name: string, pid: number, log: string, said(): string, exited: Promise<string>, stop(): Promise<void>, kill(): Promise<void> }} Child
 */

/**
 * Starts a long-running child in a process group of its own (Ctrl-C reaches the parent only, which stops its children in
 * order), with its output in `<dir>/logs/<name>.log`, its number in `<dir>/<name>.pid`, and in the guard's care. What an
 * earlier parent left running under the same name is ended first.
 *
 * @param {{ dir: string, name: string, command: string, args: string[], env?: NodeJS.ProcessEnv, cwd?: string,
 *           uid?: number, gid?: number, signal?: NodeJS.Signals, patience?: number }} options
 * @returns {Promise<Child>}
 */
export async function launch({ dir, name, command, args, signal = 'SIGTERM', patience = 15_000, ...rest }) {
  const pidFile = join(dir, `${name}.pid`);
  await endLeftover(pidFile, signal, patience);
  const log = join(made(join(dir, 'logs')), `${name}.log`);
  keepShort(log);
  const out = openSync(log, 'a');
  const from = fstatSync(out).size;
  const child = spawn(command, args, { ...rest, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  const exited = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, by) => resolve(by ?? `exit ${code}`));
  });
  if (child.pid === undefined) throw new Error(`${command}: ${await exited}`);
  child.unref();
  remember(pidFile, child.pid);
  const known = { pid: child.pid, started: startOf(child.pid) ?? '' };
  takeIntoCare(known, signal);
  const leave = async (/** @type {NodeJS.Signals} */ by) => {
    await end(known, by, patience);
    releaseFromCare(known);
    forget(pidFile);
  };
  const said = () => readFileSync(log).subarray(from).toString('utf8');
  return { name, pid: child.pid, log, said, exited, stop: () => leave(signal), kill: () => leave('SIGKILL') };
}

/** A log past 10 MB becomes `<name>.log.1`, in place of the one before. @param {string} log */
function keepShort(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) renameSync(log, `${log}.1`);
}

/** @param {string} pidFile @param {NodeJS.Signals} signal @param {number} patience */
async function endLeftover(pidFile, signal, patience) {
  made(dirname(pidFile));
  const left = recall(pidFile);
  if (left && isAlive(left)) await end(left, signal, patience);
  forget(pidFile);
}
