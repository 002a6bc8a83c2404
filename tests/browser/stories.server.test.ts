import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elder, elderPapers, transfer } from '../steps.ts';
import { actStories } from './acts.ts';
import { calendarStories } from './calendars.ts';
import { choose, fill, openTask, rehearse, submit, tick, typeDay } from './hand.ts';
import { look, text } from './look.ts';
import { type BrowserOffice, startOffice } from './office.ts';
import { recoveryStories } from './recovery.ts';
import { refundStories } from './refund.ts';
import { screenStories } from './screens.ts';
import { sizeStories } from './size.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await startOffice();
}, 180_000);
afterAll(async () => {
  await office?.close();
});

/** Opens the inbox and takes the next piece of work by its key. */
async function takeNext(page: Page) {
  await page.goto(`${office.url}/live/inbox`);
  await page.getByRole('heading', { name: '我的待办' }).waitFor();
  await page.keyboard.press('g');
  await page.waitForURL('**/live/tasks/*');
  await page.locator('.result').first().waitFor();
}
const { 姓名, 身份证号, 联系电话 } = elder;
const applicant = { 姓名, 身份证号, 联系电话 };

test('one enrols, another reviews; the first may not review their own; the timeline shows both', async () => {
  const first = await office.signIn('heping');
  await look(first, 'inbox-empty');
  await first.goto(`${office.url}/live/file`);
  await first.locator('.file-list').first().waitFor();
  await look(first, 'file-choice');
  await first.getByRole('button', { name: /城镇居民参保登记 全国/ }).click();
  await fill(first, { ...applicant, 受理渠道: '社区平台', 参保地: '甲市', 居住地: '甲市' });
  await first.keyboard.press('Control+Enter');
  expect(await text(first, '.desk-standing')).toEqual([expect.stringContaining('缺材料「有效证件」')]);
  expect(await first.locator('[data-word="姓名"] input').inputValue()).toBe('高某');
  await tick(first, ['有效证件']);
  await look(first, 'file-form');
  await first.keyboard.press('Control+Enter');
  await first.waitForURL('**/live/cases/*');
  const address = first.url();

  await takeNext(first);
  await first.keyboard.press('1');
  await first.keyboard.press('Control+Enter');
  expect(await text(first, '.desk-standing')).toEqual([expect.stringContaining('请填写「缴费标准」')]);
  await fill(first, { 缴费标准: '成年人' });
  await look(first, 'desk');
  await first.keyboard.press('Control+Enter');
  await first.waitForURL('**/live/inbox');

  await first.goto(address);
  await first.getByRole('link', { name: '打开办理' }).click();
  await first.getByText('你不能办这一步').waitFor();
  expect(await text(first, '.desk-refusal')).toEqual([expect.stringMatching(/另一个人[\s\S]*秦岚/)]);
  await look(first, 'four-eyes');

  const second = await office.signIn('qinlan');
  await second.goto(`${office.url}/live/inbox?view=pool`);
  await second.getByRole('row', { name: /高某/ }).waitFor();
  await second.keyboard.press('j');
  await look(second, 'inbox-pool');
  await second.keyboard.press('a');
  await second.waitForURL('**/live/tasks/*');
  await submit(second, '通过');
  await second.waitForURL('**/live/inbox');
  await second.goto(address);
  expect(await text(second, '.case-outcome h2')).toEqual([expect.stringContaining('已参保')]);
  const events = (await text(second, '.timeline li')).join('\n');
  expect(events).toMatch(/何平办「初审」[\s\S]*秦岚办「复核」/);
  await look(second, 'case-ended');
});

const open = (page: Page, id: string) => openTask(page, office.url, id);

test("Xing'an before 30 April: checked by one, refused to the same one, reviewed by another, enrolled", async () => {
  const page = await office.signIn('hasi');
  const id = await rehearse(page, office.url, {
    procedure: 'xingan.enrollment',
    day: '2026-04-28',
    form: elder,
    papers: elderPapers,
  });
  await page.keyboard.press('t');
  await page.locator('.why-head h2').waitFor();
  expect(await text(page, '.why-limits')).toEqual([
    expect.stringMatching(/2026-04-30[\s\S]*须于4月30日前办理参保手续/),
  ]);
  expect((await text(page, '.day-coming u')).join(',')).toBe('1,2,3,4,5,6,7,8,9,10');
  await look(page, 'why');
  await page.keyboard.press('Escape');

  await open(page, id);
  const checking = page.url();
  await submit(page, '通过', { as: '包明' });
  await page.waitForURL((address) => address.href !== checking);
  await open(page, id);
  await fill(page, { 名单编号: '2026-001' });
  await submit(page, '通过', { as: '包明' });
  await page.getByText('已提交').waitFor();
  await open(page, id);
  await submit(page, '通过', { as: '包明' });
  await page.locator('.desk-refusal').waitFor();
  expect(await text(page, '.desk-refusal')).toEqual([expect.stringContaining('另一个人')]);
  await look(page, 'rehearsal-refused');
  await submit(page, '通过', { as: '陈露' });
  await page.waitForURL('**/rehearsal/cases/*');
  await page.locator('.case-outcome').waitFor();
  expect(await text(page, '.case-outcome h2')).toEqual([expect.stringContaining('已参保')]);
  const events = (await text(page, '.timeline li')).join('\n');
  expect(events).toMatch(/包明办「初审」[\s\S]*陈露办「复核」/);
});

test('an emergency transfer made up too late ends not payable', async () => {
  const page = await office.signIn('hasi');
  await rehearse(page, office.url, {
    procedure: 'xingan.emergency-transfer-makeup',
    day: '2026-03-12',
    form: { ...transfer, 转院日期: '2026-03-06' },
    papers: [],
  });
  await page.locator('.case-outcome').waitFor();
  expect((await text(page, '.case-outcome')).join()).toMatch(/逾期未补办[\s\S]*不予支付/);
  await look(page, 'not-payable');
});

test('a supervisor sees what is late and gives it to another', async () => {
  const page = await office.signIn('hasi');
  const id = await rehearse(page, office.url, {
    procedure: 'xingan.transfer-approval',
    day: '2026-03-02',
    form: transfer,
    papers: [],
  });
  await page.getByRole('button', { name: '三个工作日后' }).click();
  await page.getByText('2026-03-05').waitFor();
  await typeDay(page.getByLabel('拨到'), '2026-04-01');
  await page.getByRole('button', { name: '拨到' }).click();
  await page.getByText('2026-04-01').first().waitFor();
  const number = await page.locator('.case-name p').innerText();
  await page.goto(`${office.url}/rehearsal/supervise`);
  const row = page.getByRole('row', { name: new RegExp(number.slice(0, 10)) });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/承诺已过 \d+ 个工作日/);
  await row.getByRole('checkbox').check();
  await look(page, 'board');
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: '乌云' }).check();
  await look(page, 'reassign');
  await page.getByLabel('理由').fill('逾期催办');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已改派', { exact: true }).waitFor();
  await page.goto(`${office.url}/rehearsal/cases/${id}`);
  expect((await text(page, '.case-main')).join()).toContain('乌云');
});

test('what is written survives a reload, a lost connection and the end of the session', async () => {
  const page = await office.signIn('dingyi');
  await page.goto(`${office.url}/live/file?procedure=xingan.transfer-approval`);
  await fill(page, { ...transfer, 姓名: '㐱䶮𠮷𬱖' });
  await page.reload();
  expect(await page.locator('[data-word="姓名"] input').inputValue()).toBe('㐱䶮𠮷𬱖');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/live/cases/*');
  const clerk = await office.signIn('wuyun');
  await takeNext(clerk);
  await clerk.getByRole('radio', { name: '不同意' }).check();
  await clerk.context().setOffline(true);
  await clerk.locator('[data-word="/reason"] textarea').fill('本院可以诊治');
  await clerk.getByText('网络断了').waitFor();
  await clerk.getByText('草稿存在本机').waitFor();
  await look(clerk, 'offline');
  await clerk.context().setOffline(false);
  await clerk.getByText('草稿已存').waitFor();
  await clerk.reload();
  const reason = clerk.locator('[data-word="/reason"] textarea');
  expect(await reason.inputValue()).toBe('本院可以诊治');
  await clerk.context().clearCookies();
  await reason.fill('本院可以诊治，不需要转院');
  await clerk.getByText('会话到期了').waitFor();
  await look(clerk, 'signin-expired');
  await office.enter(clerk, 'wuyun');
  await clerk.waitForURL('**/live/tasks/*');
  expect(await reason.inputValue()).toBe('本院可以诊治，不需要转院');
  await clerk.keyboard.press('Control+Enter');
  await clerk.waitForURL('**/live/inbox');
});

refundStories(() => office);
recoveryStories(() => office);
actStories(() => office);
calendarStories(() => office);
screenStories(() => office);
sizeStories();

test('the other pages, in both languages', async () => {
  const stranger = await office.window();
  await stranger.goto(office.url);
  await look(stranger, 'signin');
  await stranger.getByLabel('工号').fill('hasi');
  await stranger.getByLabel('口令', { exact: true }).fill('wrong');
  await stranger.keyboard.press('Enter');
  await stranger.getByRole('alert').filter({ hasText: /./ }).waitFor();
  expect(await stranger.getByLabel('工号').inputValue()).toBe('hasi');
  const page = await office.signIn('hasi');
  for (const [name, path] of [
    ['procedures', '/procedures'],
    ['procedure', '/procedures/xingan.enrollment'],
    ['find', '/live/cases'],
    ['rehearsals', '/rehearsals'],
    ['nowhere', '/live/cases/00000000-0000-4000-8000-000000000000'],
  ] as const) {
    await page.goto(office.url + path);
    await page.locator('h1, h2').first().waitFor();
    await look(page, name);
  }
  const clerk = await office.signIn('wuyun');
  await clerk.goto(`${office.url}/live/supervise`);
  await clerk.getByText('你没有这一项权限').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.goto(`${office.url}/live/inbox`);
  await page.getByRole('heading', { name: 'My tasks' }).waitFor();
  await look(page, 'inbox-en');
  await choose(page, page.locator('.inbox-filter').first(), 'All procedures');
  expect(office.faults).toEqual([]);
});
