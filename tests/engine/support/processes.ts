import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { type Office, openOffice } from './office.ts';

/** A real process of an office, which can be killed. */
export interface OfficeProcess {
  /** What it said when it was ready. */
  said: string;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Resolves when the worker works. */
export const startWorkerProcess = (office: Office): Promise<OfficeProcess> => start(office, 'worker/main.ts', {});

/** The door on a free port, which stands in `said`. */
export const startApiProcess = (office: Office): Promise<OfficeProcess> =>
  start(office, 'api/main.ts', { BANJIE_PORT: '0' });

/** An office with a worker for the tests of a file, which may kill the worker and put another in its place. */
export function officeAtWork(): { office: Office; worker: OfficeProcess } {
  const at = {} as { office: Office; worker: OfficeProcess };
  beforeAll(async () => {
    at.office = await openOffice();
    at.worker = await startWorkerProcess(at.office);
  });
  afterAll(async () => {
    await at.worker.stop();
    await at.office.close();
  });
  return at;
}

async function start(office: Office, main: string, more: { [name: string]: string }): Promise<OfficeProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../../../${main}`, import.meta.url))], {
    env: { ...process.env, ...office.env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await ready(child, main);
  const end = async (signal: NodeJS.Signals) => {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return { said, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

async function ready(child: ChildProcess, main: string): Promise<string> {
  const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${main} ended with ${code}`)));
  const said = (async () => {
    let all = '';
    for await (const text of child.stdout ?? []) {
      all += text;
      if (/ready.*\n/.test(all)) return all.trim();
    }
    return all;
  })();
  gone.catch(() => undefined);
  const words = await Promise.race([said, gone]);
  child.stdout?.resume();
  return words;
}
