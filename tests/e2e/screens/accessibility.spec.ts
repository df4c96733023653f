import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { addAll, openImport, openShippedGuide, shoot } from './walk.ts';

/** Two documents that disagree about one thing, and one of which asks about another. */
const disagreeing = [
  [
    'deck.md',
    '# On deck\n\n| Task | Responsible |\n|---|---|\n| Mooring lines | Crew |\n| Life jackets | Guest |\n',
  ],
  [
    'harbour.md',
    '# In harbour\n\n| Task | Responsible |\n|---|---|\n| Mooring lines | Guest |\n| Gangway | |\n',
  ],
].map(([name = '', text = '']) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }));

/** 900 × 640 at 200 % zoom has this much room. */
const zoomed = { width: 450, height: 320 };
const sizes = [{ width: 900, height: 640 }, { width: 1440, height: 900 }, zoomed];
const themes = ['Light', 'Dark'] as const;

/** A dialog that still fades in is no dialog to axe, which then misses the page behind it. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
}

/** Nothing for axe to find, and a page that keeps within its window, at every size. */
async function check(page: Page, place: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await shoot(page, `${place}-${String(size.width)}`);
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(found, `${place} at ${String(size.width)}`).toEqual([]);
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
    });
    expect(beyond, `${place} at ${String(size.width)} is larger than its window`).toEqual({
      sideways: 0,
      down: 0,
    });
  }
  await page.setViewportSize({ width: 1200, height: 800 });
}

for (const theme of themes) {
  test(`axe finds nothing on any screen, ${theme.toLowerCase()}`, async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const name = (screen: string): string => `${screen}-${theme.toLowerCase()}`;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: theme }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    await check(page, name('settings'));

    await page.getByRole('link', { name: 'Today' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check(page, name('first-start'));

    await openImport(page);
    await check(page, name('import'));

    await openShippedGuide(page);
    await page.getByRole('row').nth(1).click();
    await check(page, name('preview'));
    await addAll(page);
    await check(page, name('added'));

    await page.getByRole('button', { name: 'Start reviewing' }).click();
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
    await check(page, name('question'));
    await page.keyboard.press('Space');
    await check(page, name('answer'));
    await page.keyboard.press('s');
    await expect(page.locator('.source-marked').first()).toBeVisible();
    await check(page, name('source'));
    await page.keyboard.press('s');
    await page.keyboard.press('e');
    await expect(page.getByRole('dialog', { name: 'Edit card' })).toBeVisible();
    await check(page, name('edit'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('3');
    await expect(page.getByRole('region', { name: 'Answer' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: '1 card answered' })).toBeVisible();
    await check(page, name('summary'));

    await page.keyboard.press('Enter');
    await expect(page.getByRole('table', { name: 'Decks' })).toBeVisible();
    await check(page, name('today'));
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    await check(page, name('palette'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', { name: 'New deck' })).toBeVisible();
    await check(page, name('deck'));
    await page.keyboard.press('Escape');
  });

  test(`axe finds nothing where documents are decided about, ${theme.toLowerCase()}`, async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const name = (screen: string): string => `${screen}-${theme.toLowerCase()}`;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: theme }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    await openImport(page);
    await page.getByTestId('file-input').setInputFiles(disagreeing);
    const conflict = page.getByRole('row').filter({ hasText: 'Keep all, each with its scope' });
    await conflict.focus();
    await check(page, name('conflict'));
    await page.keyboard.press('b');
    await expect(page.getByLabel('Crew holds for')).toBeVisible();
    await check(page, name('scopes'));
    await page.getByLabel('Crew holds for').press('Escape');
    await page
      .getByText(/life jackets/i)
      .last()
      .click();
    await page.keyboard.press('e');
    await expect(page.getByLabel('Question')).toBeVisible();
    await check(page, name('edit-in-row'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Add/ }).click();
    await expect(page.getByRole('heading', { name: /cards? added$/ })).toBeVisible();
    await page.getByRole('link', { name: 'Sources' }).click();
    await expect(page.locator('[data-asked]').first()).toBeVisible();
    await check(page, name('sources'));
    await page.getByRole('link', { name: 'In harbour' }).click();
    await expect(page.getByRole('listbox', { name: 'Lines of the document' })).toBeVisible();
    await expect(page.locator('[data-asked]').first()).toBeVisible();
    await check(page, name('document-waiting'));
    await page.getByRole('tab', { name: /^Cards/ }).click();
    await check(page, name('document-cards'));
    await page.getByRole('tab', { name: /^Left out/ }).click();
    await check(page, name('document-left-out'));
  });
}
