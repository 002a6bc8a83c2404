import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOffice, testOffice } from '../tests/office.ts';
import { commitStep } from '../tests/steps.ts';
import { buildServer } from './server.ts';

let office: TestOffice;
let base: string;
beforeAll(async () => {
  office = await testOffice();
  base = await office.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => office.close());

async function cookieOf(account: string): Promise<string> {
  const answer = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: 'demo' }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
}

/** Reads hints until one of this case has come. */
async function hear(account: string, until: string): Promise<object[]> {
  const stop = new AbortController();
  const answer = await fetch(`${base}/api/events`, {
    headers: { cookie: await cookieOf(account) },
    signal: stop.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const heard: object[] = [];
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    const lines = text.split('\n\n');
    text = lines.pop() ?? '';
    heard.push(...lines.filter((line) => line.startsWith('data: ')).map((line) => JSON.parse(line.slice(6))));
    if (heard.some((hint) => (hint as { case: string }).case === until)) break;
    if (lines.some((line) => line.startsWith(': open'))) opened.get(account)?.();
  }
  stop.abort();
  return heard;
}
const opened = new Map<string, () => void>();
const ready = (account: string) => new Promise<void>((resolve) => opened.set(account, resolve));

test('a commit is heard where it may be seen, and nowhere else', async () => {
  const listening = ['suhe', 'moulei', 'luming'].map((account) => [ready(account), hear(account, 'last')] as const);
  await Promise.all(listening.map(([open]) => open));
  await commitStep(office.db, { caseId: 'in-xingan', region: 'xingan' });
  await commitStep(office.db, { caseId: 'in-chongqing', region: 'chongqing' });
  await commitStep(office.db, { caseId: 'tried-out', region: 'xingan', realm: 'rehearsal' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const region of ['xingan', 'chongqing'])
    await commitStep(office.db, { caseId: 'last', region, realm: 'live', seq: region === 'xingan' ? 1 : 2 });
  const [suhe, moulei, luming] = await Promise.all(listening.map(([, heard]) => heard));
  const cases = (hints: object[] | undefined) => (hints ?? []).map((hint) => (hint as { case: string }).case);
  expect(cases(suhe)).toContain('in-xingan');
  expect(cases(suhe)).not.toContain('in-chongqing');
  expect(cases(suhe)).not.toContain('tried-out');
  expect(cases(moulei)).toContain('in-chongqing');
  expect(cases(moulei)).not.toContain('in-xingan');
  expect(cases(luming)).toEqual(expect.arrayContaining(['in-xingan', 'in-chongqing', 'tried-out']));
  expect(suhe?.[0]).toEqual({ realm: 'live', case: 'in-xingan', what: 'case' });
});

test('whoever has not signed in hears nothing', async () => {
  expect((await fetch(`${base}/api/events`)).status).toBe(401);
});

test('the workbench is served at every address of its own, each time with a fresh nonce', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'banjie-pages-'));
  await writeFile(join(dir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__" />');
  await writeFile(join(dir, 'seal.svg'), '<svg/>');
  const world = { db: office.db, engine: { has: () => false } as never, now: () => new Date() };
  const app = await buildServer(world, { databaseUrl: office.url, pages: dir });
  const read = async (url: string) => {
    const answer = await app.inject({ url, headers: { accept: 'text/html' } });
    return {
      status: answer.statusCode,
      nonce: /content="(\w+)"/.exec(answer.body)?.[1],
      policy: answer.headers['content-security-policy'],
    };
  };
  const first = await read('/inbox');
  const second = await read('/case/1');
  expect(first.status).toBe(200);
  expect(first.policy).toContain(`'nonce-${first.nonce}'`);
  expect(second.nonce).not.toBe(first.nonce);
  expect((await app.inject({ url: '/seal.svg' })).body).toBe('<svg/>');
  expect((await app.inject({ url: '/../package.json' })).body).not.toContain('banjie');
  expect((await app.inject({ url: '/api/nothing' })).json()).toMatchObject({ code: 'not-found' });
  await app.close();
  await rm(dir, { recursive: true });
});
