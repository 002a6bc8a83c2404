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

/**
 * The command by which that account runs a program in a folder. Where the folders above are closed to it (root's own home),
 * it is given the one capability to pass through and read, by `setpriv` of util-linux.
 * @param {Account} who @param {string[]} paths what the program needs @param {string} program @param {string[]} args
 * @returns {Promise<{ command: string, args: string[] } & Account>}
 */
export async function asAccount(who, paths, program, args) {
  if (await canReach(paths, who)) return { command: program, args, ...who };
  const passing = ['--reuid', String(who.uid), '--regid', String(who.gid), '--clear-groups', ...capability];
  const reaches = await run('setpriv', [...passing, 'test', '-x', program], { cwd: '/' });
  if (reaches.code !== 0) throw unreachable(paths);
  return { command: 'setpriv', args: [...passing, program, ...args] };
}

const capability = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];

/** @param {string[]} paths @param {Account} who */
async function canReach(paths, who) {
  const tests = paths.flatMap((path, index) => [...(index ? ['-a'] : []), '-x', path]);
  return (await run('test', tests, { ...who, cwd: '/' })).code === 0;
}

/** @param {string[]} paths */
function unreachable(paths) {
  return new Trouble(
    '以 root 运行时数据库归用户 postgres，而该用户无法进入本目录；请把项目放到其他用户可进入的目录，或改用普通用户，或设置 DATABASE_URL',
    `as root the database runs as the user postgres, who cannot enter ${paths.join(', ')}: move the project where other users may enter, run it as an ordinary user, or set DATABASE_URL`,
  );
}
