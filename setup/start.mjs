/**
 * `npm start`: from a bare clone to the sign-in page. `--temporal-ui` serves Temporal's own pages too. Settings:
 * `BANJIE_DATA`, `BANJIE_PORT`, `DATABASE_URL`, `TEMPORAL_*` (`docs/deploy.md`).
 */
import { accountsTable } from './accounts.mjs';
import { startApi, startWorker } from './app.mjs';
import { dataFolder } from './folder.mjs';
import { keepUp } from './keep-up.mjs';
import { lock } from './lock.mjs';
import { install, node } from './node.mjs';
import { portFor } from './port.mjs';
import { prepare } from './prepare.mjs';
import { startAll } from './services.mjs';
import { fail, say, Trouble } from './words.mjs';
import { buildWorkbench } from './workbench.mjs';

/** What has been started, to be stopped in the opposite order. @type {(() => Promise<void> | void)[]} */
const stops = [];
/** @type {Promise<void> | undefined} */
let stopping;

function stopAll() {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop();
  })();
  return stopping;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    if (stopping) return;
    say('正在停止', 'stopping');
    await stopAll();
    say('已停止', 'stopped');
    process.exit(0);
  });
}

/** @param {unknown} error @returns {Promise<never>} */
async function abandon(error) {
  await stopAll();
  return fail(error);
}

/** @param {() => Promise<void> | void} stop */
function onStop(stop) {
  if (stopping) throw new Trouble('已取消', 'cancelled');
  stops.push(stop);
}

async function start() {
  const dir = dataFolder();
  onStop(lock(dir));
  await install();
  const runtime = await node();
  say('正在启动数据库与 Temporal 服务器', 'starting the database and the Temporal servers');
  const services = await startAll({ dir, given: process.env, web: process.argv.includes('--temporal-ui') });
  onStop(services.stop);
  const [accounts] = await Promise.all([prepare(runtime, services.env), buildWorkbench(runtime)]);
  if (accounts.length > 0) {
    say('演示账号，密码只显示这一次', 'accounts of the demonstration; their passwords are shown only now');
    process.stdout.write(`${accountsTable(accounts)}\n`);
  }
  const surroundings = { dir, node: runtime, env: services.env };
  const port = await portFor(dir, 'api', Number(process.env.BANJIE_PORT ?? 8080));
  const giveUp = (/** @type {[string, string]} */ sentence) => abandon(new Trouble(...sentence));
  const [worker, api] = await Promise.all([
    keepUp(() => startWorker(surroundings), giveUp),
    keepUp(() => startApi({ ...surroundings, port }), giveUp),
  ]);
  onStop(worker.stop);
  onStop(api.stop);
  watch(services, giveUp);
  for (const web of [services.temporal?.web, services.rehearsal?.web])
    if (web) say(`Temporal 页面 ${web}`, 'its own pages');
  say(`办结已就绪：http://127.0.0.1:${port}`, 'Banjie is ready; Ctrl-C stops it');
}

/** A server below cannot be started again under the feet of the others: when one ends, everything stops, with a word. */
function watch(
  /** @type {import('./services.mjs').Services} */ { postgres, temporal, rehearsal },
  /** @type {(sentence: [string, string]) => void} */ giveUp,
) {
  for (const server of [postgres, temporal, rehearsal]) {
    server?.child.exited.then((how) => {
      if (!stopping)
        giveUp([
          `${server.child.name} 意外退出（${how}），全部停止；日志 ${server.child.log}`,
          'it ended; all is stopped. Start again: nothing is lost',
        ]);
    });
  }
}

// The supervisor itself has no open handle but its children.
const heartbeat = setInterval(() => {}, 2 ** 30);
stops.push(() => clearInterval(heartbeat));
start().catch(abandon);
