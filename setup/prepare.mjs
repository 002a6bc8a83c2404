import { join } from 'node:path';
import { root } from './folder.mjs';
import { run } from './run.mjs';
import { Trouble } from './words.mjs';

/**
 * Brings the database to the present form, publishes the definitions and, in an office with no people yet, makes the
 * demonstration's. Answers the accounts made now; their passwords are known nowhere else.
 * @param {string} node @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ account: string, password: string, name: string, region: string, units: string[], rights: string[] }[]>}
 */
export async function prepare(node, env) {
  const done = await run(node, [join(root, 'cli', 'prepare.ts')], { cwd: root, env: { ...process.env, ...env } });
  if (done.code === 0) return JSON.parse(done.output.slice(done.output.lastIndexOf('\n[') + 1));
  throw new Trouble(
    '数据库或办事规程未能就绪',
    `database or definitions could not be made ready:\n${done.output.slice(-4000)}`,
  );
}
