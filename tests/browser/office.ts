import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startApi, startWorker } from '../../setup/app.mjs';
import { obtainBrowser } from '../../setup/browser.mjs';
import { portFor } from '../../setup/port.mjs';
import { prepare } from '../../setup/prepare.mjs';
import { startAll } from '../../setup/services.mjs';
import { buildWorkbench } from '../../setup/workbench.mjs';

/** An office as `npm start` makes it: Temporal, PostgreSQL, worker, API and pages, in a folder of its own; and a browser. */
export interface BrowserOffice {
  url: string;
  /** Its folder: databases, logs, letters. */
  dir: string;
  /** A window of the design size, signed in by hand as a person of the demonstration. */
  signIn(account: string): Promise<Page>;
  window(): Promise<Page>;
  /** Signs in on the page that asks for it. */
  enter(page: Page, account: string): Promise<void>;
  password(account: string): string;
  /** What went wrong in any window: errors of scripts, of the content policy, of the server. */
  faults: string[];
  close(): Promise<void>;
}

export async function startOffice(): Promise<BrowserOffice> {
  const dir = await mkdtemp(join(tmpdir(), 'banjie-browser-'));
  const node = process.execPath;
  const services = await startAll({ dir });
  const [accounts] = await Promise.all([prepare(node, services.env), buildWorkbench(node)]);
  const surroundings = { dir, node, env: services.env };
  const port = await portFor(dir, 'api');
  const worker = await startWorker(surroundings);
  const api = await startApi({ ...surroundings, port });
  const browser = await openBrowser();
  const url = `http://127.0.0.1:${port}`;
  const faults: string[] = [];
  const password = (account: string) => {
    const found = accounts.find((one) => one.account === account);
    if (found === undefined) throw new Error(`no account ${account}`);
    return found.password;
  };
  const window = async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    return watch(await context.newPage(), faults);
  };
  const enter = async (page: Page, account: string) => {
    await page.getByLabel('工号').fill(account);
    await page.getByLabel('口令', { exact: true }).fill(password(account));
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname !== '/signin');
  };
  return {
    url,
    dir,
    faults,
    password,
    window,
    enter,
    async signIn(account) {
      const page = await window();
      await page.goto(`${url}/signin`);
      await enter(page, account);
      return page;
    },
    async close() {
      await browser.close();
      await api.stop();
      await worker.stop();
      await services.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function openBrowser(): Promise<Browser> {
  const name = await obtainBrowser();
  const path = name.startsWith('/') ? name : `/usr/bin/${name}`;
  return chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** A refusal is an answer (4xx) and no fault; an error in a script, a blocked style and a broken server are. */
function watch(page: Page, faults: string[]): Page {
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`${new URL(page.url()).pathname} ${message.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  return page;
}
