import { say } from './words.mjs';

/** A child that ends more often than this within a minute is not going to stay up. */
const tries = 3;

/**
 * Starts a child and starts it again when it ends unasked.
 * @param {() => Promise<import('./process.mjs').Child>} start
 * @param {(sentence: [string, string]) => void} giveUp called once, when starting again is of no use
 * @returns {Promise<{ stop(): Promise<void> }>}
 */
export async function keepUp(start, giveUp) {
  /** @type {number[]} */
  let ends = [];
  let stopping = false;
  let child = await start();
  const watch = async () => {
    const how = await child.exited;
    if (stopping) return;
    ends = [...ends.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (ends.length > tries)
      return giveUp([`${child.name} 屡次退出（${how}），见 ${child.log}`, `${child.name} keeps ending`]);
    say(`${child.name} 意外退出（${how}），正在重新启动`, `${child.name} ended, starting it again; log: ${child.log}`);
    try {
      child = await start();
    } catch (error) {
      return giveUp([`${child.name} 无法重新启动`, `${child.name} cannot be started: ${error}`]);
    }
    if (stopping) await child.stop();
    else watch();
  };
  watch();
  return {
    stop: () => {
      stopping = true;
      return child.stop();
    },
  };
}
