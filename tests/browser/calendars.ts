import { expect, test } from 'vitest';
import { pack2027 } from '../calendar-packs.ts';
import { transfer } from '../steps.ts';
import { choose, rehearse } from './hand.ts';
import { look, text } from './look.ts';
import type { BrowserOffice } from './office.ts';

/** A calendar from its text to the cases: previewed by one, approved by another, seen at the limit. */
export function calendarStories(office: () => BrowserOffice): void {
  test('a calendar is previewed by one and approved by another; a limit that awaited it becomes firm', async () => {
    const { url } = office();
    const leader = await office().signIn('hasi');
    const form = { procedure: 'xingan.transfer-approval', day: '2026-12-14', form: transfer, papers: [] };
    const id = await rehearse(leader, url, form);

    const analyst = await office().signIn('anqi');
    await analyst.getByRole('link', { name: '日历', exact: true }).click();
    await analyst.getByRole('heading', { name: '日历包' }).waitFor();
    const packs = (await text(analyst, '.calendars table')).join('\n');
    expect(packs).toMatch(/cn-2026\.1[\s\S]*2026 年末待定[\s\S]*2027 未公布[\s\S]*没有人签字/);
    await look(analyst, 'calendars');

    await choose(analyst, analyst.locator('.draft-row .ant-select').nth(2), '推演');
    await analyst.getByLabel('日历全文').fill(pack2027.replace(/ signed .*/g, ''));
    await analyst.getByLabel('依据（通知文号）').fill('试〔2026〕1号');
    await analyst.getByLabel('理由').fill('公布放假安排');
    await analyst.getByRole('button', { name: '提交并预览' }).click();
    expect(await text(analyst, '.calendars [role=alert]')).toEqual([expect.stringContaining('没有人签字')]);
    expect(await analyst.getByLabel('理由').inputValue()).toBe('公布放假安排');
    await analyst.getByLabel('日历全文').fill(pack2027);
    await analyst.getByRole('button', { name: '提交并预览' }).click();
    await analyst.getByText('已预览，等批准').waitFor();
    const moves = (await text(analyst, '.change-moves')).join('\n');
    expect(moves).toMatch(/医院意见[\s\S]*暂定 2026-12-28[\s\S]*2026-12-26[\s\S]*不提前/);
    expect(await analyst.getByText('提出的人不能自己批准').isVisible()).toBe(true);
    await look(analyst, 'calendar-preview');

    const head = await office().signIn('luming');
    await head.goto(analyst.url());
    await head.getByRole('button', { name: '批准并生效' }).click();
    await head.getByRole('dialog').getByRole('button', { name: '批准并生效' }).click();
    await head.getByText('已生效', { exact: true }).waitFor();
    await look(head, 'calendar-applied');

    await leader.goto(`${url}/rehearsal/cases/${id}`);
    await leader.getByText('日历由 cn-2026.1 换为 cn-2027.1').first().waitFor();
  });
}
