import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../app.ts';

/** The import screen, waited for: the first start has a file picker too, which goes as the screens change. */
export async function openImport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Import' }).first().click();
  await expect(page.getByLabel('Or paste text')).toBeVisible();
}

/** A guide that ships with the app, opened from the first start; ends on its preview. */
export async function openShippedGuide(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^See its cards/ })
    .first()
    .click();
  await expect(page.getByRole('treegrid')).toBeVisible();
}

/** Adds every certain card of the open preview. */
export async function addAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add all \d+ cards$/ }).click();
  await expect(page.getByRole('heading', { name: /cards added$/ })).toBeVisible();
}

/** The question that is on screen. */
export async function questionOf(page: Page): Promise<string> {
  return page.locator('.card-prompt').innerText();
}

/** Puts a picture of the page into the folder that CARDWRIGHT_SHOTS names; without it, none is taken. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['CARDWRIGHT_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
