import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { elder, elderPapers } from '../steps.ts';
import { openTask, rehearse, submit } from './hand.ts';
import { look, picture, text } from './look.ts';
import type { BrowserOffice } from './office.ts';

const plan = { procedure: 'xingan.enrollment', day: '2026-04-28', papers: elderPapers, form: elder };

export function screenStories(at: () => BrowserOffice): void {
  let stuck = '';

  test('a case waits for a letter that cannot be written; every screen of a rehearsal says that it is one', async () => {
    const { url, signIn, dir } = at();
    const page = await signIn('hasi');
    stuck = await rehearse(page, url, plan);
    const blocked = join(dir, 'letters', 'rehearsal', stuck);
    await mkdir(join(blocked, '..'), { recursive: true });
    await writeFile(blocked, '');
    await openTask(page, url, stuck);
    await page.locator('.band-rehearsal', { hasText: '不是真件' }).waitFor();
    await submit(page, '通过');
    await page.getByText('已提交').waitFor();
    for (const path of ['/rehearsals', '/rehearsal/inbox', '/rehearsal/cases', '/rehearsal/supervise']) {
      await page.goto(url + path);
      await page.locator('.band-rehearsal').waitFor();
    }
    await page.goto(`${url}/rehearsal/cases/${stuck}`);
    await page.locator('.band-rehearsal', { hasText: '不是真件' }).waitFor();
    await page.getByText('现在没有等人办的步骤').waitFor();
    expect(await page.locator('.case-letter').count()).toBe(0);
  });

  test('a timeline and a derivation are printed without the workbench around them', async () => {
    const { url, signIn } = at();
    const page = await signIn('hasi');
    await page.goto(`${url}/rehearsal/cases/${stuck}`);
    await page.locator('.timeline').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.top', '.foot', '.case-acts', '.case-head .ant-btn'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    for (const part of ['.band-rehearsal', '.case-name', '.timeline li', '.fact-list'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await picture(page, 'print-timeline');
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('t');
    await page.locator('.why-head h2').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.top', '.case', '.why-head .ant-btn'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    for (const part of ['.why-limits', '.strip', '.why-ledger', '.why-rehearsal'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    await picture(page, 'print-why');
  });

  test('a place without the right to it, and lists without anything in them', async () => {
    const { url, signIn } = at();
    const clerk = await signIn('sunmou');
    for (const path of ['/live/file', '/live/supervise', '/rehearsals']) {
      await clerk.goto(url + path);
      await clerk.getByText('你没有这一项权限').waitFor();
      await look(clerk, `no-right${path.replaceAll('/', '-')}`);
    }
    for (const view of ['mine', 'pool', 'today', 'overdue', 'waiting', 'done']) {
      await clerk.goto(`${url}/live/inbox?view=${view}`);
      await clerk.locator('.inbox-empty h2').waitFor();
      await look(clerk, `empty-${view}`);
    }
    await clerk.goto(`${url}/live/cases`);
    await clerk.locator('.find-page h1').waitFor();
    await clerk.keyboard.press('/');
    await clerk.locator('.find input:focus').waitFor();
    await clerk.keyboard.type('没有这个人');
    await clerk.keyboard.press('Enter');
    await clerk.getByText('没有查到「没有这个人」').waitFor();
    expect(clerk.url()).not.toContain(encodeURIComponent('没有'));
    await look(clerk, 'empty-find');
  });

  test('a letter that kept failing becomes an incident in plain words; once its cause is gone, a retry sends it', async () => {
    const { url, signIn, dir } = at();
    const page = await signIn('hasi');
    await page.goto(`${url}/rehearsal/cases/${stuck}`);
    const waiting = page.locator('.case-main a', { hasText: '打开办理' });
    await expect.poll(() => waiting.count(), { timeout: 150_000, interval: 1_000 }).toBe(2);
    const history = (await text(page, '.timeline')).join();
    expect(history).toMatch(/出现异常，等人处理。《[^》]+》没有发成/);
    expect(history).not.toMatch(/EEXIST|\//);
    await waiting.first().click();
    expect(await text(page, '.desk-incident')).toEqual([expect.stringMatching(/《[^》]+》没有发成.*告诉系统管理员/)]);
    expect(await text(page, '.result b')).toEqual(['重试', '取消']);
    await look(page, 'incident');
    await rm(join(dir, 'letters', 'rehearsal', stuck));
    await submit(page, '重试', { reason: '存放文书的地方已修好' });
    await page.getByText('已提交').waitFor();
    await page.goto(`${url}/rehearsal/cases/${stuck}`);
    await page.locator('.case-letter').first().waitFor();
    expect((await text(page, '.timeline')).join()).toMatch(/处理异常：重试[\s\S]*发出《[^》]+》，送/);
  });
}
