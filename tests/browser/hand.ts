import type { Page } from 'playwright-core';

/** What a hand does at the workbench, by the words on the screen. */
export async function fill(page: Page, form: { [word: string]: string | boolean }): Promise<void> {
  for (const [word, value] of Object.entries(form)) {
    const field = page.locator(`[data-word="${word}"]`);
    await field.waitFor();
    if (typeof value === 'boolean') await field.getByText(value ? '是' : '否', { exact: true }).click();
    else if ((await field.locator('.ant-radio-group').count()) > 0)
      await field.locator('.ant-radio-button-wrapper', { hasText: new RegExp(`^${value}$`) }).click();
    else if ((await field.locator('.ant-select').count()) > 0) await choose(page, field.locator('.ant-select'), value);
    else if ((await field.locator('.ant-picker').count()) > 0) await typeDay(field.locator('.ant-picker input'), value);
    else await field.locator('input, textarea').first().fill(value);
  }
}

type Place = ReturnType<Page['locator']>;

export async function choose(page: Page, select: Place, value: string): Promise<void> {
  await select.click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: value }).first().click();
}

export async function typeDay(input: Place, day: string): Promise<void> {
  await input.fill(day);
  await input.press('Enter');
}

export async function tick(page: Page, papers: string[]): Promise<void> {
  for (const paper of papers) await page.getByLabel(`收到「${paper}」`).check();
}

/** Starts a rehearsal as of a day and stands on its case page. Answers the case's id. */
export async function rehearse(
  page: Page,
  url: string,
  plan: { procedure: string; day: string; form: { [word: string]: string | boolean }; papers: string[] },
): Promise<string> {
  await page.goto(`${url}/rehearsals?procedure=${plan.procedure}`);
  await typeDay(page.getByLabel('从哪一天开始'), plan.day);
  await fill(page, plan.form);
  await tick(page, plan.papers);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/rehearsal/cases/*');
  await page.getByText('推演，不是真件').waitFor();
  await page.locator('.case-name').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Opens the first task of a rehearsal that waits to be done. */
export async function openTask(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/rehearsal/cases/${id}`);
  await page.getByRole('link', { name: '打开办理' }).first().click();
  await page.waitForURL('**/rehearsal/tasks/*');
  await page.locator('.result').first().waitFor();
}

/** Does the waiting tasks of a rehearsal one after the other; each is accepted. */
export async function passOn(
  page: Page,
  url: string,
  id: string,
  steps: { [word: string]: string | boolean }[],
): Promise<void> {
  for (const form of steps) {
    await openTask(page, url, id);
    const task = page.url();
    await fill(page, form);
    await submit(page, '通过');
    await page.waitForURL((address) => address.href !== task);
  }
}

/** Opens an act on the case as a whole; answers its form. */
export async function openAct(page: Page, act: string): Promise<Place> {
  const form = page.locator('.case-act', { hasText: act });
  await form.locator('summary').click();
  return form;
}

/** Moves the clock of a rehearsal whose case page is open. */
export async function moveTo(page: Page, day: string): Promise<void> {
  await typeDay(page.getByLabel('拨到'), day);
  await page.getByRole('button', { name: '拨到' }).click();
  await page.locator('.rehearsal-clock', { hasText: day }).waitFor();
}

/** Chooses a result on the desk and submits. */
export async function submit(page: Page, result: string, more: { as?: string; reason?: string } = {}): Promise<void> {
  if (more.as !== undefined) await choose(page, page.locator('.desk-band .ant-select'), more.as);
  await page.getByRole('radio', { name: result }).check();
  if (more.reason !== undefined) await page.locator('[data-word="/reason"] textarea').fill(more.reason);
  await page.keyboard.press('Control+Enter');
}
