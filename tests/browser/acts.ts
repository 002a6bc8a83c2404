import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill, openAct, openTask, rehearse, tick } from './hand.ts';
import { look, text } from './look.ts';
import type { BrowserOffice } from './office.ts';

const person = {
  身份证号: '152201195203124417',
  联系电话: '13800000000',
  受理渠道: '社区平台',
  参保地: '甲市',
  居住地: '甲市',
};
const plan = {
  procedure: 'national.enrollment',
  day: '2026-03-02',
  form: { 姓名: '高某', ...person },
  papers: ['有效证件'],
};

async function file(page: Page, url: string, name: string) {
  await page.goto(`${url}/live/file?procedure=national.enrollment`);
  await fill(page, { 姓名: name, ...person });
  await tick(page, ['有效证件']);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/live/cases/*');
}

export function actStories(at: () => BrowserOffice): void {
  test('an applicant withdraws', async () => {
    const { url, signIn } = at();
    const page = await signIn('anqi');
    await rehearse(page, url, plan);
    const form = await openAct(page, '申请人撤回');
    await form.getByLabel('理由').fill('申请人已在外地参保');
    await look(page, 'withdraw');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await page.locator('.case-outcome', { hasText: '撤回' }).waitFor();
    expect((await text(page, '.timeline')).join()).toContain('申请人已在外地参保');
  });

  test('two have one task open: the second is told, and what they typed stays', async () => {
    const { url, signIn } = at();
    const first = await signIn('anqi');
    const second = await signIn('luming');
    const id = await rehearse(first, url, plan);
    await openTask(first, url, id);
    await openTask(second, url, id);
    const remark = second.locator('[data-word="/reason"] textarea');
    for (const page of [first, second]) {
      await fill(page, { 缴费标准: '成年人' });
      await page.getByRole('radio', { name: '通过' }).check();
    }
    await remark.fill('与户口簿核对一致');
    await first.keyboard.press('Control+Enter');
    await first.getByText('已提交').waitFor();
    await second.keyboard.press('Control+Enter');
    const band = second.locator('.desk-refusal');
    await band.waitFor();
    expect((await band.innerText()).trim()).not.toBe('');
    expect(await remark.inputValue()).toBe('与户口簿核对一致');
    await look(second, 'conflict');
  });

  test('several pieces of work go back to the pool at once', async () => {
    const { url, signIn } = at();
    const page = await signIn('heping');
    for (const name of ['甘某', '乙某']) {
      await file(page, url, name);
      await page.getByRole('link', { name: '打开办理' }).click();
      await page.locator('.result').first().waitFor();
      await page.keyboard.press('a');
      await page.getByRole('radio', { name: '通过' }).and(page.locator(':enabled')).waitFor();
    }
    await page.goto(`${url}/live/inbox`);
    await page.getByRole('row', { name: /乙某/ }).waitFor();
    for (const name of [/甘某/, /乙某/]) await page.getByRole('row', { name }).getByRole('checkbox').check();
    await look(page, 'selected');
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('退回的理由').fill('转到另一窗口');
    await look(page, 'release');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已退回公共池：2 件').waitFor();
    await page.goto(`${url}/live/inbox?view=pool`);
    for (const name of [/甘某/, /乙某/]) await page.getByRole('row', { name }).waitFor();
  });

  test('by the keyboard alone: sign in, take the next, fill, submit', async () => {
    const { url, window, password } = at();
    const page = await window();
    await page.goto(`${url}/signin`);
    await page.getByLabel('工号').waitFor();
    const keys = page.keyboard;
    await keys.type('heping');
    await keys.press('Tab');
    await keys.type(password('heping'));
    await keys.press('Enter');
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
    await keys.press('g');
    await page.waitForURL('**/live/tasks/*');
    await page.locator('.result').first().waitFor();
    await keys.press('1');
    await keys.press('F8');
    await keys.press('Space');
    expect(await page.locator('[data-word="缴费标准"] input:checked').count()).toBe(1);
    await keys.press('Control+Enter');
    await page.waitForURL('**/live/inbox');
  });
}
