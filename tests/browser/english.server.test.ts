import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveTo, openTask, rehearse } from './hand.ts';
import { look, text } from './look.ts';
import { type BrowserOffice, startOffice } from './office.ts';

let office: BrowserOffice;
const cases: { [name: string]: string } = {};

/** What people type, and what is called by its own name: persons, places, units, numbers of cases, instruments. */
const typed = {
  姓名: 'Bai',
  身份证号: '152201197003124417',
  病情诊断: 'infarction',
  转院原因: 'no cathlab',
  转入医院: 'First Hospital',
  拟转入地: 'Changchun',
  参保地: '乌兰浩特市',
  医疗机构: '盟医院',
};
const own = [
  /兴安盟医保经办机构|盟医院|盟医保稽核科|乌兰浩特市医保经办机构|铁西街道劳动保障事务所|和平街道劳动保障事务所|第一小学/g,
  /盟劳动保障信息中心|铁西街道代办点|乌兰浩特市社区终端|盟医保社会监督委员会/g,
  /乌兰浩特市|哈斯|包明|高娃|田禾|陈露|苗青|孙某|苏和|丁一|乌云|马林|白音|那日苏/g,
  /其其格|巴特尔|阿拉坦|孟和|萨日娜|赵欣|孙兰|敖登/g,
  /演?兴\p{L}?〔\d{4}〕\d+号?|兴(参保|医疗|经办)|兴安盟城镇居民基本医疗保险\p{L}+|国办发明电〔\d+〕\d+号|民法典 ?\d+/gu,
];

beforeAll(async () => {
  office = await startOffice();
  const page = await office.signIn('hasi');
  const start = (procedure: string, day: string, form: { [word: string]: string }) =>
    rehearse(page, office.url, { procedure, day, form, papers: [] });
  cases.open = await start('xingan.transfer-approval', '2026-03-02', typed);
  cases.ended = await start('xingan.emergency-transfer-makeup', '2026-03-12', { ...typed, 转院日期: '2026-03-06' });
  cases.late = await start('xingan.transfer-approval', '2026-03-02', typed);
  await moveTo(page, '2026-04-01');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '中文' }).waitFor();
  await page.context().close();
}, 300_000);
afterAll(async () => {
  expect(office.faults).toEqual([]);
  await office.close();
});

/** Chinese that a reader of English meets, in words and in the names of things; what is marked as Chinese is a quote. */
const read = `(() => {
  const found = [];
  const quoted = (at) => at.closest('[lang="zh-CN"]') !== null;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let at = walk.nextNode(); at; at = walk.nextNode())
    if (at.parentElement.tagName !== 'SCRIPT' && !quoted(at.parentElement)) found.push(at.textContent);
  for (const at of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!quoted(at)) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(at.getAttribute(name) ?? '');
  return found;
})()`;

async function chineseOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(read);
  return texts
    .map((one) => own.reduce((left, pattern) => left.replace(pattern, ''), one).trim())
    .filter((one) => /[一-鿿]/.test(one));
}

async function english(page: Page, name: string) {
  await look(page, `english-${name}`);
  expect(await chineseOn(page), name).toEqual([]);
}

test('every place says its names in English', async () => {
  const page = await office.signIn('hasi');
  for (const [name, path] of [
    ['inbox', '/live/inbox'],
    ['pool', '/rehearsal/inbox?view=pool'],
    ['find', '/rehearsal/cases'],
    ['rehearsals', '/rehearsals'],
    ['form', '/rehearsals?procedure=xingan.transfer-approval'],
    ['procedures', '/procedures'],
    ['procedure', '/procedures/xingan.mispayment-recovery'],
    ['board', '/rehearsal/supervise'],
    ['board-empty', '/live/supervise'],
    ['case', `/rehearsal/cases/${cases.late}`],
    ['case-ended', `/rehearsal/cases/${cases.ended}`],
    ['nowhere', '/live/cases/00000000-0000-4000-8000-000000000000'],
  ] as const) {
    await page.goto(office.url + path);
    await page.locator('h1, h2').first().waitFor();
    await page.waitForLoadState('networkidle');
    await english(page, name);
  }
});

test('the derivation, the reassignment and a refusal are in English', async () => {
  const page = await office.signIn('hasi');
  await page.goto(`${office.url}/rehearsal/supervise`);
  await page.locator('.board-rows td input').first().check();
  await page.keyboard.press('r');
  await page.locator('.receivers tbody tr').first().waitFor();
  await english(page, 'reassign');
  await page.goto(`${office.url}/rehearsal/supervise`);
  await page.locator('.board-rows .due-button').first().click();
  await page.locator('.why-head h2').waitFor();
  await english(page, 'why');
});

test('the desk names roles, papers, results and refusals in English', async () => {
  const page = await office.signIn('hasi');
  await page.goto(`${office.url}/rehearsal/cases/${cases.open}`);
  await page.getByRole('link', { name: 'Open the desk' }).first().click();
  await page.locator('.result').first().waitFor();
  await english(page, 'desk');
  await page.keyboard.press('Control+Enter');
  await page.locator('.desk-standing').waitFor();
  await english(page, 'desk-standing');
});

test('the board counts the days ahead and prints its list; a procedure shows the article around its quote', async () => {
  const page = await office.signIn('hasi');
  await page.goto(`${office.url}/rehearsal/supervise?state=all`);
  const days = await text(page, '.due-days li .sr-only');
  expect(days).toHaveLength(14);
  expect(days.filter((day) => !day.includes(': 0 legal, 0 promised'))).toEqual([
    expect.stringContaining(': 0 legal, 1 promised'),
  ]);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.rail', '.foot', '.board-head .ant-btn', '.board-rows td:first-child'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  for (const part of ['.board-head h1', '.figures', '.due-days', '.board-rows tbody tr'])
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${office.url}/procedures/xingan.enrollment`);
  const ground = page.locator('.grounds details').first();
  await ground.locator('summary').click();
  expect(await ground.locator('mark').allInnerTexts()).toEqual(['须于4月30日前办理参保手续']);
  expect((await ground.locator('.law-whole').innerText()).length).toBeGreaterThan(30);
  await look(page, 'english-article');
});
