import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';

const folder = process.env.BANJIE_SCREENSHOTS;
if (folder !== undefined) mkdirSync(folder, { recursive: true });

/** Keeps the page as a picture, where `BANJIE_SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The page as it stands has nothing that WCAG 2.1 AA objects to; with `BANJIE_SCREENSHOTS` it is kept as a picture too. */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300);
  await picture(page, name);
  expect(await violations(page), name).toEqual([]);
}

/** The texts of what the selector finds, once there is one. */
export async function text(page: Page, selector: string): Promise<string[]> {
  await page.locator(selector).first().waitFor();
  return page.locator(selector).allInnerTexts();
}
