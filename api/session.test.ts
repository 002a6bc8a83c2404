import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOffice, testOffice } from '../tests/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const signIn = (payload: object, headers: { [name: string]: string } = {}) =>
  office.app.inject({ method: 'POST', url: '/api/session', payload, headers });
const me = (token: string) => office.app.inject({ url: '/api/me', cookies: { banjie: token } });

test('signing in answers who I am, in a cookie that scripts cannot read and other sites do not send', async () => {
  const answer = await signIn({ account: 'chenlu', password: 'demo' });
  expect(answer.json()).toMatchObject({
    name: '陈露',
    region: { id: 'xingan', title: '兴安盟' },
    units: [{ name: '乌兰浩特市医保经办机构', posts: ['经办人', '财务'] }],
    today: { date: '2026-03-02', weekday: 1, working: true, provisional: false },
    language: 'zh',
  });
  expect(answer.cookies).toMatchObject([{ name: 'banjie', httpOnly: true, sameSite: 'Strict', path: '/' }]);
});

test('a wrong password, an unknown account and an empty one are refused in one sentence', async () => {
  const wrong = await signIn({ account: 'chenlu', password: 'wrong' });
  const unknown = await signIn({ account: 'nobody', password: 'wrong' });
  expect([wrong.statusCode, wrong.json()]).toEqual([unknown.statusCode, unknown.json()]);
  expect(wrong.json()).toMatchObject({ code: 'sign-in', sentence_zh: '账号或者密码不对。' });
  expect(wrong.cookies).toEqual([]);
  expect((await signIn({ account: '', password: '' })).statusCode).toBe(400);
});

test('signing in again ends the session before; signing out ends it for good', async () => {
  const [first] = (await signIn({ account: 'chenlu', password: 'demo' })).cookies;
  const again = await office.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { account: 'chenlu', password: 'demo' },
    cookies: { banjie: first?.value ?? '' },
  });
  const [second] = again.cookies;
  expect(second?.value).not.toBe(first?.value);
  expect((await me(first?.value ?? '')).statusCode).toBe(401);
  expect((await me(second?.value ?? '')).statusCode).toBe(200);
  await office.app.inject({ method: 'DELETE', url: '/api/session', cookies: { banjie: second?.value ?? '' } });
  expect((await me(second?.value ?? '')).statusCode).toBe(401);
});

test('a right that is taken away is gone with the next request, and so is a person who left', async () => {
  const gaowa = await office.as('gaowa');
  const file = () => gaowa.call('POST', '/api/procedures/xingan.enrollment/form', {});
  expect((await file()).status).toBe(200);
  await office.db
    .updateTable('office.people')
    .set({ rights: ['act'] })
    .where('account', '=', 'gaowa')
    .execute();
  expect((await file()).body.code).toBe('forbidden');
  await office.db.updateTable('office.people').set({ active: false }).where('account', '=', 'gaowa').execute();
  expect((await gaowa.call('GET', '/api/me')).status).toBe(401);
});

test('the language is kept', async () => {
  const client = await office.as('suhe');
  expect((await client.call('PUT', '/api/me/language', { language: 'en' })).body.language).toBe('en');
  expect((await (await office.as('suhe')).call('GET', '/api/me')).body.language).toBe('en');
});

const origins: [string, { [name: string]: string }, number][] = [
  ['another site', { origin: 'https://elsewhere.example' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['this site', { origin: 'http://localhost:80', host: 'localhost:80' }, 200],
  ['no browser', {}, 200],
];
test.each(origins)('a request that changes something from %s', async (_name, headers, status) => {
  expect((await signIn({ account: 'chenlu', password: 'demo' }, headers)).statusCode).toBe(status);
});

test('a body that is no JSON is refused, also where a form could have sent it', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const payload = '{"account":"chenlu","password":"demo"}';
    const answer = await office.app.inject({
      method: 'POST',
      url: '/api/session',
      payload,
      headers: { 'content-type': type },
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  }
  const large = { account: 'chenlu', password: 'x'.repeat(2_000_000) };
  expect((await signIn(large)).json()).toMatchObject({ code: 'too-large' });
});

test('answers are not kept by browsers or proxies, and the policy lets nothing in from elsewhere', async () => {
  const { headers } = await signIn({ account: 'chenlu', password: 'demo' });
  expect(headers['cache-control']).toBe('no-store');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toMatch(/style-src 'self' 'nonce-/);
});

test('after thirty tries in a minute the door for signing in rests', async () => {
  const answers = [];
  for (let i = 0; i < 40; i += 1) answers.push(await signIn({ account: `nobody${i}`, password: 'x' }));
  expect(answers.at(-1)?.json()).toMatchObject({ code: 'too-many' });
});

test('an error tells nothing of the inside', async () => {
  const client = await office.as('chenlu').catch(() => undefined);
  expect(client).toBeUndefined();
  const answer = await office.app.inject({ url: '/api/live/inbox?view=none' });
  expect(answer.statusCode).toBe(401);
  const unknown = await office.app.inject({ url: '/api/nothing' });
  expect(unknown.json()).toEqual({
    code: 'not-found',
    sentence_zh: '没有找到，或者不在你的统筹区。',
    sentence_en: 'Not found, or not in your region.',
  });
});
