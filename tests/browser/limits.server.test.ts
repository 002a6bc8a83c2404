import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, fill, openAct } from './hand.ts';
import { look, text } from './look.ts';
import { type BrowserOffice, startOffice } from './office.ts';

let office: BrowserOffice;
beforeAll(async () => {
  office = await startOffice();
}, 180_000);
afterAll(async () => {
  await office?.close();
});

test('a supervisor proposes to extend a limit, another person approves, the last day moves and the ledger prints', async () => {
  const { url, signIn } = office;
  const clerk = await signIn('dingyi');
  await clerk.goto(`${url}/live/file?procedure=xingan.transfer-approval`);
  await fill(clerk, {
    姓名: '白某',
    身份证号: '152201195203124417',
    病情诊断: '冠心病',
    转院原因: '设备不足',
    转入医院: '吉林大学第一医院',
    拟转入地: '长春市',
    参保地: '乌兰浩特市',
    医疗机构: '盟医院',
  });
  await clerk.keyboard.press('Control+Enter');
  await clerk.waitForURL('**/live/cases/*');
  const address = clerk.url();

  const head = await signIn('suhe');
  await head.goto(address);
  const form = await openAct(head, '改动时限');
  await choose(head, form.locator('.act-line', { hasText: '做什么' }).locator('.ant-select'), '延长');
  await form.getByLabel('延多久').fill('2个工作日');
  await form.getByLabel('依据的文件').fill('兴医疗');
  await form.getByLabel('条款').fill('18');
  await form.getByLabel('文书').fill('延期审批表〔2026〕3号');
  await form.getByLabel('理由').fill('等会诊结论');
  await form.getByRole('button', { name: '先看结果' }).click();
  await form.locator('.clock-moves').waitFor();
  expect((await text(head, '.clock-moves')).join()).toContain('要盟分管领导批准才生效');
  const days = await form.locator('.clock-moves tbody tr').first().locator('td').allInnerTexts();
  expect(days[0]).not.toBe(days[1]);
  await look(head, 'limit-preview');
  await form.getByRole('button', { name: '提交批准' }).click();
  await head.getByText('已提交，等盟分管领导批准').first().waitFor();
  await head.locator('.timeline', { hasText: '苏和提出' }).waitFor();
  const task = await head.locator('.case-part p', { hasText: '批准改动时限' }).getByRole('link').getAttribute('href');

  await head.goto(`${url}${task}`);
  await head.getByText('这是你自己提出的，要由另一个人批准').first().waitFor();
  expect(await head.locator('.result input').first().isEnabled()).toBe(false);

  const leader = await signIn('hasi');
  await leader.goto(`${url}/live/inbox?view=pool`);
  await leader.getByRole('row', { name: /批准改动时限/ }).waitFor();
  await leader.goto(`${url}${task}`);
  const proposal = leader.getByRole('region', { name: '要批准的改动' });
  expect(await proposal.innerText()).toContain('延期审批表〔2026〕3号');
  await leader.keyboard.press('a');
  await leader.locator('.result input:enabled').first().check();
  await look(leader, 'limit-approval');
  await leader.keyboard.press('Control+Enter');
  await leader.waitForURL((one) => !one.pathname.includes('/tasks/'));

  await head.goto(address);
  await head.getByRole('button', { name: '为什么' }).click();
  const ledger = head.getByRole('table', { name: '时限台账' });
  await ledger.waitFor();
  const line = await ledger.getByRole('row', { name: /延长2个工作日/ }).innerText();
  for (const part of ['苏和', '哈斯', '等会诊结论', '兴医疗', '→']) expect(line).toContain(part);
  await head.emulateMedia({ media: 'print' });
  expect(await ledger.isVisible()).toBe(true);
  await head.emulateMedia({ media: 'screen' });
  await look(head, 'limit-ledger');
  expect(office.faults).toEqual([]);
});
