import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { end, startOf } from '../alive.mjs';

/** `postmaster.pid`: line 1 the process, line 8 its state. @param {string} data */
function lines(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Whether the server of this cluster, with this process id, takes connections. @param {string} data @param {number} pid */
export function isReady(data, pid) {
  const [first, , , , , , , state] = lines(data);
  return Number(first) === pid && state?.trim() === 'ready';
}

/**
 * A server left behind by an earlier parent is stopped; a `postmaster.pid` whose number now belongs to another process,
 * which PostgreSQL takes for a running server, is removed.
 * @param {string} data
 */
export async function endLeftover(data) {
  const pid = Number(lines(data)[0]);
  if (!pid) return;
  const started = startOf(pid);
  if (started && commandOf(pid).includes(data)) await end({ pid, started }, 'SIGINT', 30_000);
  else rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** @param {number} pid */
function commandOf(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return spawnSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
