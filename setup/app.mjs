import { join } from 'node:path';
import { root } from './folder.mjs';
import { launch } from './process.mjs';
import { untilReady } from './wait.mjs';

/** How long worker or API may take to be ready; the worker bundles the workflow first. */
const limit = 90_000;

/**
 * @typedef {{ dir: string, node: string, env: NodeJS.ProcessEnv }} Surroundings
 *   `node` runs the code; `env` is what `startAll` answered, on top of the environment here
 */

/** Starts the worker; it says `ready` when it takes work. @param {Surroundings} surroundings */
export async function startWorker(surroundings) {
  const child = await start('worker', surroundings, 20_000);
  await untilReady(child, async () => child.said().includes('ready'), limit);
  return child;
}

/** Starts the API; ready when it answers at all. @param {Surroundings & { port: number }} surroundings */
export async function startApi({ port, ...surroundings }) {
  const env = { ...surroundings.env, BANJIE_PORT: String(port) };
  const child = await start('api', { ...surroundings, env }, 10_000);
  await untilReady(child, () => answers(port), limit);
  return child;
}

/** @param {'worker' | 'api'} name @param {Surroundings} surroundings @param {number} patience ms to finish what is under way */
function start(name, { dir, node, env }, patience) {
  // Types are stripped in place, so lines and columns are those of the text: nothing has to be mapped back.
  return launch({
    dir,
    name,
    command: node,
    args: [join(root, name, 'main.ts')],
    cwd: root,
    env: { ...process.env, ...env },
    patience,
  });
}

/** @param {number} port */
async function answers(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/me`, { signal: AbortSignal.timeout(2_000) });
    return answer.status < 500;
  } catch {
    return false;
  }
}
