import { createHash } from 'node:crypto';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { made } from '../folder.mjs';
import { say } from '../words.mjs';
import { canReach } from './account.mjs';

/** @typedef {{ postgres: string, initdb: string }} Binaries */

/** Where root may put what another account has to reach. */
const open = '/var/lib/banjie';

/**
 * The folder of the database and its programs, where the account can reach both: the data folder and the package. In a folder
 * that is closed to others (root's own home) they lie below `/var/lib/banjie`, in a place made from the data folder's path.
 * @param {string} dir @param {Binaries} binaries @param {import('./account.mjs').Account} who
 * @returns {Promise<{ dir: string, binaries: Binaries }>}
 */
export async function place(dir, binaries, who) {
  if (who.uid === undefined || ((await canReach(dirname(dir), who)) && (await canReach(binaries.postgres, who)))) {
    return { dir, binaries };
  }
  const mine = join(open, createHash('sha256').update(dir).digest('hex').slice(0, 12));
  say(
    `本目录不对其他用户开放，数据库放在 ${mine}`,
    'this folder is closed to other users, so the database is kept there',
  );
  const native = dirname(dirname(binaries.postgres));
  const copy = join(made(open), `programs-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  const bin = (/** @type {string} */ path) => join(copy, 'bin', basename(path));
  return { dir: made(mine), binaries: { postgres: bin(binaries.postgres), initdb: bin(binaries.initdb) } };
}

/** @param {string} from @param {string} to */
function copyWhole(from, to) {
  rmSync(`${to}.new`, { recursive: true, force: true });
  cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true });
  renameSync(`${to}.new`, to);
}
