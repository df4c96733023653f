import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { addAll, openImport, questionOf, shoot } from './walk.ts';

const bees = `# Keeping bees

## Learning objectives

- Describe the inspection duties
- Explain honey terms
- Explain swarm control

## Inspection duties

| Task | Responsible |
|---|---|
| Checking the brood frames | Beekeeper |
| Weighing the hives | Apprentice |

## Honey terms

| Term | Meaning |
|---|---|
| Super | box above the brood chamber in which honey is stored |
| Extractor | drum that spins honey out of the combs |
`;

async function noFaults(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

for (const theme of ['Light', 'Dark'])
  test(`objectives, flags, and the way from a card to its document and back, ${theme.toLowerCase()}`, async ({
    app,
  }) => {
    const { page } = app;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: theme }).check({ force: true });
    await page.getByLabel('Name of the flag Green').fill('Ask the tutor');
    await page.keyboard.press('Enter');
    await openImport(page);
    await page
      .getByTestId('file-input')
      .setInputFiles({ name: 'bees.md', mimeType: 'text/markdown', buffer: Buffer.from(bees) });
    await addAll(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
    const question = await questionOf(page);
    await page.keyboard.press('f');
    await expect(page.getByRole('group', { name: 'Choose a flag' })).toBeVisible();
    await shoot(page, `flags-${theme.toLowerCase()}`);
    await noFaults(page);
    await page.keyboard.press('3');
    await expect(page.getByRole('button', { name: 'Ask the tutor' })).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+S');
    await expect(page.locator('.line-marked').first()).toBeInViewport();
    await page.getByRole('combobox', { name: 'Flag' }).selectOption('Ask the tutor');
    await expect(page.locator('.document-card')).toHaveCount(1);
    await noFaults(page);
    await page.getByRole('tab', { name: 'Objectives 2 of 3' }).click();
    const without = page.getByRole('region', { name: 'Without cards' });
    await expect(without.getByRole('button')).toHaveCount(1);
    await without.getByRole('button', { name: /Explain swarm control/ }).click();
    await expect(page.locator('.line-marked')).toHaveText(/Explain swarm control/);
    await shoot(page, `objectives-${theme.toLowerCase()}`);
    await noFaults(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
    expect(await questionOf(page)).toBe(question);
    await page.keyboard.press('3');
    await expect.poll(() => questionOf(page)).not.toBe(question);
  });
