import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A process as it can be recognised later: the number alone is given out again by the system, so its start stands beside it.
 * @typedef {{ pid: number, started: string }} Known
 */

/** When a process was started, in a form that only serves to be compared; undefined when there is none. @param {number} pid */
export function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    if (process.platform === 'linux') return undefined;
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
  }
}

/** @param {Known | undefined} known */
export function isAlive(known) {
  return known !== undefined && startOf(known.pid) === known.started;
}

/** @param {string} file @param {number} pid */
export function remember(file, pid) {
  writeFileSync(file, JSON.stringify({ pid, started: startOf(pid) ?? '' }));
}

/** @param {string} file @returns {Known | undefined} */
export function recall(file) {
  try {
    const known = JSON.parse(readFileSync(file, 'utf8'));
    return typeof known.pid === 'number' ? known : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
export function forget(file) {
  rmSync(file, { force: true });
}

/**
 * Sends `signal`, waits, and after `limit` ms sends SIGKILL. Returns when the process is gone.
 * @param {Known} known @param {NodeJS.Signals} signal @param {number} limit
 */
export async function end(known, signal, limit) {
  const until = Date.now() + limit;
  send(known, signal);
  while (isAlive(known)) {
    if (Date.now() > until) send(known, 'SIGKILL');
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** @param {Known} known @param {NodeJS.Signals} signal */
function send(known, signal) {
  if (!isAlive(known)) return;
  try {
    process.kill(known.pid, signal);
  } catch {
    // it ended between the look and the signal
  }
}
