import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { Trouble } from '../words.mjs';

/**
 * The database cluster of a data folder, made at its first start: UTF-8, sorted by code point wherever it runs, a password
 * made by chance and kept in `<dir>/postgres.secret`.
 * @param {string} dir @param {{ postgres: string, initdb: string }} binaries @param {import('./account.mjs').Account} who
 * @returns {Promise<{ data: string, password: string }>}
 */
export async function cluster(dir, binaries, who) {
  const data = join(dir, 'postgres');
  const secret = join(dir, 'postgres.secret');
  if (!existsSync(join(data, 'PG_VERSION'))) await create(dir, data, secret, binaries, who);
  return { data, password: readFileSync(secret, 'utf8') };
}

/** Made beside its place and moved there when complete, so a start that was interrupted leaves no half cluster. */
async function create(
  /** @type {string} */ dir,
  /** @type {string} */ data,
  /** @type {string} */ secret,
  /** @type {{ postgres: string, initdb: string }} */ { postgres, initdb },
  /** @type {import('./account.mjs').Account} */ who,
) {
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (who.uid !== undefined && who.gid !== undefined) {
    chmodSync(dir, 0o711);
    for (const path of [fresh, secret]) chownSync(path, who.uid, who.gid);
  }
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = ['--username=banjie', `--pwfile=${secret}`, '--auth=scram-sha-256'];
  const made = await run(initdb, [`--pgdata=${fresh}`, ...login, ...locale], { ...who, cwd: '/' });
  if (made.code !== 0) throw new Trouble('数据库初始化失败', `initdb failed: ${made.output}`);
  const single = ['--single', '-D', fresh, 'postgres'];
  const database = spawnSync(postgres, single, { ...who, cwd: '/', input: 'CREATE DATABASE banjie;\n' });
  if (database.status !== 0) throw new Trouble('数据库初始化失败', `create database: ${database.stderr}`);
  renameSync(fresh, data);
}
