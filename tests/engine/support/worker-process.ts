import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Office } from './office.ts';

const main = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url));

/** The real worker as a process of its own, which can be killed. */
export interface WorkerProcess {
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Resolves when the worker works. */
export async function startWorkerProcess(office: Office): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...office.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  const end = async (signal: NodeJS.Signals) => {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return { kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

async function ready(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The worker ended with ${code}`)));
  const said = (async () => {
    for await (const text of child.stdout ?? []) if (String(text).includes('ready')) return;
  })();
  gone.catch(() => undefined);
  await Promise.race([said, gone]);
  child.stdout?.resume();
}
