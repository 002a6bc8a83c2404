import { run } from '../run.mjs';
import { Trouble } from '../words.mjs';

/**
 * PostgreSQL refuses to run as root. As root we run it as the system user `postgres`, made if there is none; as anybody
 * else under their own account.
 * @typedef {{ uid?: number, gid?: number }} Account
 */

/** @returns {Promise<Account>} */
export async function account() {
  if (process.getuid?.() !== 0) return {};
  return (await find()) ?? (await create());
}

async function find() {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

async function create() {
  await run('groupadd', ['--system', 'postgres']);
  const made = await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const found = await find();
  if (found) return found;
  throw new Trouble(
    '以 root 运行时需要系统用户 postgres，但未能创建；请改用普通用户运行，或设置 DATABASE_URL',
    `run as another user than root, or set DATABASE_URL: the system user postgres could not be made: ${made.output}`,
  );
}

/** Whether that account can pass to what lies at `path`. @param {string} path @param {Account} who */
export async function canReach(path, who) {
  return (await run('test', ['-x', path], { ...who, cwd: '/' })).code === 0;
}
