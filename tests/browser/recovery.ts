import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choose, fill, moveTo, openAct, openTask, passOn, rehearse, submit, tick } from './hand.ts';
import { look, text } from './look.ts';
import type { BrowserOffice } from './office.ts';

const finding = {
  责任人: '孙某',
  查处机构: '盟医保稽核科',
  违规事实: '重复支付门诊费用',
  违规支付金额: '800',
  参与冒名欺诈: false,
};

/** The order to recover has been made out and served. Answers the case's id; its page is open. */
async function served(page: Page, url: string): Promise<string> {
  const plan = { procedure: 'xingan.mispayment-recovery', day: '2026-03-02', form: finding, papers: [] };
  const id = await rehearse(page, url, plan);
  await passOn(page, url, id, [{}]);
  await page.goto(`${url}/rehearsal/cases/${id}`);
  await page.locator('.case-letter', { hasText: '责令追回通知书' }).waitFor();
  const form = await openAct(page, '登记送达');
  await choose(page, form.locator('.act-line', { hasText: '送达方式' }).locator('.ant-select'), '当面签收');
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('.case-letter', { hasText: '已送达' }).waitFor();
  return id;
}

async function receive(page: Page, amount: string, reference: string) {
  const act = page.locator('.case-act', { hasText: '登记到账' });
  if (!(await act.locator('form').isVisible())) await act.locator('summary').click();
  await act.getByLabel('金额（元）').fill(amount);
  await act.getByLabel('流水号').fill(reference);
  await act.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('.timeline', { hasText: amount }).waitFor();
}

export function recoveryStories(at: () => BrowserOffice): void {
  test('a wrong payment: the order is served, part of the money comes in, then the rest; with its proof it ends', async () => {
    const { url, signIn } = at();
    const page = await signIn('hasi');
    const id = await served(page, url);
    expect((await text(page, '.flow-now')).join()).toContain('处理');
    await look(page, 'served');
    await receive(page, '300', 'BANK-0001');
    expect(await page.locator('.case-outcome').count()).toBe(0);
    await look(page, 'part-received');
    await receive(page, '500', 'BANK-0002');
    expect((await text(page, '.timeline')).join()).toMatch(/到账300[\s\S]*到账500/);
    await look(page, 'all-received');
    await openTask(page, url, id);
    await tick(page, ['追回凭证']);
    await submit(page, '通过');
    await page.locator('.case-outcome', { hasText: '已处理' }).waitFor();
    expect((await text(page, '.timeline')).join()).toContain('孙某交来「追回」的材料');
  });

  test('money that has not come in on the sixteenth day: the case is referred onward', async () => {
    const { url, signIn } = at();
    const page = await signIn('hasi');
    const id = await served(page, url);
    await moveTo(page, '2026-03-19');
    await page.locator('.flow-now', { hasText: '移送' }).waitFor();
    expect((await text(page, '.timeline')).join()).toContain('「追回」过了期限');
    await look(page, 'not-recovered');
    await openTask(page, url, id);
    await fill(page, { 移送单位: '盟审计部门' });
    await submit(page, '通过');
    await page.getByText('已提交').waitFor();
    await page.goto(`${url}/rehearsal/cases/${id}`);
    expect((await text(page, '.case-outcome')).join()).toMatch(/已移送[\s\S]*已移送盟审计部门处理/);
  });
}
