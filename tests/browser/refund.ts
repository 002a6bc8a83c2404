import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill, openTask, passOn, rehearse, submit } from './hand.ts';
import { look, text } from './look.ts';
import type { BrowserOffice } from './office.ts';

const applicant = {
  姓名: '冯某',
  身份证号: '510701198001012345',
  退费原因: '就业',
  银行账户: '6222020200112233445',
  参保地: '演州县',
  缴费年度: '2027',
};

/** Writes the list of what is missing and sends the one notice. */
async function askFor(page: Page, gaps: string[]) {
  await page.getByRole('radio', { name: /补正/ }).check();
  for (const [n, gap] of gaps.entries()) {
    if (n > 0) await page.getByRole('button', { name: '加一项' }).click();
    await page.getByLabel(`第 ${n + 1} 项`, { exact: true }).fill(gap);
  }
}

/** Enters the bank's answer to the order that waits for one. */
async function bankSays(page: Page, answer: { paid: string } | { why: string }) {
  await page.getByRole('button', { name: '登记付款结果' }).click();
  const form = page.locator('.case-payment .act-form');
  if ('paid' in answer) {
    await form.getByLabel('到账日（银行日）').fill(answer.paid);
    await form.getByLabel('到账日（银行日）').press('Tab');
  } else {
    await form.locator('.ant-select').click();
    await page.locator('.ant-select-item-option', { hasText: '未付成' }).click();
    await form.getByLabel('理由').fill(answer.why);
  }
  await form.getByRole('button', { name: '登记', exact: true }).click();
}

export function refundStories(at: () => BrowserOffice): void {
  test('a refund: one notice of all gaps stops the clock, three sign, a payment fails and is made good', async () => {
    const { url, signIn } = at();
    const page = await signIn('pengyue');
    const id = await rehearse(page, url, {
      procedure: 'sichuan/mianyang-demo.refund',
      day: '2026-11-02',
      form: applicant,
      papers: ['身份证', '就业参保证明'],
    });

    await openTask(page, url, id);
    await askFor(page, ['银行卡复印件', '代办人身份证']);
    await look(page, 'supplement');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/rehearsal/cases/*');
    expect((await text(page, '.timeline')).join()).toMatch(/一次告知补正：银行卡复印件、代办人身份证/);
    expect(await text(page, '.flow-paused')).toEqual([expect.stringContaining('受理')]);
    await page.keyboard.press('t');
    expect((await text(page, '.why-limits')).join()).toMatch(/受理[\s\S]*停表第 1 天/);
    await look(page, 'supplement-why');

    await openTask(page, url, id);
    expect(await text(page, '.result b')).toEqual(['已补正']);
    await look(page, 'supplement-desk');
    await submit(page, '已补正');
    await page.waitForURL('**/rehearsal/cases/*');
    expect((await text(page, '.flow-now')).join()).toContain('受理');

    await passOn(page, url, id, [{}, {}, { 个人缴费金额: '1000' }, {}, {}]);
    await page.goto(`${url}/rehearsal/cases/${id}`);
    const signed = (await text(page, '.timeline')).join();
    expect(signed).toMatch(/万里办「审核·经办人」[\s\S]*唐维办「审核·复核人」[\s\S]*严飞办「审核·审批人」/);
    expect(signed).not.toContain('分管领导');

    await bankSays(page, { why: '账号与户名不符' });
    await page.locator('.case-payment', { hasText: '未付成' }).waitFor();
    await look(page, 'payment-failed');
    await openTask(page, url, id);
    expect((await text(page, '.desk-band')).join()).toMatch(/付给冯某的1000.00元没有付成：账号与户名不符/);
    await look(page, 'payment-incident');
    await page.getByRole('radio', { name: '更正账户' }).check();
    await fill(page, { 银行账户: '6222020200112239999' });
    await look(page, 'account-corrected');
    await submit(page, '更正账户', { reason: '申请人更正了账号' });
    await page.waitForURL('**/rehearsal/cases/*');
    await page.locator('.case-payment', { hasText: '6222020200112239999' }).waitFor();
    await bankSays(page, { paid: '2026-11-02' });
    await page.locator('.case-outcome').waitFor();
    expect((await text(page, '.case-outcome')).join()).toMatch(/已退费[\s\S]*已退还1000(\.00)?元/);
    await look(page, 'refunded');
  });
}
