import { linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forget, isAlive, recall, remember } from './alive.mjs';
import { made } from './folder.mjs';
import { Trouble } from './words.mjs';

/**
 * One instance per data folder. A lock left by a process that has died is taken over. Both steps are atomic: `link` fails
 * when the lock is there, and of two that find it stale only one can rename it away.
 * @param {string} dir @returns {() => void} gives it back
 */
export function lock(dir) {
  const file = join(made(dir), 'lock');
  const mine = `${file}.${process.pid}`;
  remember(mine, process.pid);
  try {
    if (isHeld(file)) throw inUse(dir, recall(file)?.pid);
    linkSync(mine, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw inUse(dir, recall(file)?.pid);
    throw error;
  } finally {
    forget(mine);
  }
  return () => {
    if (recall(file)?.pid === process.pid) forget(file);
  };
}

/** Moves a stale lock out of the way. @param {string} file */
function isHeld(file) {
  const holder = recall(file);
  if (isAlive(holder)) return true;
  const stale = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, stale);
  } catch {
    return false; // there was none, or another has just moved it
  }
  const moved = recall(stale);
  if (isAlive(moved)) {
    // somebody took the lock between the look and the move: it is theirs
    renameSync(stale, file);
    return true;
  }
  rmSync(stale, { force: true });
  return false;
}

/** @param {string} dir @param {number | undefined} pid */
function inUse(dir, pid) {
  return new Trouble(
    `数据目录 ${dir} 正由另一个进程使用（${pid}）；请先停止它，或用 BANJIE_DATA 指定另一目录`,
    `another instance (${pid}) uses the data folder; stop it, or name another one in BANJIE_DATA`,
  );
}
