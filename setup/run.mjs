import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, or to `limit` ms. Never throws: a command that is not there ends with code -1.
 * @param {string} command @param {string[]} args
 * @param {{ limit?: number, cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, uid?: number, gid?: number }} [options]
 *   `show` passes its output through to the terminal
 * @returns {Promise<{ code: number, output: string }>} standard output and error, as they came
 */
export function run(command, args, { limit = 600_000, show = false, ...options } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: limit });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? -1, output: signal ? `${output}\n${command}: ${signal}` : output }),
    );
  });
}
