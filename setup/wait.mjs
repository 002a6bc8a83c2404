import { Trouble } from './words.mjs';

/**
 * Asks `ready` every 50 ms until it says yes. Fails when `child` ends first or `limit` ms pass, with the end of its log.
 * @param {import('./process.mjs').Child} child @param {() => Promise<boolean>} ready @param {number} limit
 */
export async function untilReady(child, ready, limit) {
  let ended = '';
  child.exited.then((how) => {
    ended = how;
  });
  const until = Date.now() + limit;
  while (!(await ready())) {
    if (ended) throw notUp(child, `已退出（${ended}）`, `ended (${ended})`);
    if (Date.now() > until) {
      await child.kill();
      throw notUp(child, `${limit / 1000} 秒内未就绪`, `was not ready within ${limit / 1000} s`);
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** @param {import('./process.mjs').Child} child @param {string} zh @param {string} en */
function notUp(child, zh, en) {
  const tail = child.said().trimEnd().split('\n').slice(-15).join('\n');
  return new Trouble(`${child.name} ${zh}`, `${child.name} ${en}; ${child.log}:\n${tail}`);
}
