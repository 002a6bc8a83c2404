import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { npmStart, processesOf, type Started } from './banjie.ts';

const dir = mkdtempSync(join(tmpdir(), 'banjie-start-'));
const running = new Set<Started>();
async function start(): Promise<Started> {
  const banjie = await npmStart(dir);
  running.add(banjie);
  return banjie;
}
async function gone(within: number): Promise<string[]> {
  const until = Date.now() + within;
  while (processesOf(dir).length > 0 && Date.now() < until) await new Promise((wake) => setTimeout(wake, 100));
  return processesOf(dir);
}
function signIn(address: string, account: string, password: string): Promise<Response> {
  return fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ account, password }),
  });
}

/** The account named first in the table that `npm start` prints. */
function firstAccount(printed: string): { account: string; password: string } {
  const lines = printed.split('\n');
  const row = lines[lines.findIndex((line) => line.startsWith('账号')) + 1] ?? '';
  const [account = '', password = ''] = row.split(/\s+/);
  return { account, password };
}

afterAll(async () => {
  for (const banjie of running) {
    try {
      banjie.kill();
    } catch {
      // it has ended
    }
  }
  await gone(30_000);
  rmSync(dir, { recursive: true, force: true });
});

describe('npm start', () => {
  let first: Started;
  let person: { account: string; password: string };

  it('starts from nothing and prints the address and the accounts', async () => {
    first = await start();
    person = firstAccount(first.printed);
    expect(person.password.length).toBeGreaterThan(9);
    expect((await fetch(first.address)).headers.get('content-type')).toContain('text/html');
    expect((await signIn(first.address, person.account, person.password)).status).toBe(200);
  });

  it('lets nobody else into its data folder', async () => {
    await expect(npmStart(dir)).rejects.toThrow(/BANJIE_DATA/);
    expect((await fetch(first.address)).ok).toBe(true);
  });

  it('starts a worker again that was killed', async () => {
    const ready = () => readFileSync(join(dir, 'logs', 'worker.log'), 'utf8').match(/^ready$/gm)?.length;
    expect(ready()).toBe(1);
    process.kill(JSON.parse(readFileSync(join(dir, 'worker.pid'), 'utf8')).pid, 'SIGKILL');
    await expect.poll(ready, { timeout: 60_000, interval: 100 }).toBe(2);
    expect((await fetch(first.address)).ok).toBe(true);
  });

  it('keeps no password in the clear', () => {
    for (const log of ['api', 'worker', 'postgres', 'temporal']) {
      expect(readFileSync(join(dir, 'logs', `${log}.log`), 'utf8')).not.toContain(person.password);
    }
  });

  it('Ctrl-C stops all of it', async () => {
    expect(await first.interrupt()).toMatch(/· stopped\n$/);
    expect(await gone(5_000)).toEqual([]);
  });

  it('a second start takes seconds, at the same address, and keeps all data', async () => {
    const began = performance.now();
    const second = await start();
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(second.address).toBe(first.address);
    expect(second.printed).not.toContain('密码');
    expect((await signIn(second.address, person.account, person.password)).status).toBe(200);
    second.kill();
  });

  it('a killed parent leaves nothing behind, and the next start recovers', async () => {
    expect(await gone(30_000)).toEqual([]);
    const third = await start();
    expect((await signIn(third.address, person.account, person.password)).status).toBe(200);
    expect(await third.interrupt()).toMatch(/· stopped\n$/);
    expect(await gone(5_000)).toEqual([]);
  });
});
